package jp.kasane.prefecture.dispatch.search;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Trip;

/**
 * The rules and goals for Timefold. Those of a visit alone are no rules here: only offers that break none are open to it. The budget counts
 * every visit as a trip of its own, so it is kept with something to spare.
 */
public final class AssignmentRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            served(factory),
            oneAtATime(factory),
            onePerTownAndDay(factory),
            stages(factory),
            trips(factory),
            limits(factory),
            budget(factory),
            alone(factory),
            stability(factory),
            shared(factory),
            continuity(factory),
            load(factory),
            months(factory)
        };
    }

    private static Constraint served(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Assignment.class)
                .filter(Assignment::free)
                .penalizeLong(ONE_MEDIUM, each -> 1)
                .asConstraint("served");
    }

    /** Between two that are both pinned nothing is broken: nobody could mend it. */
    private static boolean movable(Assignment one, Assignment other) {
        return one.movable() || other.movable();
    }

    private static Constraint oneAtATime(ConstraintFactory factory) {
        return factory.forEachUniquePair(Assignment.class, equal(Assignment::offer))
                .filter(AssignmentRules::movable)
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .asConstraint("one at a time");
    }

    private static Constraint onePerTownAndDay(ConstraintFactory factory) {
        return factory.forEachUniquePair(Assignment.class, equal(Assignment::town), equal(Assignment::day))
                .filter(AssignmentRules::movable)
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .asConstraint("one per town and day");
    }

    private static Constraint stages(ConstraintFactory factory) {
        return factory.forEachUniquePair(Assignment.class, equal(Assignment::group))
                .filter(AssignmentRules::movable)
                .filter((one, other) ->
                        !one.grid().order.holds(one.group(), one.member(), one.day(), other.member(), other.day()))
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .asConstraint("stages");
    }

    private static Constraint trips(ConstraintFactory factory) {
        return factory.forEachUniquePair(Assignment.class, equal(Assignment::adviser), equal(Assignment::day))
                .filter(AssignmentRules::movable)
                .filter((one, other) -> one.half() != other.half() && !fit(together(one, other)))
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .asConstraint("trips");
    }

    private static boolean fit(Trip trip) {
        return trip.overNoon() && trip.reachable();
    }

    private static Trip together(Assignment one, Assignment other) {
        boolean first = one.half() == 0;
        return one.grid().trip(one.adviser(), one.day(), (first ? one : other).visit(), (first ? other : one).visit());
    }

    private static Trip single(Assignment each) {
        return each.grid().trip(each.adviser(), each.day(), each.visit(), Grid.NOWHERE);
    }

    private static Constraint limits(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .groupBy(Assignment::adviser, toList())
                .filter((adviser, visits) -> visits.size() > visits.get(0).grid().most[adviser])
                .penalizeLong(
                        ONE_HARD,
                        (adviser, visits) -> visits.size() - visits.get(0).grid().most[adviser])
                .asConstraint("limits");
    }

    private static Constraint budget(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .filter(each -> each.grid().budget != Long.MAX_VALUE)
                .groupBy(
                        Assignment::grid,
                        sumLong(each ->
                                single(each).yen() + each.grid().problem.terms().fee()))
                .filter((grid, yen) -> yen > grid.budget)
                .penalizeLong(ONE_HARD, (grid, yen) -> 1 + (yen - grid.budget) / 1000)
                .asConstraint("budget");
    }

    private static Constraint alone(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .penalizeLong(ONE_SOFT, AssignmentRules::costAlone)
                .asConstraint("alone");
    }

    private static long costAlone(Assignment each) {
        Grid grid = each.grid();
        return grid.weight(Goal.EXPERTISE) * grid.unknown(each.visit(), each.adviser())
                + (grid.unwished(each.visit(), each.day()) ? grid.weight(Goal.WISHES) : 0)
                + cost(grid, single(each));
    }

    private static Constraint stability(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Assignment.class)
                .filter(Assignment::stirred)
                .penalizeLong(ONE_SOFT, each -> each.grid().weight(Goal.STABILITY))
                .asConstraint("stability");
    }

    private static long cost(Grid grid, Trip trip) {
        return grid.weight(Goal.TRAVEL) * trip.minutes() + (trip.night() ? grid.weight(Goal.NIGHTS) : 0);
    }

    private static Constraint shared(ConstraintFactory factory) {
        return factory.forEachUniquePair(Assignment.class, equal(Assignment::adviser), equal(Assignment::day))
                .filter((one, other) -> one.half() != other.half())
                .impactLong(ONE_SOFT, AssignmentRules::saved)
                .asConstraint("shared");
    }

    private static long saved(Assignment one, Assignment other) {
        Grid grid = one.grid();
        return cost(grid, single(one)) + cost(grid, single(other)) - cost(grid, together(one, other));
    }

    private static Constraint continuity(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .groupBy(Assignment::grid, Assignment::group, countDistinct(Assignment::adviser))
                .penalizeLong(ONE_SOFT, (grid, group, advisers) -> grid.weight(Goal.CONTINUITY) * (advisers - 1))
                .asConstraint("continuity");
    }

    private static Constraint load(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .groupBy(Assignment::grid, Assignment::adviser, count())
                .penalizeLong(ONE_SOFT, AssignmentRules::load)
                .asConstraint("load");
    }

    private static long load(Grid grid, int adviser, int visits) {
        return grid.weight(Goal.LOAD) * visits * (visits + 2L * grid.elsewhere[adviser]);
    }

    private static Constraint months(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .groupBy(Assignment::grid, Assignment::month, count())
                .penalizeLong(ONE_SOFT, (grid, month, visits) -> grid.weight(Goal.MONTHS) * visits * visits)
                .asConstraint("months");
    }
}
