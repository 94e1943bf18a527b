package jp.kasane.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.bench.dispatch.Bound;
import jp.kasane.bench.dispatch.Optimum;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.search.Best;
import jp.kasane.prefecture.dispatch.search.Chains;
import jp.kasane.prefecture.dispatch.search.Greedy;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.Method;
import jp.kasane.prefecture.dispatch.search.Planner;
import jp.kasane.prefecture.dispatch.search.Ruin;
import jp.kasane.prefecture.dispatch.search.Search;
import jp.kasane.prefecture.dispatch.search.Timefold;
import org.jspecify.annotations.Nullable;

/**
 * How soon the planner has a complete plan, how far its plans are from what is proven to be the least, and what each method finds alone. The problems
 * are those of the product's generator: a shape and a seed make the same one everywhere.
 */
final class DispatchBench {

    /** How long is searched, and of which seeds. */
    record Effort(List<Long> seeds, Duration search, Duration bound, Duration most) {
        static final Effort PUBLISHED =
                new Effort(List.of(1L, 2L, 3L), Duration.ofSeconds(30), Duration.ofSeconds(90), Duration.ofMinutes(1));
    }

    private static final Map<Measure, Method> ALONE = new EnumMap<>(Map.of(
            Measure.DISPATCH_40X4_GREEDY, new Greedy(),
            Measure.DISPATCH_40X4_CHAINS, new Chains(),
            Measure.DISPATCH_40X4_RUIN, new Ruin(),
            Measure.DISPATCH_40X4_TIMEFOLD, new Timefold()));
    private static final Set<Measure> COSTS = Set.of(
            Measure.DISPATCH_40X4_GAP,
            Measure.DISPATCH_40X4_VS_GREEDY,
            Measure.DISPATCH_40X4_PLANNER,
            Measure.DISPATCH_40X4_BOUND);
    private static final double HUNDRED = 100;
    private static final Duration DOUBT = Duration.ofSeconds(2);

    private final Plan.Measured measured;
    private final Effort effort;

    DispatchBench(Plan.Measured measured) {
        this(measured, Effort.PUBLISHED);
    }

    DispatchBench(Plan.Measured measured, Effort effort) {
        this.measured = measured;
        this.effort = effort;
    }

    void measure(Set<Measure> wanted) {
        if (wanted.contains(Measure.DISPATCH_6X4_OPTIMAL)) {
            optimal(Shape.small());
        }
        if (wanted.contains(Measure.DISPATCH_40X4_FEASIBLE)) {
            feasible(Measure.DISPATCH_40X4_FEASIBLE, Shape.prefecture(), effort.seeds());
        }
        if (wanted.contains(Measure.DISPATCH_40X4_SCARCE)) {
            feasible(Measure.DISPATCH_40X4_SCARCE, Shape.scarce(), effort.seeds());
        }
        if (wanted.stream().anyMatch(measure -> COSTS.contains(measure) || ALONE.containsKey(measure))) {
            costs(Shape.prefecture());
        }
        if (wanted.contains(Measure.DISPATCH_180X4_FEASIBLE)) {
            feasible(
                    Measure.DISPATCH_180X4_FEASIBLE,
                    Shape.largest(),
                    effort.seeds().subList(0, 1));
        }
    }

    /** @throws IllegalStateException if the plan that is called the best is not what the judge says of it, or a search finds a better one */
    void optimal(Shape shape) {
        String load = Circumstances.load();
        Optimum.of(Generator.problem(shape, effort.seeds().get(0)), effort.most());
        double slowest = 0;
        List<String> notes = new ArrayList<>();
        for (long seed : effort.seeds()) {
            Problem problem = Generator.problem(shape, seed);
            long begin = System.nanoTime();
            Optional<Optimum> found = Optimum.of(problem, effort.most());
            double seconds = (System.nanoTime() - begin) / 1e9;
            slowest = Math.max(slowest, seconds);
            notes.add(found.map(optimum -> told(problem, optimum)).orElse("not proven")
                    + " of seed %d in %.1f s".formatted(seed, seconds));
        }
        measured.is(
                Measure.DISPATCH_6X4_OPTIMAL,
                slowest,
                "the slowest of " + effort.seeds().size() + ", warm: cost " + String.join(", ", notes) + "; "
                        + of(shape) + "; " + load);
    }

