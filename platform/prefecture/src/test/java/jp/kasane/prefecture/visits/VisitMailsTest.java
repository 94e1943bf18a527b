package jp.kasane.prefecture.visits;

import static jp.kasane.prefecture.visits.VisitState.CANCELLED;
import static jp.kasane.prefecture.visits.VisitState.CONFIRMED;
import static jp.kasane.prefecture.visits.VisitState.HELD;
import static jp.kasane.prefecture.visits.VisitState.PROPOSED;
import static jp.kasane.prefecture.visits.VisitState.UNPLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitNotes.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mails about a visit did not go out, as its history tells: each minute one thing is done. */
class VisitMailsTest {

    private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");
    private static final Placement FIRST = new Placement("first", HalfDay.morning(LocalDate.of(2026, 10, 1)));
    private static final Placement SECOND = new Placement("second", HalfDay.morning(LocalDate.of(2026, 10, 8)));
    private static final Duration SOON = Duration.ofMinutes(9);
    private static final Duration LATE = Duration.ofMinutes(10);

    private final List<VisitEvent> events = new ArrayList<>();
    private VisitState state = UNPLANNED;
    private Placement at = FIRST;
    private boolean town;
    private boolean adviser;

    private void then(String action, VisitState to, String words) {
        events.add(new VisitEvent("v", action, state, to, at, words, "x", BEGIN.plusSeconds(60L * events.size())));
        state = to;
    }

    private void then(VisitAct act, VisitState to) {
        then(act.name(), to, "");
    }

    private void mailed(String action, int sequence) {
        then(action, state, Integer.toString(sequence));
    }

    /** So much later than what was done last. */
    private VisitMails after(Duration later, int sequence) {
        Placement stands = state.placed() ? at : null;
        VisitRecord visit =
                new VisitRecord("v", "p", "r", "023035", null, 1, state, stands, town, adviser, sequence, 1);
        return new VisitMails(
                visit, events, BEGIN.plusSeconds(60L * (events.size() - 1)).plus(later));
    }

    private void confirmed() {
        then(VisitAct.PLACE, PROPOSED);
        then(VisitAct.CONFIRM, CONFIRMED);
    }

    @Test
    void aVisitThatWasConfirmedAndOfWhichNobodyBeganToTellHasFailedAfterAWhile() {
        confirmed();
        assertThat(after(SOON, 2).untold()).isEmpty();
        assertThat(after(SOON, 2).unbegun()).isTrue();
        assertThat(after(LATE, 2).untold()).containsExactly(Told.NOT_TOLD_ADVISER, Told.NOT_TOLD_TOWN);
        assertThat(after(LATE, 2).lastCounted()).contains(FIRST);
    }

    /** Mails wait: what became of one may be written down when the visit has gone on. */
    @Test
    void aNoteThatComesLateMakesNobodysAgreementForgotten() {
        confirmed();
        then(VisitAct.TAKE_BACK, UNPLANNED);
        then(VisitAct.PLACE, PROPOSED);
        then(VisitAct.ADVISER_AGREES, PROPOSED);
        then("TOLD_ADVISER", UNPLANNED, "3");
        state = PROPOSED;
        then(VisitAct.CANCEL, VisitState.CANCELLED);
        assertThat(after(SOON, 5).unbegun()).isTrue();
        assertThat(after(LATE, 5).untold()).isNotEmpty();
    }

    @Test
    void whatWasBegunAndNeverEndedHasFailedToo() {
        confirmed();
        mailed("TELLING_ADVISER", 2);
        mailed("TELLING_TOWN", 2);
        assertThat(after(SOON, 2).underWay()).isTrue();
        assertThat(after(LATE.plusMinutes(1), 2).untold()).containsExactly(Told.TELLING_ADVISER, Told.TELLING_TOWN);
        assertThat(after(LATE.plusMinutes(1), 2).underWay()).isFalse();
        mailed("TOLD_ADVISER", 2);
        mailed("NOT_TOLD_TOWN", 2);
        assertThat(after(LATE, 2).untold()).containsExactly(Told.NOT_TOLD_TOWN);
        mailed("TOLD_TOWN", 2);
        assertThat(after(LATE, 2).untold()).isEmpty();
        assertThat(after(LATE, 2).unbegun()).isFalse();
    }

    @Test
    void thatItWasOnceToldToBeOnDoesNotTellThatItIsOff() {
        confirmed();
        then(VisitAct.TAKE_BACK, UNPLANNED);
        mailed("TOLD_ADVISER", 2);
        mailed("TOLD_TOWN", 2);
        assertThat(after(LATE, 3).untold()).hasSize(2);
        mailed("TOLD_ADVISER", 3);
        mailed("TOLD_TOWN", 3);
        assertThat(after(LATE, 3).untold()).isEmpty();
    }

