package jp.kasane.web.town.arrangement;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/** The versions of a town's arrangement, the newest first. */
public record VersionsPage(Frame frame, Link back, List<Row> rows) implements Page {

    public VersionsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One version.
     *
     * @param valid that it is what is read on its day: of several for one day the newest is
     * @param now that it is what is read today
     */
    public record Row(
            String number,
            String title,
            String from,
            String href,
            boolean valid,
            boolean now,
            String taken,
            String by,
            String file) {}

    @Override
    public String template() {
        return "town/arrangement/versions.jte";
    }
}
