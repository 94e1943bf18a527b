package jp.kasane.prefecture.dispatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that a visit's place breaks by itself, whatever else is planned. */
public final class RulesOfOne {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Problem problem;
    private final Map<String, Integer> stages;

    RulesOfOne(Problem problem, Map<String, Integer> stages) {
        this.problem = problem;
        this.stages = stages;
    }

    void add(Standing standing, List<Breach> found) {
        for (Rule rule : broken(problem, stage(standing.visit()), standing)) {
            found.add(new Breach(rule, standing.visit().id(), null));
        }
    }

    private @Nullable Stage stage(Visit visit) {
        return visit.stage() == null ? null : problem.stages().get(stages.getOrDefault(visit.stage(), 0));
    }

    private static Set<Rule> broken(Problem problem, @Nullable Stage stage, Standing standing) {
        EnumSet<Rule> broken = EnumSet.noneOf(Rule.class);
        broken.addAll(ofTheDay(problem, stage, standing.day()));
        Town town = standing.town();
        if (town != null && town.impossible().contains(standing.day())) {
            broken.add(Rule.TOWN_CAN);
        }
        Adviser adviser = standing.adviser();
        if (adviser == null || !adviser.free().contains(standing.at().at())) {
            broken.add(Rule.AVAILABLE);
        }
        if (adviser != null) {
            broken.addAll(ofTheAdviser(problem, adviser, standing.visit()));
            if (!Trip.of(problem, adviser.base(), standing.visit().town(), null, standing.day())
                    .reachable()) {
                broken.add(Rule.REACHABLE);
            }
        }
        return broken;
    }

    /** {@link Rule#WORKING_DAY} and {@link Rule#PERIOD}. */
    public static Set<Rule> ofTheDay(Problem problem, @Nullable Stage stage, LocalDate day) {
        EnumSet<Rule> broken = EnumSet.noneOf(Rule.class);
        if (WEEKEND.contains(day.getDayOfWeek()) || problem.closed().contains(day)) {
            broken.add(Rule.WORKING_DAY);
        }
        boolean outside = day.isBefore(problem.from()) || day.isAfter(problem.until()) || !day.isAfter(problem.today());
        if (outside || (stage != null && outside(stage, day))) {
            broken.add(Rule.PERIOD);
        }
        return broken;
    }

    private static boolean outside(Stage stage, LocalDate day) {
        return (stage.from() != null && day.isBefore(stage.from()))
                || (stage.until() != null && day.isAfter(stage.until()));
    }

    /** {@link Rule#CONFLICT} and {@link Rule#KNOWS_THE_FIELD}. */
    public static Set<Rule> ofTheAdviser(Problem problem, Adviser adviser, Visit visit) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        if (adviser.barred().contains(visit.town())) {
            broken.add(Rule.CONFLICT);
        }
        if (problem.terms().fieldsRequired() && !adviser.fields().containsAll(visit.fields())) {
            broken.add(Rule.KNOWS_THE_FIELD);
        }
        return Collections.unmodifiableSet(broken);
    }
}
