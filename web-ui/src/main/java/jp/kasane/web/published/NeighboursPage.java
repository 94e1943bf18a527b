package jp.kasane.web.published;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/** What other towns of the prefecture have published. Those that have not are not in it. */
public record NeighboursPage(Frame frame, List<Row> rows) implements Page {

    public NeighboursPage {
        rows = List.copyOf(rows);
    }

    public record Row(Link town, String title, String parts, String since) {}

    @Override
    public String template() {
        return "published/neighbours.jte";
    }
}
