package jp.kasane.bench.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Visit;

/** Problems so small that all their plans can be tried, and who tries them with the judge alone. */
final class Tiny {

    private final Problem problem;
    private final Judge judge;
    private final Map<String, Placement> placed = new HashMap<>();
    private long best = Long.MAX_VALUE;

    private Tiny(Problem problem) {
        this.problem = problem;
        this.judge = new Judge(problem);
    }

    /** Two towns, two stages, two or three advisers with six half-days each. */
    static Problem problem(long seed) {
        int advisers = 2 + (int) Math.floorMod(seed, 2);
        return Generator.problem(Shape.of(2, 2, advisers, 0.015), seed);
    }

    /** Two towns that leave out the second of three stages; advisers whom other programmes have sent already. */
    static Problem leavingOut(long seed) {
        Problem whole = Generator.problem(Shape.of(2, 3, 2, 0.015), seed);
        List<Adviser> busy = whole.advisers().stream()
                .map(one -> new Adviser(
                        one.id(),
                        one.base(),
                        one.fields(),
                        one.barred(),
                        one.mostVisits(),
                        Math.floorMod(one.id().hashCode() * 31L + seed, 7),
                        one.free()))
                .toList();
        return whole.withAdvisers(busy)
                .withVisits(whole.visits().stream()
                        .filter(visit -> !"s1".equals(visit.stage()))
                        .toList());
    }

    /** The least cost of a complete plan that breaks no rule. */
    static long leastOf(Problem problem) {
        Tiny tiny = new Tiny(problem);
        tiny.place(0);
        return tiny.best;
    }

    private void place(int next) {
        Score score = judge.score(new Plan(placed));
        if (score.broken() > 0) {
            return;
        }
        List<Visit> visits = problem.visits();
        if (next == visits.size()) {
            best = Math.min(best, score.cost());
            return;
        }
        for (Adviser adviser : problem.advisers()) {
            for (HalfDay half : adviser.free()) {
                placed.put(visits.get(next).id(), new Placement(adviser.id(), half));
                place(next + 1);
                placed.remove(visits.get(next).id());
            }
        }
    }
}
