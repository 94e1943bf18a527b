package jp.kasane.web.help;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * The guides by task: first those of the reader's own work, then what everybody needs, then the others.
 *
 * @param signedIn whether the reader is known, so that there is own work to speak of
 */
public record HelpHomePage(Frame frame, boolean signedIn, List<Entry> own, List<Entry> general, List<Entry> others)
        implements Page {

    public HelpHomePage {
        own = List.copyOf(own);
        general = List.copyOf(general);
        others = List.copyOf(others);
    }

    /** One guide in the list. */
    public record Entry(String href, String title, String lead) {}

    @Override
    public String template() {
        return "help/home.jte";
    }
}
