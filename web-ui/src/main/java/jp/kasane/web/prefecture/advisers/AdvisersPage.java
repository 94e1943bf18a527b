package jp.kasane.web.prefecture.advisers;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/**
 * The advisers of a prefecture.
 *
 * @param offered of which days the half-days are that each still offers
 * @param retired those who are not sent any more
 * @param misplaced visits to come to which somebody is to go who is never sent there now
 */
public record AdvisersPage(
        Frame frame, Link add, String offered, List<Row> rows, List<Row> retired, List<Link> misplaced)
        implements Page {

    public AdvisersPage {
        rows = List.copyOf(rows);
        retired = List.copyOf(retired);
        misplaced = List.copyOf(misplaced);
    }

    /**
     * One of them.
     *
     * @param user who signs in as them; empty: nobody
     * @param barred where they are never sent, with the reason
     * @param offers how many half-days they still offer in this fiscal year
     * @param href where they are changed
     * @param act where they are retired or taken back
     */
    public record Row(
            String name,
            String kana,
            String user,
            List<String> fields,
            String base,
            int most,
            List<String> barred,
            int offers,
            String href,
            String days,
            String act) {}

    @Override
    public String template() {
        return "prefecture/advisers/list.jte";
    }
}
