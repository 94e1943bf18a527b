package jp.kasane.web.published;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/**
 * What one town has published.
 *
 * @param file where it is had as a file
 */
public record PublishedPage(Frame frame, String lead, List<Link> ways, Optional<Link> file, PublishedView view)
        implements Page {

    public PublishedPage {
        ways = List.copyOf(ways);
    }

    @Override
    public String template() {
        return "published/published.jte";
    }
}
