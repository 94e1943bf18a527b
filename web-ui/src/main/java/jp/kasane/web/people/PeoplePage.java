package jp.kasane.web.people;

import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.Pager;
import jp.kasane.web.page.SortLink;

/**
 * The roster: what waits for approval on top, then who holds which role, since when and through whom.
 *
 * @param ofTown whether the viewer finds here what only a town's administrators do: the reshuffle, the mode of one officer
 */
public record PeoplePage(
        Frame frame,
        String base,
        boolean manages,
        boolean ofTown,
        boolean nobodyToApprove,
        List<Row> pending,
        List<Row> rows,
        Filters filters,
        Sorts sorts,
        Pager pager,
        String exportHref)
        implements Page {

    /** One grant as a row. */
    public record Row(
            RosterEntry entry,
            String role,
            String from,
            String to,
            String through,
            Chip standing,
            Optional<Chip> signIn,
            Optional<Chip> secondFactor,
            boolean approvable) {}

    /** What narrows the list. */
    public record Filters(Field words, Field role, List<Choice> roles, Field past, List<Choice> pastChoices) {}

    /** The headings that sort. */
    public record Sorts(SortLink name, SortLink role, SortLink from, SortLink to) {}

    @Override
    public String template() {
        return "people/list.jte";
    }

    public String person(Row row) {
        return base + "/person/" + row.entry().person().id();
    }

    public String grant(Row row) {
        return base + "/grants/" + row.entry().grant().id();
    }
}
