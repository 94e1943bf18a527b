package jp.kasane.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.dispatch.reasons.Repair;
import jp.kasane.prefecture.dispatch.reasons.Repaired;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.Planner;

/**
 * How many confirmed visits move when one falls out. A whole plan is confirmed; then its adviser cannot come in that half-day after all, or the town can
 * receive nobody that day; and the plan is mended.
 */
final class RepairBench {

    private static final int FEW = 2;
    private static final double HUNDRED = 100;

    /** Of which problems, and how many of each. */
    record Cancellations(List<Shape> shapes, List<Long> seeds, int ofEach, Duration plan, Duration mend) {
        static final Cancellations PUBLISHED = new Cancellations(
                List.of(Shape.prefecture(), Shape.scarce()),
                LongStream.rangeClosed(1, 100).boxed().toList(),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
    }

    private final Cancellations cancellations;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> rest = new ArrayList<>();
    private double slowest;

    RepairBench(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    void measure(Plan.Measured measured) {
        String load = Circumstances.load();
        for (Shape shape : cancellations.shapes()) {
            for (long seed : cancellations.seeds()) {
                of(shape, seed);
            }
        }
        int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        int few = all - rest.size();
        measured.is(
                Measure.REPAIR_MOVED,
                HUNDRED * few / all,
                "%d of %d cancellations in %d problems, half by advisers, half by towns; other confirmed visits that move: %s; the slowest took %.2f s; %s; seeds %s%s; %s"
                        .formatted(few, all, problems(), outcomes, slowest, shapes(), seeds(), told(), load));
    }

    private int problems() {
        return cancellations.shapes().size() * cancellations.seeds().size();
    }

    /** The first and the last, where all between are among them. */
    private String seeds() {
        List<Long> seeds = cancellations.seeds();
        long first = seeds.get(0);
        long last = seeds.get(seeds.size() - 1);
        return last - first + 1 == seeds.size() ? first + "–" + last : seeds.toString();
    }

    private String shapes() {
        return String.join(
                " and ",
                cancellations.shapes().stream()
                        .map(shape -> "%d × %d, %d advisers, %.0f %%"
                                .formatted(
                                        shape.towns(),
                                        shape.stages(),
                                        shape.advisers(),
                                        shape.availability() * HUNDRED))
                        .toList());
    }

    private String told() {
        return rest.isEmpty() ? "" : "; the rest: " + String.join(", ", rest);
    }

    private void of(Shape shape, long seed) {
        Problem problem = Generator.problem(shape, seed);
        jp.kasane.prefecture.dispatch.Plan plan = Planner.plan(
                        problem, new Limits(cancellations.plan(), seed), better -> {}, () -> false)
                .plan();
        Random random = new Random(seed);
        List<String> visits = plan.placed().keySet().stream().sorted().toList();
        for (int number = 0; number < cancellations.ofEach(); number++) {
            String visit = visits.get(random.nextInt(visits.size()));
            Placement at = plan.of(visit).orElseThrow();
            boolean adviser = (seed + number) % 2 == 0;
            Problem after = confirmed(adviser ? without(problem, at) : closed(problem, visit, at), plan);
            long begin = System.nanoTime();
            Repaired best = Repair.of(after, plan, plan.placed().keySet(), new Limits(cancellations.mend(), seed))
                    .get(0);
            slowest = Math.max(slowest, (System.nanoTime() - begin) / 1e9);
            note(best, "%.0f %% seed %d %s".formatted(shape.availability() * HUNDRED, seed, visit));
        }
    }

    private void note(Repaired best, String which) {
        boolean complete = best.score().complete();
        outcomes.merge(complete ? Integer.toString(best.moved().size()) : "no complete plan found", 1, Integer::sum);
        if (!complete || best.moved().size() > FEW) {
            rest.add(which
                    + (complete
                            ? " moves " + best.moved().size()
                            : " leaves " + best.score().unserved()));
        }
    }

    /** The adviser does not offer the half-day any more. */
    static Problem without(Problem problem, Placement at) {
        List<Adviser> advisers = problem.advisers().stream()
                .map(adviser -> adviser.id().equals(at.adviser()) ? without(adviser, at.at()) : adviser)
                .toList();
        return problem.withAdvisers(advisers);
    }

    private static Adviser without(Adviser adviser, HalfDay half) {
        Set<HalfDay> free = new HashSet<>(adviser.free());
        free.remove(half);
        return adviser.offering(free);
    }

    /** The visit's town can receive nobody that day. */
    static Problem closed(Problem problem, String visit, Placement at) {
        String code = problem.visits().stream()
                .filter(one -> one.id().equals(visit))
                .findFirst()
                .orElseThrow()
                .town();
        List<Town> towns = problem.towns().stream()
                .map(town -> town.code().equals(code) ? closed(town, at.at().day()) : town)
                .toList();
        return problem.withTowns(towns);
    }

    private static Town closed(Town town, LocalDate day) {
        Set<LocalDate> impossible = new HashSet<>(town.impossible());
        impossible.add(day);
        return new Town(town.code(), town.preferred(), impossible);
    }

    private static Problem confirmed(Problem problem, jp.kasane.prefecture.dispatch.Plan plan) {
        List<Visit> visits = problem.visits().stream()
                .map(visit -> new Visit(
                        visit.id(),
                        visit.town(),
                        visit.group(),
                        visit.stage(),
                        visit.fields(),
                        plan.placed().get(visit.id()),
                        plan.placed().containsKey(visit.id())))
                .toList();
        return problem.withVisits(visits);
    }
}
