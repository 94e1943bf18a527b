package jp.kasane.web.prefecture;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture's home.
 *
 * @param towns null where the viewer's role does not see the registry
 * @param onboard where a town is added, for whoever may
 * @param own what the viewer does here as an adviser; empty for everybody else
 */
public record PrefectureHomePage(
        Frame frame,
        @Nullable List<TownRow> towns,
        @Nullable Link onboard,
        List<Task> own) implements Page {

    public PrefectureHomePage {
        own = List.copyOf(own);
    }

    /** Something to do, and what it is for. */
    public record Task(Link link, String explained) {}

    @Override
    public String template() {
        return "prefecture/home.jte";
    }
}
