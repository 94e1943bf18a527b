package jp.kasane.web.prefecture.programmes;

import java.util.List;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/** The programmes of a prefecture. */
public record ProgrammesPage(Frame frame, Link add, Link advisers, Link routes, List<Row> rows) implements Page {

    public ProgrammesPage {
        rows = List.copyOf(rows);
    }

    /** One of them. */
    public record Row(String title, String href, String year, String extent, Chip state, String applying) {}

    @Override
    public String template() {
        return "prefecture/programmes/list.jte";
    }
}
