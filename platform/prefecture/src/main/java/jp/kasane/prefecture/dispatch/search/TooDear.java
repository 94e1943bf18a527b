package jp.kasane.prefecture.dispatch.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;

/** A budget that is too small even if every visit shared its trip and got its cheapest offer. */
public final class TooDear implements Impossible {

    @Override
    public Set<Rule> about() {
        return EnumSet.of(
                Rule.BUDGET,
                Rule.AVAILABLE,
                Rule.CONFLICT,
                Rule.WORKING_DAY,
                Rule.PERIOD,
                Rule.TOWN_CAN,
                Rule.REACHABLE,
                Rule.KNOWS_THE_FIELD);
    }

    @Override
    public Optional<Proof> proof(Problem problem, Set<Rule> held, BooleanSupplier stop) {
        if (problem.terms().budget() == null || !held.contains(Rule.BUDGET)) {
            return Optional.empty();
        }
        Grid grid = new Grid(problem, held);
        Openings openings = new Openings(grid);
        long least = 0;
        for (int visit = 0; visit < grid.visits && !stop.getAsBoolean(); visit++) {
            least += least(grid, openings, visit);
        }
        return least > grid.budget
                ? Optional.of(new Proof(
                        problem.visits().stream().map(visit -> visit.id()).toList(), List.of()))
                : Optional.empty();
    }

    /** The fee, and the cheaper of the two legs between home and the town: a shared trip has at least one of them for each visit. */
    private static long least(Grid grid, Openings openings, int visit) {
        int pinned = grid.pinned[visit];
        IntStream offers = pinned == Grid.NOWHERE ? openings.stream(visit) : IntStream.of(pinned);
        long way = offers.mapToLong(offer -> grid.cheaperLeg(grid.adviser(offer), grid.day(offer), visit))
                .min()
                .orElse(0);
        return grid.problem.terms().fee() + way;
    }
}
