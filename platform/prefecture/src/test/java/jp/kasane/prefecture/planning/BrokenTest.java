package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.always;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Terms;
import org.junit.jupiter.api.Test;

/** What moving some visits would break, of a plan in which something may be broken already. */
class BrokenTest {

    private static final Placement FIRST = morning("ann", MONDAY);
    private static final Placement SECOND = morning("ann", MONDAY.plusDays(1));
    private static final Placement THIRD = morning("ann", MONDAY.plusDays(2));

    private static AProgramme three() {
        return new AProgramme().visit("a", "west").visit("b", "east").visit("c", "north");
    }

    private static Judge limited(int most) {
        return new Judge(three().adviser("ann", most, always()).adviser("bob").build());
    }

    private static Judge costing(long budget) {
        return new Judge(three().adviser("ann")
                .adviser("bob")
                .terms(new Terms(480, 90, 10_000, budget, false))
                .build());
    }

    private static List<Breach> broken(
            Judge judge, Map<String, Placement> before, Map<String, Placement> after, String... moved) {
        return new Broken(judge, new Plan(before)).by(new Plan(after), Set.of(moved));
    }

    @Test
    void whereNothingIsBrokenNothingIsTold() {
        assertThat(broken(limited(3), Map.of(), Map.of("a", FIRST, "b", SECOND), "a", "b"))
                .isEmpty();
    }

    @Test
    void whatWasBrokenBeforeAndIsNotMovedStays() {
        Map<String, Placement> twice = Map.of("a", FIRST, "b", FIRST);
        assertThat(broken(limited(9), twice, Map.of("a", FIRST, "b", FIRST, "c", SECOND), "c"))
                .isEmpty();
        assertThat(broken(limited(9), twice, Map.of("a", FIRST, "b", FIRST, "c", FIRST), "c"))
                .extracting(Breach::rule, Breach::other)
                .as("but nothing is added to it")
                .hasSize(2);
    }

    @Test
    void ofWhatIsMovedNothingMayBeBrokenThoughItWasBefore() {
        Map<String, Placement> twice = Map.of("a", FIRST, "b", FIRST);
        assertThat(broken(limited(9), twice, twice, "a"))
                .extracting(Breach::rule)
                .contains(Rule.ONE_AT_A_TIME);
    }

    @Test
    void aLimitThatNamesAVisitNobodyMovedIsBrokenByTheMove() {
        assertThat(broken(limited(1), Map.of("c", THIRD), Map.of("a", FIRST, "c", THIRD), "a"))
                .containsExactly(new Breach(Rule.YEARLY_LIMIT, "c", null));
    }

    @Test
    void whatMakesABudgetThatWasTooSmallNoDearerIsNotRefusedForIt() {
        Map<String, Placement> before = Map.of("a", FIRST, "b", SECOND, "c", THIRD);
        for (String gone : before.keySet()) {
            Map<String, Placement> after = new HashMap<>(before);
            after.remove(gone);
            assertThat(broken(costing(5_000), before, after, gone)).as(gone).isEmpty();
        }
        Map<String, Placement> fewer = Map.of("b", SECOND);
        assertThat(broken(costing(5_000), fewer, before, "a", "c"))
                .as("what makes it dearer is")
                .extracting(Breach::rule)
                .containsExactly(Rule.BUDGET);
        assertThat(broken(costing(25_000), fewer, before, "a", "c"))
                .as("and what takes it beyond is")
                .extracting(Breach::rule)
                .containsExactly(Rule.BUDGET);
    }

    @Test
    void oneMoveAfterAnotherIsLookedAtAsIfItWereTheFirst() {
        Map<String, Placement> twice = Map.of("a", FIRST, "b", FIRST, "c", THIRD);
        Broken rules = new Broken(limited(9), new Plan(twice));
        Plan more = new Plan(Map.of("a", FIRST, "b", FIRST, "c", FIRST));
        Plan fewer = new Plan(Map.of("a", FIRST, "b", FIRST));
        for (int i = 0; i < 2; i++) {
            assertThat(rules.by(more, Set.of("c"))).hasSize(2);
            assertThat(rules.by(fewer, Set.of("c"))).isEmpty();
        }
        assertThat(rules.cost(new Plan(twice))).isZero();
        assertThat(rules.cost(fewer)).isEqualTo(-rules(fewer).cost(new Plan(twice)));
    }

    private static Broken rules(Plan before) {
        return new Broken(limited(9), before);
    }
}
