package jp.kasane.prefecture.requests;

import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.requests.RequestOutcome.Why;

/** Whether a town may apply to a programme on a day. */
public final class Applying {

    private Applying() {}

    /** Why it may not; empty: it may. */
    public static Optional<Why> refusal(Programme programme, String town, LocalDate today) {
        if (!taken(programme) || !programme.settings().takesApplicationsOn(today)) {
            return Optional.of(Why.CLOSED);
        }
        return programme.settings().excluded(town).map(reason -> Why.EXCLUDED);
    }

    /** Why a town that has applied is not accepted any more; empty: nothing is against it. */
    static Optional<Why> refusedLater(Programme programme, String town) {
        if (programme.state() == Programme.State.ENDED || programme.state() == Programme.State.DRAFT) {
            return Optional.of(Why.CLOSED);
        }
        return programme.settings().excluded(town).map(reason -> Why.EXCLUDED);
    }

    /** On request towns apply all through the year; where there is a quota it is chosen before anything is planned. */
    private static boolean taken(Programme programme) {
        return switch (programme.state()) {
            case OPEN -> true;
            case PLANNING, RUNNING -> programme.kind() == Programme.Kind.ON_REQUEST;
            case DRAFT, ENDED -> false;
        };
    }
}
