package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.prefecture.requests.TownRequest.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of an application, walked over every pair of state and act. */
class RequestActTest {

    /** Per state: which acts lead where. Said here a second time, by state instead of by act. */
    private static final Map<State, Map<RequestAct, State>> LIFE = life();

    private static Map<State, Map<RequestAct, State>> life() {
        Map<State, Map<RequestAct, State>> life = new EnumMap<>(State.class);
        life.put(
                State.DRAFT,
                Map.of(
                        RequestAct.SAVE, State.DRAFT,
                        RequestAct.SEND, State.SENT,
                        RequestAct.WITHDRAW, State.WITHDRAWN));
        life.put(
                State.SENT,
                Map.of(
                        RequestAct.ASK_BACK, State.ASKED_BACK,
                        RequestAct.ACCEPT, State.ACCEPTED,
                        RequestAct.DECLINE, State.DECLINED,
                        RequestAct.WITHDRAW, State.WITHDRAWN));
        life.put(
                State.ASKED_BACK,
                Map.of(
                        RequestAct.ANSWER, State.SENT,
                        RequestAct.ACCEPT, State.ACCEPTED,
                        RequestAct.DECLINE, State.DECLINED,
                        RequestAct.WITHDRAW, State.WITHDRAWN));
        life.put(State.ACCEPTED, Map.of(RequestAct.WITHDRAW, State.WITHDRAWN, RequestAct.UNDO, State.SENT));
        life.put(State.DECLINED, Map.of(RequestAct.UNDO, State.SENT));
        life.put(State.WITHDRAWN, Map.of());
        return life;
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(RequestAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void leadsWhereTheTableSaysAndNowhereElse(State from, RequestAct act) {
        assertThat(act.from(from).map(State::name).orElse("nowhere"))
                .isEqualTo(
                        LIFE.get(from).containsKey(act)
                                ? LIFE.get(from).get(act).name()
                                : "nowhere");
    }

    @Test
    void everyActIsKnownAgainByWhatTheHistoryCallsIt() {
        assertThat(RequestAct.values())
                .allSatisfy(act -> assertThat(RequestAct.called(act.past())).isEqualTo(act));
        assertThat(Arrays.stream(RequestAct.values()).filter(RequestAct::byTown))
                .containsExactlyInAnyOrder(RequestAct.SAVE, RequestAct.SEND, RequestAct.ANSWER, RequestAct.WITHDRAW);
    }

    @Test
    void somethingMayComeOfAllButWhatIsRefusedOrWithdrawn() {
        Set<State> ended = Set.of(State.DECLINED, State.WITHDRAWN);
        assertThat(State.values()).allSatisfy(state -> assertThat(state.live()).isEqualTo(!ended.contains(state)));
    }
}
