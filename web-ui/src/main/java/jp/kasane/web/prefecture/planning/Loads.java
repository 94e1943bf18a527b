package jp.kasane.web.prefecture.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Costs;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Frame;

/** Counts what a plan asks of whom. */
record Loads(PrefectureVisit visit, Situation now, Names names) {

    static LoadPage page(PrefectureVisit visit, Frame frame, Situation now) {
        Loads loads = new Loads(visit, now, new Names(visit.visit().messages(), now));
        Costs costs = new Judge(now.problem()).costs(now.standing());
        return new LoadPage(
                frame,
                Tabs.of(visit, now, Tabs.View.LOAD),
                now.problem().advisers().stream().map(loads::adviser).toList(),
                now.problem().towns().stream().map(loads::town).toList(),
                loads.months(),
                loads.goals(costs),
                visit.t("planning.yen", costs.yen()));
    }

    private List<Placement> ofAdviser(String adviser) {
        return now.visits().values().stream()
                .map(VisitRecord::at)
                .filter(at -> at != null && at.adviser().equals(adviser))
                .toList();
    }

    private LoadPage.Adviser adviser(Adviser adviser) {
        long minutes = now.visits().values().stream()
                .filter(one -> one.at() != null && one.at().adviser().equals(adviser.id()))
                .mapToLong(one -> minutes(adviser, one))
                .sum();
        return new LoadPage.Adviser(
                names.adviser(adviser.id()),
                ofAdviser(adviser.id()).size(),
                adviser.mostVisits(),
                minutes,
                adviser.free().size());
    }

    private long minutes(Adviser adviser, VisitRecord record) {
        Problem problem = now.problem();
        Leg leg = problem.travel().between(adviser.base(), record.town(), VisitRow.day(record));
        return leg.passable() ? 2L * leg.minutes() : 0;
    }

    private LoadPage.Town town(Town town) {
        List<VisitRecord> visits = now.visits().values().stream()
                .filter(one -> one.town().equals(town.code()))
                .toList();
        List<Placement> placed =
                visits.stream().map(VisitRecord::at).filter(Objects::nonNull).toList();
        List<VisitRecord> asked = visits.stream()
                .filter(one -> !town.preferred(one.request()).isEmpty())
                .toList();
        List<VisitRecord> given = asked.stream().filter(one -> one.at() != null).toList();
        long met = given.stream()
                .filter(one -> town.preferred(one.request()).contains(VisitRow.day(one)))
                .count();
        return new LoadPage.Town(
                names.town(town.code()),
                visits.size(),
                placed.size(),
                asked.isEmpty() ? "" : visit.t("planning.wishes", met, given.size()),
                (int) placed.stream().map(Placement::adviser).distinct().count());
    }

    private List<LoadPage.Month> months() {
        Map<YearMonth, Long> counted = now.visits().values().stream()
                .filter(one -> one.at() != null)
                .collect(Collectors.groupingBy(
                        one -> YearMonth.from(VisitRow.day(one)), TreeMap::new, Collectors.counting()));
        List<LoadPage.Month> months = new ArrayList<>();
        counted.forEach((month, count) -> months.add(new LoadPage.Month(
                JapaneseDates.month(month, visit.visit().messages().language().locale()), count.intValue())));
        return months;
    }

    private List<LoadPage.Goal> goals(Costs costs) {
        Words words = new Words(names);
        return Arrays.stream(Goal.values())
                .map(goal -> new LoadPage.Goal(
                        words.goal(goal),
                        words.units(goal, costs.units().getOrDefault(goal, 0L)),
                        now.problem().weight(goal),
                        costs.weighed().getOrDefault(goal, 0L)))
                .toList();
    }
}
