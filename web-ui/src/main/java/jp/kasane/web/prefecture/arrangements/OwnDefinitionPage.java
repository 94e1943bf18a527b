package jp.kasane.web.prefecture.arrangements;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.published.PublishedView;

/**
 * What a prefecture says of its own arrangement.
 *
 * @param shown nothing where no definition of it is valid today
 * @param versions every one that was taken in, in words, the newest first
 */
public record OwnDefinitionPage(Frame frame, String lead, Optional<PublishedView> shown, List<String> versions)
        implements Page {

    public OwnDefinitionPage {
        versions = List.copyOf(versions);
    }

    @Override
    public String template() {
        return "prefecture/arrangements/own.jte";
    }
}
