package jp.kasane.web.prefecture.arrangements;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.Pager;
import jp.kasane.web.page.SortLink;

/**
 * All towns of a prefecture side by side: what each has published, part by part.
 *
 * @param published how many of how many towns have published something, in words
 * @param compare where two of them are compared
 */
public record OverviewPage(
        Frame frame,
        String action,
        Filters filters,
        String published,
        List<Link> ways,
        SortLink town,
        SortLink since,
        List<SortLink> columns,
        List<Row> rows,
        Pager pager)
        implements Page {

    public OverviewPage {
        ways = List.copyOf(ways);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What narrows the list. */
    public record Filters(
            Field words, Field published, List<Choice> publishedChoices, Field parts, List<Choice> partChoices) {}

    /**
     * One town.
     *
     * @param href what it has published; nothing where it has published nothing
     * @param cells one for each column; none where it has published nothing
     */
    public record Row(String code, String name, Optional<String> href, String since, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a town has published of a part.
     *
     * @param there whether the part is published
     * @param names the first few
     * @param more how many there are besides, in words; empty if none
     */
    public record Cell(boolean there, String number, List<String> names, String more) {
        public Cell {
            names = List.copyOf(names);
        }
    }

    @Override
    public String template() {
        return "prefecture/arrangements/overview.jte";
    }
}
