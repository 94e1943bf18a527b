package jp.kasane.web.prefecture.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.SortLink;
import jp.kasane.web.page.Typed;

/**
 * A plan as a list.
 *
 * @param unplanned visits that have no place yet
 * @param leftOut visits that still stand although their town or request does not count any more
 */
public record ListPage(
        Frame frame,
        Tabs tabs,
        List<SortLink> columns,
        List<VisitRow> rows,
        List<VisitRow> unplanned,
        List<LeftOut> leftOut)
        implements Page {

    public ListPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        unplanned = List.copyOf(unplanned);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A visit that still stands although it does not count any more.
     *
     * @param cancel where it is cancelled with a reason; empty: it took place
     */
    public record LeftOut(Link visit, Chip state, Optional<Link> cancel) {}

    /** By what it is sorted. */
    private enum By {
        DAY(Comparator.comparing(VisitRow::day)),
        TOWN(Comparator.comparing(VisitRow::town)),
        STAGE(Comparator.comparingInt(VisitRow::number).thenComparing(VisitRow::stage)),
        ADVISER(Comparator.comparing(VisitRow::adviser));

        private final Comparator<VisitRow> order;

        By(Comparator<VisitRow> order) {
            this.order = order;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static By of(String word) {
            for (By by : values()) {
                if (by.word().equals(word)) {
                    return by;
                }
            }
            return DAY;
        }
    }

    static ListPage of(PrefectureVisit visit, Frame frame, Situation now, Typed asked) {
        Names names = new Names(visit.visit().messages(), now);
        By by = By.of(asked.of("sort"));
        boolean down = asked.of("dir").equals("desc");
        List<VisitRow> rows = new ArrayList<>();
        List<VisitRow> unplanned = new ArrayList<>();
        for (VisitRecord record : now.visits().values()) {
            (record.at() == null ? unplanned : rows).add(VisitRow.of(visit, names, record));
        }
        // They come by day; every other order keeps it within what is equal.
        if (by != By.DAY) {
            rows.sort(down ? by.order.reversed() : by.order);
        } else if (down) {
            Collections.reverse(rows);
        }
        return new ListPage(
                frame,
                Tabs.of(visit, now, Tabs.View.LIST),
                columns(visit, now, by, down),
                rows,
                unplanned,
                now.leftOut().stream()
                        .map(record -> leftOut(visit, names, record))
                        .toList());
    }

    private static LeftOut leftOut(PrefectureVisit visit, Names names, VisitRecord record) {
        String page = visit.href("dispatch/" + record.programme() + "/visits/" + record.id());
        return new LeftOut(
                new Link(names.visit(record) + " " + names.where(record.at()), page),
                names.state(record),
                record.state().allows(VisitAct.CANCEL)
                        ? Optional.of(new Link(visit.t("planning.left-out.cancel"), page + "#reason"))
                        : Optional.empty());
    }

    private static List<SortLink> columns(PrefectureVisit visit, Situation now, By by, boolean down) {
        List<SortLink> columns = new ArrayList<>();
        for (By one : By.values()) {
            boolean current = one == by;
            String href = PlanningDesk.href(
                    visit, now.programme().id(), "?sort=" + one.word() + (current && !down ? "&dir=desc" : ""));
            columns.add(new SortLink(
                    visit.t("planning.column." + one.word()),
                    href,
                    !current
                            ? SortLink.Direction.NONE
                            : down ? SortLink.Direction.DESCENDING : SortLink.Direction.ASCENDING));
        }
        return columns;
    }

    @Override
    public String template() {
        return "prefecture/planning/list.jte";
    }
}
