package jp.kasane.web.prefecture.visits;

import java.util.List;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/**
 * The visits of a programme, as the officer sees them.
 *
 * @param links to the accounts, the year report, the plan
 */
public record ProgrammeVisitsPage(
        Frame frame, String here, Field state, List<Choice> states, List<Link> links, List<Row> rows) implements Page {

    public ProgrammeVisitsPage {
        states = List.copyOf(states);
        links = List.copyOf(links);
        rows = List.copyOf(rows);
    }

    /** One of them. */
    public record Row(String when, String href, String town, String stage, String adviser, Chip state, String agreed) {}

    @Override
    public String template() {
        return "prefecture/visits/list.jte";
    }
}
