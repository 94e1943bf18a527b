package jp.kasane.web.prefecture.requests;

import java.util.List;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.SortLink;

/**
 * The applications of a programme.
 *
 * @param standing quota, period, eligibility and criteria
 * @param excluded towns that are excluded by name, and why
 */
public record RequestsPage(
        Frame frame, List<Detail> standing, List<Detail> excluded, List<SortLink> columns, List<Row> rows)
        implements Page {

    public RequestsPage {
        standing = List.copyOf(standing);
        excluded = List.copyOf(excluded);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether any of them names a group. */
    public boolean grouped() {
        return rows.stream().anyMatch(row -> !row.group().isEmpty());
    }

    /** One of them. */
    public record Row(String town, String href, Chip state, String sent, String about, String group, String excluded) {}

    @Override
    public String template() {
        return "prefecture/requests/list.jte";
    }
}
