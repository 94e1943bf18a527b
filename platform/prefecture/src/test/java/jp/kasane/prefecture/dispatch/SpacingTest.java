package jp.kasane.prefecture.dispatch;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** How far apart the stages of a request must be, also where it leaves some of them out. */
class SpacingTest {

    private static final Set<Rule> OF_STAGES = EnumSet.of(Rule.STAGE_ORDER, Rule.SPACING);
    private static final int LATEST = 110;

    /** A request of some of a programme's stages, of which some are placed. */
    private static final class Request {

        private final Random random;
        private final AProgramme programme = new AProgramme().adviser("ann");
        private final int[] least;
        private final Integer[] most;
        private final Set<Integer> there = new HashSet<>();
        private final Map<Integer, Integer> on = new TreeMap<>();

        Request(Random random) {
            this.random = random;
            int stages = 2 + random.nextInt(4);
            least = new int[stages];
            most = new Integer[stages];
            for (int stage = 0; stage < stages; stage++) {
                add(stage);
            }
        }

        private void add(int stage) {
            least[stage] = random.nextInt(30);
            most[stage] = random.nextBoolean() ? null : least[stage] + random.nextInt(40);
            programme.stage("s" + stage, least[stage], most[stage]);
            if (random.nextInt(3) > 0) {
                there.add(stage);
                programme.visit("v" + stage, "east", "r", "s" + stage);
                if (random.nextInt(6) > 0) {
                    on.put(stage, random.nextInt(LATEST));
                }
            }
        }

        Set<Breach> broken() {
            Map<String, Placement> placed = new HashMap<>();
            on.forEach((stage, day) -> placed.put("v" + stage, morning("ann", MONDAY.plusDays(day))));
            return new Judge(programme.build())
                    .breaches(new Plan(placed)).stream()
                            .filter(breach -> OF_STAGES.contains(breach.rule()))
                            .collect(Collectors.toSet());
        }

        Set<Breach> expected() {
            Set<Breach> expected = new HashSet<>();
            on.forEach((one, first) -> on.forEach((two, second) -> {
                if (one < two && second <= first) {
                    expected.add(new Breach(Rule.STAGE_ORDER, "v" + two, "v" + one));
                } else if (one < two && !spaced(one, two, second - first)) {
                    expected.add(new Breach(Rule.SPACING, "v" + two, "v" + one));
                }
            }));
            return expected;
        }

        private boolean spaced(int one, int two, int days) {
            if (there.stream().anyMatch(stage -> stage > one && stage < two)) {
                return true;
            }
            Integer bound = two == one + 1 ? most[two] : null;
            return days >= least[two] && (bound == null || days <= bound);
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void theLeastDaysBindWhateverCameBeforeAndTheMostOnlyTheNextStageOfTheProgramme(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Request request = new Request(new Random(seed));
        assertThat(request.broken()).isEqualTo(request.expected());
    }

    @Test
    void aStageAfterOneThatWasCancelledMayComeAsLateAsTheProgrammeLasts() {
        AProgramme programme = new AProgramme()
                .adviser("ann")
                .stage("first", 0, null)
                .stage("second", 14, 60)
                .stage("third", 14, 60)
                .visit("a", "east", "r", "first")
                .visit("c", "east", "r", "third");

        assertThat(third(programme, 61)).isEmpty();
        assertThat(third(programme, 13)).containsExactly(Rule.SPACING);
        assertThat(third(programme.visit("b", "east", "r", "second"), 61))
                .as("the second is there, though it has no day yet: the third waits for it")
                .isEmpty();
    }

    private static Set<Rule> third(AProgramme programme, int days) {
        Plan plan = new Plan(Map.of("a", morning("ann", MONDAY), "c", morning("ann", MONDAY.plusDays(days))));
        return new Judge(programme.build())
                .breaches(plan).stream()
                        .map(Breach::rule)
                        .filter(OF_STAGES::contains)
                        .collect(Collectors.toSet());
    }
}
