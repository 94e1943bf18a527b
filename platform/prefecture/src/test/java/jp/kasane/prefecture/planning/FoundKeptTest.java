package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Found.Choice;
import jp.kasane.prefecture.planning.Found.Clash;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Found.Stayed;
import jp.kasane.prefecture.planning.Found.Why;
import org.junit.jupiter.api.Test;

/** Each thing that a run keeps, and what earlier versions did not keep yet. */
class FoundKeptTest {

    private static final Plan STANDING = new Plan(Map.of("V1", at("A", "2026-06-16")));
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);

    private static Found begun(Asked asked) {
        return Found.begun(asked, Map.of("V1", 1, "V2", 7), STANDING);
    }

    private static void kept(Found found) {
        assertThat(FoundFormat.read(FoundFormat.write(found))).isEqualTo(found);
    }

    @Test
    void aPlanThatWasJustBegunIsKept() {
        kept(begun(Asked.plan(30)));
        kept(Found.begun(Asked.plan(1), Map.of(), new Plan(Map.of())));
    }

    @Test
    void bothTroublesAreKeptWithTheirChoices() {
        Choice choice = new Choice(
                new Plan(Map.of("V1", at("B", "2026-06-17"), "V2", at("A", "2026-07-01"))),
                List.of("V1", "V2"),
                List.of("V1"),
                1,
                -250);
        Asked ill = Asked.repair(20, new Trouble.Ill("A", JUNE, JUNE.plusDays(4)));
        kept(begun(ill).repaired(List.of(choice, choice)));
        kept(begun(Asked.repair(20, new Trouble.Out("V1"))).repaired(List.of()));
    }

    @Test
    void whatCannotHoldTogetherIsKept() {
        Clash clash = new Clash(
                Set.of(Rule.BUDGET, Rule.SPACING, Rule.AVAILABLE), List.of("V2"), List.of("A", "B"), true, true);
        kept(begun(Asked.plan(10)).clashing(clash));
        kept(begun(Asked.plan(10)).clashing(new Clash(Set.of(), List.of(), List.of(), false, false)));
    }

    @Test
    void whatItMovedAndWhyItStayedAndWhatWasWithdrawnAreKept() {
        HalfDay afternoon = HalfDay.afternoon(JUNE);
        kept(begun(Asked.plan(10))
                .taken(
                        List.of(
                                new Moved("V1", at("A", "2026-06-16"), 2, null),
                                new Moved("V2", null, 3, new Stayed(Why.DECIDED, null)),
                                new Moved("V3", null, 1, new Stayed(Why.RULE, Rule.YEARLY_LIMIT))),
                        Set.of(HalfDay.morning(JUNE), afternoon)));
    }

    @Test
    void theSameIsWrittenTheSameWay() {
        Found one = begun(Asked.plan(10))
                .better(new Plan(Map.of("V2", at("A", "2026-07-01"), "V1", at("B", "2026-07-02"))));
        Found other = begun(Asked.plan(10))
                .better(new Plan(Map.of("V1", at("B", "2026-07-02"), "V2", at("A", "2026-07-01"))));
        assertThat(FoundFormat.write(one)).isEqualTo(FoundFormat.write(other));
    }

    @Test
    void whatAnEarlierVersionWroteHasNothingToTakeBack() {
        Found read = FoundFormat.read(
                "{\"seconds\":10,\"versions\":{\"V1\":1},\"placed\":{\"V1\":\"A 2026-06-16 AFTERNOON\"},"
                        + "\"repairs\":[]}");
        assertThat(read.taken()).isEmpty();
        assertThat(read.withdrawn()).isEmpty();
        assertThat(read.best().placed().get("V1").at()).isEqualTo(HalfDay.afternoon(LocalDate.of(2026, 6, 16)));
        Found taken = FoundFormat.read("{\"seconds\":10,\"versions\":{},\"placed\":{},\"repairs\":[],"
                + "\"taken\":[{\"visit\":\"V1\",\"version\":2}]}");
        assertThat(taken.taken()).containsExactly(new Moved("V1", null, 2, null));
    }

    @Test
    void whatIsDamagedIsAFaultThatQuotesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FoundFormat.read("{\"seconds\":\"見本\""))
                .withMessageNotContaining("見本");
    }

    @Test
    void ofARepairAChoiceIsMeantByItsNumberAndOfAPlanTheBest() {
        Choice choice = new Choice(new Plan(Map.of()), List.of(), List.of(), 0, 0);
        Found repair = begun(Asked.repair(5, new Trouble.Out("V1"))).repaired(List.of(choice));
        assertThat(repair.choice(0)).isEqualTo(choice.plan());
        assertThat(repair.choice(1)).isNull();
        assertThat(repair.choice(-1)).isNull();
        assertThat(begun(Asked.plan(5)).choice(-1)).isEqualTo(STANDING);
    }
}