    private static String told(Problem problem, Optimum optimum) {
        Score score = new Judge(problem).score(optimum.plan());
        if (!score.complete() || score.cost() != optimum.cost()) {
            throw new IllegalStateException("no best plan: " + score);
        }
        contradict(problem, optimum);
        return optimum.cost() + " (bound at the root " + optimum.bound().cost() + ")";
    }

    /** The planner knows nothing of the proof: had the proof's bound been too high, it could find what the proof says there is not. */
    private static void contradict(Problem problem, Optimum optimum) {
        Score found = Planner.plan(problem, new Limits(DOUBT, 1), better -> {}, () -> false)
                .score();
        if (found.complete() && found.cost() < optimum.cost()) {
            throw new IllegalStateException("a plan of " + found.cost() + " was said not to be: " + optimum.cost());
        }
    }

    private static String of(Shape shape) {
        return "%d towns × %d stages, %d advisers who offer %.0f %% of the half-days"
                .formatted(shape.towns(), shape.stages(), shape.advisers(), shape.availability() * HUNDRED);
    }

    void feasible(Measure measure, Shape shape, List<Long> seeds) {
        String load = Circumstances.load();
        double slowest = 0;
        List<String> notes = new ArrayList<>();
        for (long seed : seeds) {
            Problem problem = Generator.problem(shape, seed);
            long begin = System.nanoTime();
            Score[] score = {new Score(0, problem.visits().size(), 0)};
            Planner.plan(
                    problem,
                    new Limits(effort.most(), seed),
                    best -> score[0] = best.score(),
                    () -> score[0].complete());
            double seconds = (System.nanoTime() - begin) / 1e9;
            slowest = Math.max(slowest, seconds);
            String what = score[0].complete() ? "complete" : score[0].unserved() + " without a place";
            notes.add("seed %d %s after %.2f s".formatted(seed, what, seconds));
        }
        measured.is(
                measure,
                slowest,
                "the slowest of " + seeds.size() + ": " + String.join(", ", notes) + "; " + of(shape) + "; " + load);
    }

    /** Of the first seed: the planner, each method alone for as long, and the bound. */
    void costs(Shape shape) {
        String load = Circumstances.load();
        long seed = effort.seeds().get(0);
        Problem problem = Generator.problem(shape, seed);
        Limits limits = new Limits(effort.search(), seed);
        String note = "seed %d, %d s, %s; %s".formatted(seed, effort.search().toSeconds(), of(shape), load);
        Best best = Planner.plan(problem, limits, better -> {}, () -> false);
        cost(Measure.DISPATCH_40X4_PLANNER, best, note);
        Map<Measure, Best> alone = new EnumMap<>(Measure.class);
        ALONE.forEach((measure, method) -> {
            Search search = new Search(problem, limits, better -> {});
            search.run(method);
            search.best().ifPresent(found -> {
                alone.put(measure, found);
                cost(measure, found, note);
            });
        });
        versus(best, alone.get(Measure.DISPATCH_40X4_GREEDY), note);
        Bound bound = Bound.of(problem, effort.bound());
        measured.is(Measure.DISPATCH_40X4_BOUND, bound.cost(), "no complete plan costs less, proven; " + note);
        measured.is(
                Measure.DISPATCH_40X4_GAP,
                HUNDRED * (best.score().cost() - bound.cost()) / bound.cost(),
                "cost %d, bound %d; %s".formatted(best.score().cost(), bound.cost(), note));
    }

    private void cost(Measure measure, Best best, String note) {
        Score score = best.score();
        String what = score.complete() ? "complete" : "incomplete: %d without a place".formatted(score.unserved());
        measured.is(
                measure,
                score.cost(),
                "%s, found after %.1f s by %s; %s".formatted(what, best.after().toMillis() / 1e3, best.method(), note));
    }

    private void versus(Best best, @Nullable Best greedy, String note) {
        if (greedy != null) {
            String what = greedy.score().complete()
                    ? ""
                    : ", which leaves %d without a place"
                            .formatted(greedy.score().unserved());
            measured.is(
                    Measure.DISPATCH_40X4_VS_GREEDY,
                    HUNDRED
                            * (greedy.score().cost() - best.score().cost())
                            / greedy.score().cost(),
                    "cost %d against greedy's %d%s; %s"
                            .formatted(best.score().cost(), greedy.score().cost(), what, note));
        }
    }
}
