package jp.kasane.web.prefecture.planning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.prefecture.routes.Position;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.drawing.Agenda;
import jp.kasane.web.drawing.AgendaLayout;
import jp.kasane.web.drawing.SpotLayout;
import jp.kasane.web.drawing.Spots;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Frame;

/** Draws a plan by town and stage over the months, and on a map. */
record Drawings(PrefectureVisit visit, Frame frame, Situation now, Names names) {

    private static final int MOST_MONTHS = 24;
    private static final int AROUND_MONTHS = 6;

    static Drawings of(PrefectureVisit visit, Frame frame, Situation now) {
        return new Drawings(visit, frame, now, new Names(visit.visit().messages(), now));
    }

    private Map<String, List<VisitRecord>> byTown() {
        return now.visits().values().stream()
                .collect(Collectors.groupingBy(VisitRecord::town, TreeMap::new, Collectors.toList()));
    }

    DrawnPage gantt() {
        YearMonth first = first();
        List<String> months = months(first);
        LocalDate end = first.plusMonths(months.size()).atDay(1);
        List<Agenda.Row> rows = new ArrayList<>();
        List<DrawnPage.Told> told = new ArrayList<>();
        byTown().forEach((town, visits) -> {
            rows.add(new Agenda.Row(
                    names.town(town),
                    visits.stream()
                            .filter(one -> one.at() != null)
                            .filter(one -> !VisitRow.day(one).isBefore(first.atDay(1))
                                    && VisitRow.day(one).isBefore(end))
                            .map(this::mark)
                            .toList()));
            told.add(new DrawnPage.Told(names.town(town), List.of(told(visits))));
        });
        return new DrawnPage(
                frame,
                Tabs.of(visit, now, Tabs.View.GANTT),
                AgendaLayout.of(agenda(first, months, rows)),
                List.of(visit.t("planning.column.town"), visit.t("planning.visits")),
                told,
                List.of());
    }

    private String told(List<VisitRecord> visits) {
        return visits.stream()
                .map(one -> names.stage(one) + "： " + names.where(one.at()))
                .collect(Collectors.joining("\n"));
    }

    private Agenda agenda(YearMonth first, List<String> months, List<Agenda.Row> rows) {
        return new Agenda(
                "gantt",
                visit.t("planning.view.gantt"),
                visit.t("planning.gantt.described"),
                first.atDay(1),
                months,
                rows);
    }

    /** That of the first visit, where one stands before the period; what is older than half a year is told in words only. */
    private YearMonth first() {
        YearMonth from = YearMonth.from(now.problem().from());
        YearMonth earliest = visited()
                .min(YearMonth::compareTo)
                .filter(month -> month.isBefore(from))
                .orElse(from);
        YearMonth oldest = from.minusMonths(AROUND_MONTHS);
        return earliest.isBefore(oldest) ? oldest : earliest;
    }

    /** That of the last visit, where one stands after the period; what is more than half a year later is told in words only. */
    private YearMonth last() {
        YearMonth until = YearMonth.from(now.problem().until());
        YearMonth latest = visited()
                .max(YearMonth::compareTo)
                .filter(month -> month.isAfter(until))
                .orElse(until);
        YearMonth newest = until.plusMonths(AROUND_MONTHS);
        return latest.isAfter(newest) ? newest : latest;
    }

    private Stream<YearMonth> visited() {
        return now.visits().values().stream()
                .filter(one -> one.at() != null)
                .map(one -> YearMonth.from(VisitRow.day(one)));
    }

    private List<String> months(YearMonth first) {
        Locale reader = visit.visit().messages().language().locale();
        List<String> months = new ArrayList<>();
        YearMonth last = last();
        for (YearMonth month = first;
                !month.isAfter(last) && months.size() < MOST_MONTHS;
                month = month.plusMonths(1)) {
            months.add(month.getMonth().getDisplayName(TextStyle.SHORT, reader));
        }
        return months;
    }

    private Agenda.Mark mark(VisitRecord record) {
        LocalDate day = VisitRow.day(record);
        return new Agenda.Mark(day, String.valueOf(record.number()), record.state() == VisitState.PROPOSED);
    }

    DrawnPage map(Map<String, Position> positions) {
        List<Spots.Spot> spots = new ArrayList<>();
        List<DrawnPage.Told> told = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Map<String, List<VisitRecord>> visited = byTown();
        visited.forEach((town, visits) -> {
            told.add(new DrawnPage.Told(names.town(town), List.of(count(visits), advisers(visits))));
            Position at = positions.get(town);
            if (at == null) {
                without.add(names.town(town));
            } else {
                spots.add(spot(town, visits, at));
            }
        });
        Spots all = schematic(spots, others(positions, visited.keySet()));
        return new DrawnPage(
                frame,
                Tabs.of(visit, now, Tabs.View.MAP),
                spots.isEmpty() ? List.of() : List.of(SpotLayout.of(all)),
                List.of(
                        visit.t("planning.column.town"),
                        visit.t("planning.visits"),
                        visit.t("planning.column.adviser")),
                told,
                without);
    }

    private Spots schematic(List<Spots.Spot> spots, List<Spots.Spot> around) {
        return new Spots("map", visit.t("planning.view.map"), visit.t("planning.map.described"), spots, around);
    }

    /** The prefecture's other municipalities, that one may know it by its shape. */
    private List<Spots.Spot> others(Map<String, Position> positions, Set<String> visited) {
        Map<String, String> others =
                Municipalities.bundled(visit.prefecture().code()).names();
        others.keySet().removeAll(visited);
        others.keySet().retainAll(positions.keySet());
        return others.entrySet().stream()
                .map(one -> spot(one.getValue(), Objects.requireNonNull(positions.get(one.getKey()))))
                .toList();
    }

    private static Spots.Spot spot(String name, Position at) {
        return new Spots.Spot(name, at.latitude(), at.longitude(), List.of(), false);
    }

    private static long placed(List<VisitRecord> visits) {
        return visits.stream().filter(one -> one.at() != null).count();
    }

    private String count(List<VisitRecord> visits) {
        return visit.t("planning.map.visits", visits.size(), placed(visits));
    }

    private Spots.Spot spot(String town, List<VisitRecord> visits, Position at) {
        String who = advisers(visits);
        return new Spots.Spot(
                names.town(town),
                at.latitude(),
                at.longitude(),
                who.isEmpty() ? List.of(count(visits)) : List.of(count(visits), who),
                placed(visits) < visits.size());
    }

    private String advisers(List<VisitRecord> visits) {
        return visits.stream()
                .map(VisitRecord::at)
                .filter(Objects::nonNull)
                .map(at -> at.adviser())
                .distinct()
                .map(names::adviser)
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
