package jp.kasane.prefecture.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.reasons.Conflict;
import jp.kasane.prefecture.dispatch.reasons.Conflicts;
import jp.kasane.prefecture.dispatch.reasons.Repair;
import jp.kasane.prefecture.dispatch.reasons.Repaired;
import jp.kasane.prefecture.dispatch.search.Best;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.Planner;
import jp.kasane.prefecture.planning.Found.Choice;
import jp.kasane.prefecture.planning.Found.Clash;
import org.jspecify.annotations.Nullable;

/** What a run does: searches for a plan and, where visits stay without a place, why; or for repairs. */
class Solving {

    /** The same question asked again answers the same. */
    private static final long SEED = 5;
    /** Longer is not looked for what cannot hold together. */
    private static final Duration REASONING = Duration.ofSeconds(20);

    private static final String REPAIR = "repair";

    void solve(Searching run) {
        Trouble trouble = run.found().asked().trouble();
        Limits limits = new Limits(Duration.ofSeconds(run.found().asked().seconds()), SEED);
        if (trouble == null) {
            plan(run, limits);
        } else {
            repair(run, trouble, limits);
        }
    }

    private static void plan(Searching run, Limits limits) {
        Problem problem = run.situation().problem();
        Best best = Planner.plan(problem, limits, run::better, run::unwanted);
        run.better(best);
        Score score = run.score();
        if (score != null && score.unserved() > 0 && !run.unwanted()) {
            Conflicts.smallest(problem, new Limits(REASONING, SEED), run::unwanted)
                    .ifPresent(conflict -> run.adding(run.found().clashing(clash(conflict))));
        }
    }

    private static Clash clash(Conflict conflict) {
        return new Clash(
                conflict.rules(), conflict.visits(), conflict.advisers(), conflict.proven(), conflict.fewest());
    }

    private static void repair(Searching run, Trouble trouble, Limits limits) {
        Situation situation = run.situation();
        Problem problem = Troubled.problem(situation, trouble);
        Set<String> confirmed = situation.confirmed();
        Plan standing = situation.standing();
        List<Choice> choices = new ArrayList<>();
        for (Repaired one : Repair.of(problem, standing, confirmed, limits, run::unwanted)) {
            choices.add(choice(situation, problem, Situation.whole(problem, one.plan())));
        }
        Score score = choices.isEmpty()
                ? new Judge(problem).score(standing)
                : new Judge(problem).score(choices.get(0).plan());
        run.now(run.found().repaired(choices), score, REPAIR);
    }

    private static Choice choice(Situation situation, Problem problem, Plan plan) {
        Judge judge = new Judge(problem);
        List<String> moved = moved(situation, plan);
        Set<String> confirmed = situation.confirmed();
        return new Choice(
                plan,
                moved,
                moved.stream().filter(confirmed::contains).toList(),
                judge.score(plan).unserved(),
                judge.costs(plan).total() - judge.costs(situation.standing()).total());
    }

    /** The visits that stand elsewhere in the plan than now, in their order. */
    static List<String> moved(Situation situation, Plan plan) {
        return situation.problem().visits().stream()
                .filter(visit -> !Objects.equals(at(plan, visit.id()), visit.stands()))
                .map(visit -> visit.id())
                .toList();
    }

    static @Nullable Placement at(Plan plan, String visit) {
        return plan.placed().get(visit);
    }
}
