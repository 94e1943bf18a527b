package jp.kasane.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignInFlowTest {

    private static final List<String> AS_IT_SHOULD_BE = List.of(
            "0 ALTERNATIVE auth-cookie",
            "0 ALTERNATIVE kasane-forms",
            "1 CONDITIONAL kasane-password",
            "2 REQUIRED conditional-level-of-authentication 1/36000",
            "2 REQUIRED auth-username-password-form",
            "1 CONDITIONAL kasane-second-factor",
            "2 REQUIRED conditional-level-of-authentication 2/36000",
            "2 REQUIRED auth-otp-form");
    /** What makes the flow, one request each: the flow, its eight lines, a requirement for each, a level for two. */
    private static final int CHANGES = 1 + 8 + 8 + 2;

    private ARealmsFlows realm = new ARealmsFlows();
    private final SignInFlow flow = new SignInFlow(36_000);

    private void keep() {
        flow.keep(realm.realm());
    }

    @Test
    void asksForThePasswordAndAboveItForTheApp() {
        keep();
        assertThat(realm.lines()).isEqualTo(AS_IT_SHOULD_BE);
        assertThat(realm.bound).isEqualTo(SignInFlow.ALIAS);
    }

    @Test
    void isNotTouchedWhereItIsAsItShouldBe() {
        keep();
        realm.changes = 0;
        keep();
        assertThat(realm.changes).isZero();
    }

    @Test
    void isBoundAgainWhereSomebodyBoundAnother() {
        keep();
        realm.bound = "browser";
        keep();
        assertThat(realm.bound).isEqualTo(SignInFlow.ALIAS);
        assertThat(realm.lines()).isEqualTo(AS_IT_SHOULD_BE);
    }

    @Property(tries = 8)
    void isMadeAnewWhicheverLineSomebodyLoosened(@ForAll @IntRange(min = 0, max = 7) int line) {
        realm = new ARealmsFlows();
        keep();
        realm.nodes.get(line).shown().setRequirement("DISABLED");
        keep();
        assertThat(realm.lines()).isEqualTo(AS_IT_SHOULD_BE);
        assertThat(realm.bound).isEqualTo(SignInFlow.ALIAS);
    }

    @Test
    void isMadeAnewWhereTheLevelOfTheAppWasLowered() {
        keep();
        realm.configs.get("kasane-level-2").setConfig(Map.of("loa-condition-level", "1", "loa-max-age", "36000"));
        keep();
        assertThat(realm.lines()).isEqualTo(AS_IT_SHOULD_BE);
    }

    @Property(tries = CHANGES)
    void isCompletedByTheNextRunWhereverOneDied(@ForAll @IntRange(min = 0, max = CHANGES - 1) int after) {
        realm = new ARealmsFlows();
        realm.diesAfter = after;
        assertThatThrownBy(this::keep).hasMessage("the worker dies here");
        assertThat(realm.bound).as("half made, nobody signs in by it").isEqualTo("browser");
        realm.diesAfter = Integer.MAX_VALUE;
        keep();
        assertThat(realm.lines()).isEqualTo(AS_IT_SHOULD_BE);
        assertThat(realm.bound).isEqualTo(SignInFlow.ALIAS);
    }

    @Test
    void isNeverBoundWhileItIsMadeAnew() {
        keep();
        realm.nodes.get(7).shown().setRequirement("DISABLED");
        realm.boundWhileIncomplete.clear();
        keep();
        assertThat(realm.boundWhileIncomplete).hasSizeGreaterThan(CHANGES).containsOnly("browser");
    }

    @Test
    void namesItsLevelsAsThePagesAskForThem() {
        assertThat(SignInFlow.levelNames()).isEqualTo("{\"password\":1,\"second-factor\":2}");
    }
}
