package jp.kasane.bench.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the ways to share the visits among the advisers, the lowest bounds first, as many at once as there are processors. The bound of one
 * is raised by prices of its own; they raise those of its like as well. What still is the lowest goes to a constraint solver, with those places
 * alone that plans have which cost little more ({@link Courses#through}); a little more is allowed each time it finds none. Once the
 * lowest bound reaches the best plan's cost, there is no better one.
 */
final class Proof {

    private static final int ABREAST = Runtime.getRuntime().availableProcessors();
    private static final double FIRST_GAP = 25;
    private static final double WIDER = 1.7;
    private static final double LARGEST_GAP = 1e6;
    private static final double NEAR = 1e-6;

    private final Grid grid;
    private final Spans days;
    private final Bound root;
    private final long end;
    private final Map<List<List<Integer>>, Sharing> known = new HashMap<>();
    private final List<Sharings> pool = new ArrayList<>();
    private @Nullable Plan plan;
    private long cost = Long.MAX_VALUE;
    private int looked;

    record Best(Plan plan, long cost) {}

    Proof(Grid grid, long end) {
        this.grid = grid;
        this.end = end;
        this.days = Spans.of(grid, 1);
        this.root = Bound.of(grid, left(), 1);
    }

    Bound root() {
        return root;
    }

    int looked() {
        return looked;
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    /** Empty if there is no complete plan, or time is up. */
    Optional<Best> best() {
        if (Double.isInfinite(root.value()) || root.prices().spans() != days.count()) {
            return Optional.empty();
        }
        Sharings first = new Sharings(grid, days, root);
        pool.add(first);
        double gap = FIRST_GAP;
        boolean proven = false;
        while (!proven && gap < LARGEST_GAP && System.nanoTime() < end) {
            proven = provenUpTo(root.value() + gap, first);
            gap *= WIDER;
        }
        return proven && plan != null ? Optional.of(new Best(plan, cost)) : Optional.empty();
    }

    /** Whether the best plan is known once everything up to there was looked at. */
    private boolean provenUpTo(double most, Sharings first) {
        List<Sharing> open = new ArrayList<>();
        for (int[][] numbers : first.within(most)) {
            Sharing made = new Sharing(numbers);
            Sharing sharing = known.computeIfAbsent(made.key(), key -> made);
            pool.forEach(prices -> sharing.atLeast(prices.bound(sharing.numbers())));
            open.add(sharing);
        }
        while (System.nanoTime() < end) {
            open.removeIf(sharing -> sharing.least() > cost - 1 + NEAR);
            List<Sharing> lowest = open.stream()
                    .filter(sharing -> sharing.least() <= most + NEAR)
                    .sorted(Comparator.comparingDouble(Sharing::least))
                    .limit(ABREAST)
                    .toList();
            if (lowest.isEmpty()) {
                return cost <= most + 1 - NEAR;
            }
            Bound bound = lowest.get(0).bound();
            if (bound == null) {
                raise(lowest, open);
            } else {
                solve(lowest.get(0), bound, open);
            }
        }
        return false;
    }

    private void raise(List<Sharing> lowest, List<Sharing> open) {
        List<Sharing> fresh =
                lowest.stream().filter(sharing -> sharing.bound() == null).toList();
        fresh.parallelStream().forEach(sharing -> sharing.raised(root.of(grid, days, sharing.numbers(), left())));
        looked += fresh.size();
        for (Sharing raised : fresh) {
            Sharings prices = new Sharings(grid, days, Objects.requireNonNull(raised.bound()));
            pool.add(prices);
            open.forEach(other -> other.atLeast(prices.bound(other.numbers())));
        }
    }

    private void solve(Sharing sharing, Bound bound, List<Sharing> open) {
        long limit = Math.min(cost - 1, (long) Math.ceil(sharing.least() - NEAR) + sharing.gap());
        Solved solved = Solved.of(grid, sharing, bound, limit, left());
        Plan found = solved.plan();
        if (found != null) {
            plan = found;
            cost = solved.cost();
            open.remove(sharing);
            sharing.atLeast(cost);
        } else if (solved.ended()) {
            sharing.atLeast(limit + 1.0);
        }
    }
}
