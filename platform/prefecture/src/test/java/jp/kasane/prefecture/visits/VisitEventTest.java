package jp.kasane.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a visit's history takes. */
class VisitEventTest {

    private static VisitEvent saying(String words) {
        return new VisitEvent(
                "V",
                VisitAct.CANCEL.name(),
                VisitState.PROPOSED,
                VisitState.CANCELLED,
                null,
                words,
                "U",
                Instant.EPOCH);
    }

    @Test
    void aReasonIsAsLongAsTheHistoryHoldsAndNoLonger() {
        assertThat(saying("").words()).isEmpty();
        assertThat(saying("𠮷".repeat(Visits.LONGEST_WORDS)).words()).endsWith("𠮷");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> saying("議".repeat(Visits.LONGEST_WORDS + 1)))
                .withMessageNotContaining("議");
    }
}
