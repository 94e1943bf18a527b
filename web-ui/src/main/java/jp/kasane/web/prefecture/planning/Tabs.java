package jp.kasane.web.prefecture.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Link;

/**
 * The head of every view of a plan: how it stands, what can be done, and the other views.
 *
 * @param standing how many visits have a place, in words
 * @param views all of them
 * @param current which of them this is
 */
public record Tabs(String standing, List<Link> actions, List<Link> views, int current) {

    /** How a plan is looked at. */
    enum View {
        LIST,
        CALENDAR,
        ADVISERS,
        TOWNS,
        GANTT,
        MAP,
        LOAD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(String word) {
            for (View view : values()) {
                if (view.word().equals(word)) {
                    return view;
                }
            }
            return LIST;
        }
    }

    public Tabs {
        actions = List.copyOf(actions);
        views = List.copyOf(views);
    }

    static Tabs of(PrefectureVisit visit, Situation now, View current) {
        String id = now.programme().id();
        List<Link> views = new ArrayList<>();
        for (View view : View.values()) {
            views.add(new Link(
                    visit.t("planning.view." + view.word()),
                    PlanningDesk.href(visit, id, view == View.LIST ? "" : "?view=" + view.word())));
        }
        long placed = now.visits().values().stream()
                .map(VisitRecord::at)
                .filter(at -> at != null)
                .count();
        return new Tabs(
                visit.t(
                        "planning.standing",
                        now.visits().size(),
                        placed,
                        now.confirmed().size()),
                List.of(
                        new Link(visit.t("planning.runs"), PlanningDesk.href(visit, id, "/runs")),
                        new Link(visit.t("planning.repair"), PlanningDesk.href(visit, id, "/repair")),
                        new Link(visit.t("planning.weights"), PlanningDesk.href(visit, id, "/weights")),
                        new Link(visit.t("visits.of-programme"), visit.href("dispatch/" + id + "/visits"))),
                views,
                current.ordinal());
    }
}