    @Test
    void thatItIsOffIsStillToBeToldWhenItIsProposedAnew() {
        confirmed();
        at = SECOND;
        then(VisitAct.PLACE, PROPOSED);
        assertThat(after(LATE, 3).untold()).hasSize(2);
        assertThat(after(LATE, 3).lastCounted()).as("where it was counted on").contains(FIRST);
        mailed("TOLD_ADVISER", 3);
        mailed("NOT_TOLD_TOWN", 3);
        then(VisitAct.PLACE, PROPOSED);
        assertThat(after(SOON, 4).untold()).containsExactly(Told.NOT_TOLD_TOWN);
    }

    @Test
    void whatNobodyEverCountedOnNeedsNoTelling() {
        then(VisitAct.PLACE, PROPOSED);
        then(VisitAct.TOWN_AGREES, PROPOSED);
        then(VisitAct.CANCEL, CANCELLED);
        assertThat(after(LATE, 2).untold()).isEmpty();
        assertThat(after(LATE, 2).lastCounted()).isEmpty();
    }

    @Test
    void anAdviserWhoHadAgreedCountsOnAVisitUntilTheyAreToldThatItIsCancelled() {
        then(VisitAct.PLACE, PROPOSED);
        then(VisitAct.ADVISER_AGREES, PROPOSED);
        mailed("ASKED_TOWN", 1);
        then(VisitAct.CANCEL, CANCELLED);
        assertThat(after(SOON, 2).unbegun()).isTrue();
        assertThat(after(LATE, 2).untold()).hasSize(2);
        assertThat(after(LATE, 2).lastCounted()).contains(FIRST);
    }

    @Test
    void whoHadAgreedToAnotherDayIsAskedAnewAndCountsOnNothing() {
        then(VisitAct.PLACE, PROPOSED);
        then(VisitAct.ADVISER_AGREES, PROPOSED);
        then(VisitAct.PLACE, PROPOSED);
        then(VisitAct.CANCEL, CANCELLED);
        assertThat(after(LATE, 3).unbegun()).isFalse();
    }

    @Test
    void nobodyIsToldThatAVisitIsConfirmedThatTookPlace() {
        confirmed();
        then(VisitAct.HOLD, HELD);
        assertThat(after(LATE, 2).untold()).isEmpty();
        then(VisitAct.NOT_HELD, CONFIRMED);
        assertThat(after(LATE, 2).untold()).hasSize(2);
    }

    private void proposed() {
        then(VisitAct.PLACE, PROPOSED);
    }

    @Test
    void aProposalOfWhichNobodyBeganToAskHasFailedAfterAWhile() {
        proposed();
        assertThat(after(SOON, 1).unasked()).isFalse();
        assertThat(after(SOON, 1).underWay()).isFalse();
        assertThat(after(LATE, 1).unasked()).isTrue();
    }

    @Test
    void askingThatNeverEndedHasFailedAfterAWhile() {
        proposed();
        mailed("ASKING", 1);
        assertThat(after(SOON, 1).unasked()).isFalse();
        assertThat(after(SOON, 1).underWay()).isTrue();
        assertThat(after(LATE, 1).unasked()).isTrue();
        assertThat(after(LATE, 1).underWay()).isFalse();
        mailed("ASKING", 1);
        assertThat(after(SOON, 1).unasked()).as("it is tried again").isFalse();
    }

    @Test
    void whereTheAdviserWasWrittenDownAndTheTownWasNotItNeverEnded() {
        proposed();
        mailed("ASKING", 1);
        mailed("ASKED_ADVISER", 1);
        assertThat(after(LATE, 1).unasked()).isTrue();
        mailed("ASKED_TOWN", 1);
        assertThat(after(LATE, 1).unasked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ASKED_TOWN, false, false, true",
        "NOT_ASKED_TOWN, true, false, false",
        "NOT_ASKED_ADVISER, false, false, true",
        "NOT_ASKED_ADVISER, false, true, false"
    })
    void whoeverWasNotAskedIsToBeAskedUntilTheyHaveAnswered(
            String said, boolean townAgreed, boolean adviserAgreed, boolean unasked) {
        proposed();
        mailed("ASKING", 1);
        mailed(said.endsWith("TOWN") ? "ASKED_ADVISER" : "ASKED_TOWN", 1);
        mailed(said, 1);
        town = townAgreed;
        adviser = adviserAgreed;
        assertThat(after(SOON, 1).unasked()).isEqualTo(unasked);
    }

    @Test
    void whatWasAskedOfTheDayBeforeDoesNotCount() {
        proposed();
        mailed("ASKING", 1);
        mailed("ASKED_TOWN", 1);
        proposed();
        mailed("NOT_ASKED_TOWN", 1);
        assertThat(after(Duration.ZERO, 2).unasked()).isFalse();
        assertThat(after(LATE, 2).unasked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIRMED", "UNPLANNED", "CANCELLED"})
    void nobodyIsAskedAboutWhatIsNotProposed(VisitState other) {
        proposed();
        state = other;
        assertThat(after(LATE, 1).unasked()).isFalse();
    }

    @Test
    void ofAVisitWithoutAHistoryNothingIsMissing() {
        state = CONFIRMED;
        VisitMails mails = after(LATE, 0);
        assertThat(mails.untold()).isEmpty();
        assertThat(mails.underWay()).isFalse();
        assertThat(mails.lastCounted()).isEmpty();
    }
}
