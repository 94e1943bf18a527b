package jp.kasane.web.prefecture.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** A plan by adviser or by town: for each its own visits in their order. */
public record GroupsPage(Frame frame, Tabs tabs, List<Group> groups) implements Page {

    public GroupsPage {
        groups = List.copyOf(groups);
    }

    /** One adviser, or one town. */
    public record Group(String id, String name, List<VisitRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    static GroupsPage ofAdvisers(PrefectureVisit visit, Frame frame, Situation now) {
        return of(visit, frame, now, Tabs.View.ADVISERS, VisitRow::adviser);
    }

    static GroupsPage ofTowns(PrefectureVisit visit, Frame frame, Situation now) {
        return of(visit, frame, now, Tabs.View.TOWNS, VisitRow::town);
    }

    private static GroupsPage of(
            PrefectureVisit visit, Frame frame, Situation now, Tabs.View view, Function<VisitRow, String> by) {
        Names names = new Names(visit.visit().messages(), now);
        Map<String, List<VisitRow>> groups = new TreeMap<>();
        for (VisitRecord record : now.visits().values()) {
            VisitRow row = VisitRow.of(visit, names, record);
            String name = by.apply(row);
            groups.computeIfAbsent(name.isEmpty() ? visit.t("planning.unplanned") : name, key -> new ArrayList<>())
                    .add(row);
        }
        List<Group> all = new ArrayList<>();
        groups.forEach((name, rows) -> all.add(new Group("group-" + (all.size() + 1), name, rows)));
        return new GroupsPage(frame, Tabs.of(visit, now, view), all);
    }

    @Override
    public String template() {
        return "prefecture/planning/groups.jte";
    }
}
