package jp.kasane.web.prefecture.visits;

import java.util.List;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * An adviser's visits.
 *
 * @param known whether whoever looks is written down as an adviser
 */
public record OwnVisitsPage(Frame frame, boolean known, List<Row> coming, List<Row> past) implements Page {

    public OwnVisitsPage {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
    }

    /**
     * One of them.
     *
     * @param todo what is waited for from the adviser, empty if nothing
     */
    public record Row(String when, String href, String town, String programme, String stage, Chip state, String todo) {}

    @Override
    public String template() {
        return "prefecture/visits/own.jte";
    }
}
