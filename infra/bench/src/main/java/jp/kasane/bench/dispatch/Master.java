package jp.kasane.bench.dispatch;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The linear programme over the courses found so far: each request takes one, in shares; numbers of visits of advisers and months cost their squares
 * (linear between whole numbers); two visits may share a trip where both are with one adviser in one span; and an adviser has no more
 * trips in a span than days. Its dual values are the prices. With a course for every request missing it takes none, dearly.
 */
final class Master {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double MISSING = 1e5;

    private final Grid grid;
    private final Spans spans;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final List<MPConstraint> chosen = new ArrayList<>();
    private final List<MPConstraint> load = new ArrayList<>();
    private final List<MPConstraint> months = new ArrayList<>();
    /** By adviser and span; none where nothing was found yet that takes a day of it. */
    private final @Nullable MPConstraint[][] span;
    /** By request, adviser and span; none where no trip can be shared. */
    private final @Nullable MPConstraint[][][] shared;

    private final Set<List<Integer>> known = new HashSet<>();

    Master(Grid grid, Spans spans) {
        this.grid = grid;
        this.spans = spans;
        this.span = new MPConstraint[grid.advisers()][spans.count()];
        this.shared = new MPConstraint[grid.chains().size()][grid.advisers()][spans.count()];
        solver.setSolverSpecificParametersAsString("use_preprocessing: false");
        for (Chain chain : grid.chains()) {
            chosen.add(solver.makeConstraint(1, 1));
            variable(MISSING, 1).setRow(chosen.get(chain.number()), 1);
        }
        for (int adviser = 0; adviser < grid.advisers(); adviser++) {
            load.add(squares(spans.load(adviser)));
        }
        for (int month = 0; month < grid.months(); month++) {
            months.add(squares(spans.month()));
        }
    }

    private record Column(MPVariable variable) {
        Column setRow(MPConstraint row, double by) {
            row.setCoefficient(variable, row.getCoefficient(variable) + by);
            return this;
        }
    }

    private Column variable(double cost, double most) {
        MPVariable made = solver.makeNumVar(0, most, "");
        solver.objective().setCoefficient(made, cost);
        return new Column(made);
    }

    private MPConstraint squares(Squares squares) {
        MPConstraint row = solver.makeConstraint(-INFINITY, 0);
        for (int n = 1; n <= squares.most(); n++) {
            variable(squares.step(n), 1).setRow(row, -1);
        }
        return row;
    }

    private MPConstraint span(int adviser, int at) {
        MPConstraint row = span[adviser][at];
        if (row == null) {
            row = solver.makeConstraint(-INFINITY, spans.days()[adviser][at]);
            span[adviser][at] = row;
        }
        return row;
    }

    private MPConstraint shared(int chain, Pairs pair) {
        MPConstraint row = shared[chain][pair.adviser()][pair.span()];
        if (row == null) {
            row = solver.makeConstraint(-INFINITY, 0);
            shared[chain][pair.adviser()][pair.span()] = row;
        }
        return row;
    }

    /** Before the first course. */
    void add(Pairs pair) {
        variable(pair.cost(), pair.most())
                .setRow(shared(pair.one(), pair), 1)
                .setRow(shared(pair.other(), pair), 1)
                .setRow(span(pair.adviser(), pair.span()), -1);
    }

    /** Whether it was not known yet. */
    boolean add(Course course) {
        int continuity = grid.problem().weight(Goal.CONTINUITY);
        long cost = course.cost(grid, continuity);
        if (!known.add(signature(course, cost))) {
            return false;
        }
        Column column = variable(cost, INFINITY).setRow(chosen.get(course.chain()), 1);
        for (int i = 0; i < course.adviser().length; i++) {
            int adviser = course.adviser()[i];
            int day = course.slot()[i] / 2;
            int at = spans.of()[day];
            column.setRow(load.get(adviser), 1)
                    .setRow(months.get(grid.month()[day]), 1)
                    .setRow(span(adviser, at), 1);
            MPConstraint trips = shared[course.chain()][adviser][at];
            if (trips != null) {
                column.setRow(trips, -1);
            }
        }
        return true;
    }

    private List<Integer> signature(Course course, long cost) {
        List<Integer> signature = new ArrayList<>(List.of(course.chain(), Math.toIntExact(cost)));
        for (int i = 0; i < course.adviser().length; i++) {
            int day = course.slot()[i] / 2;
            signature.add(course.adviser()[i]);
            signature.add(grid.month()[day]);
            signature.add(spans.of()[day]);
        }
        return signature;
    }

    /** @throws IllegalStateException if there is no answer */
    double solve() {
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the linear programme has no answer");
        }
        return solver.objective().value();
    }

    /** Dual values, those that could only be wrong by rounding put right. */
    Prices prices() {
        Prices prices = Prices.none(grid, spans.of(), spans.count());
        for (int adviser = 0; adviser < grid.advisers(); adviser++) {
            prices.load()[adviser] = -load.get(adviser).dualValue();
            for (int at = 0; at < spans.count(); at++) {
                prices.span()[adviser][at] = taken(span[adviser][at]);
                for (int chain = 0; chain < shared.length; chain++) {
                    prices.shared()[chain][adviser][at] = taken(shared[chain][adviser][at]);
                }
            }
        }
        for (int month = 0; month < grid.months(); month++) {
            prices.months()[month] = -months.get(month).dualValue();
        }
        return prices;
    }

    private static double taken(@Nullable MPConstraint row) {
        return row == null ? 0 : Math.max(0, -row.dualValue());
    }

    void close() {
        solver.delete();
    }
}
