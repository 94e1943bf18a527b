package jp.kasane.prefecture.visits;

import static jp.kasane.prefecture.visits.VisitState.CANCELLED;
import static jp.kasane.prefecture.visits.VisitState.CONFIRMED;
import static jp.kasane.prefecture.visits.VisitState.HELD;
import static jp.kasane.prefecture.visits.VisitState.PAID;
import static jp.kasane.prefecture.visits.VisitState.PROPOSED;
import static jp.kasane.prefecture.visits.VisitState.REPORTED;
import static jp.kasane.prefecture.visits.VisitState.UNPLANNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of a state and an act: where it leads, or that it leads nowhere. */
class VisitStateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    /** As the trade would say it: act, and from where to where. */
    private static final Map<String, VisitState> WAYS = Map.ofEntries(
            Map.entry("UNPLANNED PLACE", PROPOSED),
            Map.entry("UNPLANNED CANCEL", CANCELLED),
            Map.entry("PROPOSED PLACE", PROPOSED),
            Map.entry("PROPOSED TOWN_AGREES", PROPOSED),
            Map.entry("PROPOSED ADVISER_AGREES", PROPOSED),
            Map.entry("PROPOSED CONFIRM", CONFIRMED),
            Map.entry("PROPOSED TOWN_CANNOT", UNPLANNED),
            Map.entry("PROPOSED ADVISER_CANNOT", UNPLANNED),
            Map.entry("PROPOSED TAKE_BACK", UNPLANNED),
            Map.entry("PROPOSED CANCEL", CANCELLED),
            Map.entry("CONFIRMED PLACE", PROPOSED),
            Map.entry("CONFIRMED TOWN_CANNOT", UNPLANNED),
            Map.entry("CONFIRMED ADVISER_CANNOT", UNPLANNED),
            Map.entry("CONFIRMED TAKE_BACK", UNPLANNED),
            Map.entry("CONFIRMED CANCEL", CANCELLED),
            Map.entry("CONFIRMED HOLD", HELD),
            Map.entry("HELD REPORT", REPORTED),
            Map.entry("HELD REPORT_FOR", REPORTED),
            Map.entry("HELD NOT_HELD", CONFIRMED),
            Map.entry("REPORTED REPORT", REPORTED),
            Map.entry("REPORTED REPORT_FOR", REPORTED),
            Map.entry("REPORTED PAY", PAID),
            Map.entry("PAID NOT_PAID", REPORTED));

    static Stream<Arguments> pairs() {
        return Arrays.stream(VisitState.values())
                .flatMap(state -> Arrays.stream(VisitAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairLeadsWhereTheTradeSays(VisitState state, VisitAct act) {
        assertThat(state.after(act)).isEqualTo(Optional.ofNullable(WAYS.get(state + " " + act)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatBecomesOfAVisitHasAPlaceExactlyWhereItsStateHasOne(VisitState state, VisitAct act) {
        if (!state.allows(act)) {
            return;
        }
        Placement to = new Placement("new", HalfDay.afternoon(DAY.plusDays(7)));
        VisitRecord visit = visit(state, state.placed() ? new Placement("old", HalfDay.morning(DAY)) : null);
        VisitRecord after = After.of(visit, act, act == VisitAct.PLACE ? to : null);
        assertThat(after.at() != null).isEqualTo(after.state().placed());
        assertThat(after.version()).isEqualTo(visit.version() + 1);
        assertThat(after.sequence()).isEqualTo(visit.sequence() + (act.changesCalendar() ? 1 : 0));
        if (act == VisitAct.PLACE) {
            assertThat(after.at()).isEqualTo(to);
            assertThat(after.townAgreed() || after.adviserAgreed()).isFalse();
        }
    }

    @Test
    void whoAgreedIsKeptUntilItIsMoved() {
        VisitRecord proposed = visit(PROPOSED, new Placement("old", HalfDay.morning(DAY)));
        VisitRecord agreed = After.of(proposed, VisitAct.TOWN_AGREES, null);
        assertThat(agreed.townAgreed()).isTrue();
        assertThat(agreed.adviserAgreed()).isFalse();
        VisitRecord both = After.of(agreed, VisitAct.ADVISER_AGREES, null);
        assertThat(both.townAgreed() && both.adviserAgreed()).isTrue();
    }

    @Test
    void refusesAPlaceWhereThereIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> visit(PROPOSED, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> visit(CANCELLED, new Placement("old", HalfDay.morning(DAY))));
    }

    @Test
    void onlyWhatWasHeldTookPlace() {
        assertThat(Arrays.stream(VisitState.values()).filter(VisitState::tookPlace))
                .containsExactly(HELD, REPORTED, PAID);
    }

    private static VisitRecord visit(VisitState state, @Nullable Placement at) {
        return new VisitRecord("v", "p", "r", "020001", null, 1, state, at, false, false, 3, 5);
    }
}
