package jp.kasane.web.dispatch.visits;

import java.util.List;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** A town's visits. */
public record TownVisitsPage(Frame frame, List<Row> rows) implements Page {

    public TownVisitsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param todo what is waited for from the town, empty if nothing
     */
    public record Row(
            String when, String href, String adviser, String programme, String stage, Chip state, String todo) {}

    @Override
    public String template() {
        return "dispatch/visits/list.jte";
    }
}
