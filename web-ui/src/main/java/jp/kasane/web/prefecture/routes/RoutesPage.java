package jp.kasane.web.prefecture.routes;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.Pager;

/**
 * How one gets about in a prefecture.
 *
 * @param byDistance how long it takes where the table has no line
 * @param takeIn where files are taken in
 * @param files where both tables are had as files
 * @param missing how many municipalities have no position
 */
public record RoutesPage(
        Frame frame,
        String byDistance,
        List<Link> takeIn,
        List<Link> files,
        List<Row> rows,
        Pager pager,
        List<Lying> places,
        int missing)
        implements Page {

    public RoutesPage {
        takeIn = List.copyOf(takeIn);
        files = List.copyOf(files);
        rows = List.copyOf(rows);
        places = List.copyOf(places);
    }

    /** A line of the table. */
    public record Row(String from, String to, String minutes, String winter, String closed, String yen) {}

    /** Where a municipality lies. */
    public record Lying(String name, String latitude, String longitude) {}

    @Override
    public String template() {
        return "prefecture/routes/list.jte";
    }
}
