package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the last move of a visit can be undone, and where it would go, out of its history alone. */
class UndoingTest {

    private static final Placement JUNE = at("A", "2026-06-16");
    private static final Placement JULY = at("B", "2026-07-14");

    private static VisitEvent event(String action, VisitState from, VisitState to, @Nullable Placement at) {
        return new VisitEvent("V1", action, from, to, at, "", "U1", Instant.EPOCH);
    }

    private static VisitEvent placed(VisitState from, Placement at) {
        return event("PLACE", from, VisitState.PROPOSED, at);
    }

    @Test
    void whatNobodyEverPlacedIsNotUndone() {
        assertThat(Undoing.possible(List.of())).isFalse();
        assertThat(Undoing.before(List.of())).isEmpty();
    }

    @Test
    void theFirstPlaceIsUndoneToNowhere() {
        List<VisitEvent> events = List.of(placed(VisitState.UNPLANNED, JUNE));
        assertThat(Undoing.possible(events)).isTrue();
        assertThat(Undoing.before(events)).isEmpty();
    }

    @Test
    void aSecondPlaceIsUndoneToTheFirstWhateverWasAnsweredBetween() {
        List<VisitEvent> events = List.of(
                placed(VisitState.UNPLANNED, JUNE),
                event("TOWN_AGREES", VisitState.PROPOSED, VisitState.PROPOSED, JUNE),
                event("CONFIRM", VisitState.PROPOSED, VisitState.CONFIRMED, JUNE),
                placed(VisitState.CONFIRMED, JULY));
        assertThat(Undoing.possible(events)).isTrue();
        assertThat(Undoing.before(events)).contains(JUNE);
    }

    @Test
    void whatWasTakenOffItsDayToChangePlacesGoesBackToThatDay() {
        List<VisitEvent> events = List.of(
                placed(VisitState.UNPLANNED, JUNE),
                event("TAKE_BACK", VisitState.PROPOSED, VisitState.UNPLANNED, JUNE),
                placed(VisitState.UNPLANNED, JULY));
        assertThat(Undoing.before(events)).contains(JUNE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOWN_CANNOT", "ADVISER_CANNOT"})
    void whereSomebodyCouldNotComeNobodyIsSentBack(String action) {
        List<VisitEvent> events = List.of(
                placed(VisitState.UNPLANNED, JUNE),
                event(action, VisitState.PROPOSED, VisitState.UNPLANNED, JUNE),
                placed(VisitState.UNPLANNED, JULY));
        assertThat(Undoing.possible(events)).isTrue();
        assertThat(Undoing.before(events)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOWN_AGREES", "ADVISER_AGREES", "CONFIRM", "HOLD"})
    void whatWasAnsweredSinceIsNotUndone(String action) {
        assertThat(Undoing.possible(List.of(
                        placed(VisitState.UNPLANNED, JUNE),
                        event(action, VisitState.PROPOSED, VisitState.CONFIRMED, JUNE))))
                .isFalse();
    }

    @Test
    void whoWasToldOfItIsNoAnswer() {
        assertThat(Undoing.possible(List.of(
                        placed(VisitState.UNPLANNED, JUNE),
                        event("ASKING", VisitState.PROPOSED, VisitState.PROPOSED, JUNE),
                        event("NOT_ASKED_TOWN", VisitState.PROPOSED, VisitState.PROPOSED, JUNE))))
                .isTrue();
    }
}
