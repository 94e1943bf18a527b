package jp.kasane.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What a run found is read as it was written. */
class FoundFormatTest {

    private static Found.Clash clash(Random random) {
        Set<Rule> rules = new HashSet<>(EnumSet.allOf(Rule.class));
        rules.removeIf(rule -> random.nextBoolean());
        return new Found.Clash(
                rules, List.of("v" + random.nextInt()), List.of("a"), random.nextBoolean(), random.nextBoolean());
    }

    private static Placement placement(Random random) {
        HalfDay at = new HalfDay(APlan.FROM.plusDays(random.nextInt(200)), Half.values()[random.nextInt(2)]);
        return new Placement("a" + random.nextInt(9), at);
    }

    private static Found.Stayed stayed(Random random) {
        Found.Why why = Found.Why.values()[random.nextInt(Found.Why.values().length)];
        return new Found.Stayed(
                why, why == Found.Why.RULE ? Rule.values()[random.nextInt(Rule.values().length)] : null);
    }

    private static Found found(Random random) {
        Plan plan = new Plan(Map.of("v", placement(random), "w", placement(random)));
        Found begun = Found.begun(
                random.nextBoolean() ? Asked.plan(10) : Asked.repair(30, new Trouble.Out("v")),
                Map.of("v", random.nextInt(9), "w", 1),
                new Plan(Map.of()));
        Found better = begun.better(plan)
                .repaired(List.of(new Found.Choice(plan, List.of("v"), List.of(), random.nextInt(3), -100)))
                .taken(
                        List.of(
                                new Found.Moved("v", null, 3, null),
                                new Found.Moved("w", placement(random), random.nextInt(9), stayed(random))),
                        Set.of(placement(random).at()));
        return random.nextBoolean() ? better : better.clashing(clash(random));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void allOfItIsReadAsItWasWritten(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Found found = found(new Random(seed));
        assertThat(FoundFormat.read(FoundFormat.write(found))).isEqualTo(found);
    }

    @Test
    void ofRulesWrittenBeforeItWasAskedNobodySaysThatTheyAreTheFewest() {
        Found found = FoundFormat.read("{\"seconds\":10,\"versions\":{},\"placed\":{},\"repairs\":[],\"conflict\":"
                + "{\"rules\":[\"BUDGET\"],\"visits\":[\"v\"],\"advisers\":[],\"proven\":true}}");

        assertThat(found.conflict())
                .isEqualTo(new Found.Clash(Set.of(Rule.BUDGET), List.of("v"), List.of(), true, false));
    }
}
