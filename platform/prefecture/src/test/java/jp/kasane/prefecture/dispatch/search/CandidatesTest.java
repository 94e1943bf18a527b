package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Visit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static List<Breach> breaches(Problem problem, Plan plan, String visit, Placement at) {
        Map<String, Placement> placed = new HashMap<>(plan.placed());
        placed.put(visit, at);
        return new Judge(problem).breaches(new Plan(placed));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void whatFitsBreaksNothingAndWhatBreaksOneRuleBreaksOne(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Plan plan =
                SomeProblem.filled(SomeProblem.search(problem, 1_000), random).plan();
        Candidates candidates = new Candidates(problem, plan);
        for (Visit visit : problem.visits()) {
            if (!visit.pinned()) {
                String id = visit.id();
                assertThat(candidates.fitting(id, 12))
                        .hasSizeLessThanOrEqualTo(12)
                        .doesNotHaveDuplicates()
                        .allMatch(at -> breaches(problem, plan, id, at).isEmpty())
                        .allMatch(at -> !plan.of(id).equals(java.util.Optional.of(at)));
                assertThat(candidates.breaking(id, 6))
                        .hasSizeLessThanOrEqualTo(6)
                        .allMatch(at -> breaches(problem, plan, id, at).stream()
                                        .map(Breach::rule)
                                        .distinct()
                                        .count()
                                == 1);
            }
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void everyHalfDayThereIsIsCountedOnce(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = SomeProblem.any(new Random(seed));
        long halfDays = 2 * (ChronoUnit.DAYS.between(problem.from(), problem.until()) + 1);
        Visit visit = problem.visits().get(0);
        if (!visit.pinned()) {
            Map<Set<Rule>, Integer> closed = new Candidates(problem, new Plan(Map.of())).closed(visit.id());
            assertThat(closed.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(halfDays * problem.advisers().size());
        }
    }

    @Test
    void everyAdviserIsThereBeforeTheSameOneFillsTheList() {
        Problem problem = new AProgramme()
                .adviser("ann")
                .adviser("bob")
                .way("home", "east", 30)
                .visit("v", "east")
                .build();
        List<Placement> fitting =
                new Candidates(problem, new Plan(Map.of("v", morning("ann", MONDAY)))).fitting("v", 4);

        assertThat(fitting).hasSizeBetween(2, 4);
        assertThat(fitting.stream().map(Placement::adviser)).contains("ann", "bob");
        assertThat(fitting).doesNotContain(morning("ann", MONDAY));
    }
}
