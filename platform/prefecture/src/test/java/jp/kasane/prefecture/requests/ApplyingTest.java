package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programme.Kind;
import jp.kasane.prefecture.programmes.Programme.State;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a town may apply, and whether it may be accepted, by state, kind, day and exclusion. */
class ApplyingTest {

    private static final String TOWN = "023035";
    private static final String EXCLUDED = "022012";
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 20);
    private static final Set<State> ON_REQUEST = EnumSet.of(State.OPEN, State.PLANNING, State.RUNNING);

    private static Programme programme(Kind kind, State state) {
        ProgrammeDraft draft = kind == Kind.QUOTA ? AProgramme.quota(6, EXCLUDED) : AProgramme.onRequest(0);
        return new Programme("P", "020001", draft.year(), draft.title(), kind, state, draft.settings(), 1);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whereThereIsAQuotaTownsApplyWhileItIsOpenAlone(State state) {
        assertThat(Applying.refusal(programme(Kind.QUOTA, state), TOWN, FIRST).isEmpty())
                .isEqualTo(state == State.OPEN);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void onRequestTownsApplyUntilItEnds(State state) {
        assertThat(Applying.refusal(programme(Kind.ON_REQUEST, state), TOWN, FIRST)
                        .isEmpty())
                .isEqualTo(ON_REQUEST.contains(state));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theFirstDayAndTheLastAreDaysOnWhichTownsApply(Kind kind) {
        Programme open = programme(kind, State.OPEN);
        assertThat(Applying.refusal(open, TOWN, FIRST.minusDays(1))).contains(Why.CLOSED);
        assertThat(Applying.refusal(open, TOWN, FIRST)).isEmpty();
        assertThat(Applying.refusal(open, TOWN, LAST)).isEmpty();
        assertThat(Applying.refusal(open, TOWN, LAST.plusDays(1))).contains(Why.CLOSED);
    }

    @Test
    void whoIsExcludedIsToldSoOnlyWhileOthersCouldApply() {
        assertThat(Applying.refusal(programme(Kind.QUOTA, State.OPEN), EXCLUDED, FIRST))
                .contains(Why.EXCLUDED);
        assertThat(Applying.refusal(programme(Kind.QUOTA, State.OPEN), EXCLUDED, LAST.plusDays(1)))
                .contains(Why.CLOSED);
        assertThat(Applying.refusal(programme(Kind.QUOTA, State.DRAFT), EXCLUDED, FIRST))
                .as("nobody learns of a programme that is being set up")
                .contains(Why.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whatWasSentIsAcceptedFromWhenTheProgrammeIsOpenUntilItEnds(State state) {
        for (Kind kind : Kind.values()) {
            assertThat(Applying.refusedLater(programme(kind, state), TOWN).isEmpty())
                    .as(kind + " " + state)
                    .isEqualTo(ON_REQUEST.contains(state));
        }
    }

    @Test
    void whoIsExcludedAfterApplyingIsNotAccepted() {
        assertThat(Applying.refusedLater(programme(Kind.QUOTA, State.PLANNING), EXCLUDED))
                .contains(Why.EXCLUDED);
        assertThat(Applying.refusedLater(programme(Kind.QUOTA, State.ENDED), EXCLUDED))
                .contains(Why.CLOSED);
    }
}
