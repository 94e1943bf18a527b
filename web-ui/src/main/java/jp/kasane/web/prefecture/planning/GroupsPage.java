package jp.kasane.web.prefecture.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
        Names names = new Names(visit.visit().messages(), now);
        return of(visit, frame, now, Tabs.View.ADVISERS, GroupsPage::adviser, names::adviser);
    }

    static GroupsPage ofTowns(PrefectureVisit visit, Frame frame, Situation now) {
        Names names = new Names(visit.visit().messages(), now);
        return of(visit, frame, now, Tabs.View.TOWNS, VisitRecord::town, names::town);
    }

    /** Nobody's id, where there is no place yet. */
    private static String adviser(VisitRecord record) {
        return record.at() == null ? "" : record.at().adviser();
    }

    /** Two of one name are two; what nobody goes to stands last. */
    private static GroupsPage of(
            PrefectureVisit visit,
            Frame frame,
            Situation now,
            Tabs.View view,
            Function<VisitRecord, String> by,
            UnaryOperator<String> name) {
        Names names = new Names(visit.visit().messages(), now);
        Map<String, List<VisitRow>> groups = now.visits().values().stream()
                .collect(Collectors.groupingBy(
                        by,
                        TreeMap::new,
                        Collectors.mapping(record -> VisitRow.of(visit, names, record), Collectors.toList())));
        List<VisitRow> nobodys = groups.remove("");
        List<Group> all = new ArrayList<>();
        groups.entrySet().stream()
                .map(entry -> Map.entry(name.apply(entry.getKey()), entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> all.add(group(all.size(), entry.getKey(), entry.getValue())));
        if (nobodys != null) {
            all.add(group(all.size(), visit.t("planning.unplanned"), nobodys));
        }
        return new GroupsPage(frame, Tabs.of(visit, now, view), all);
    }

    private static Group group(int before, String name, List<VisitRow> rows) {
        return new Group("group-" + (before + 1), name, rows);
    }

    @Override
    public String template() {
        return "prefecture/planning/groups.jte";
    }
}
