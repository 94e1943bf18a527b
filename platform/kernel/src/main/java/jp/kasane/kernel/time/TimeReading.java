package jp.kasane.kernel.time;

import java.time.LocalTime;
import java.util.List;

/** What came of reading a typed time of day: the time, or why not and which times may have been meant. */
public sealed interface TimeReading {

    /** The typed text is this time. */
    record Read(LocalTime time) implements TimeReading {}

    /** The typed text is no time; {@code meant} holds what it may have been, for the person to choose from. */
    record Refused(Reason reason, List<LocalTime> meant) implements TimeReading {
        public Refused {
            meant = List.copyOf(meant);
        }
    }

    /** Why a typed time is refused. */
    enum Reason {
        /** Not a time in any of the ways people write one. */
        NOT_UNDERSTOOD,
        /** 9:75, 25:00, 午後13時. */
        NO_SUCH_TIME,
        /** 午前12時 or 午後12時, which people mean as noon and as midnight; {@code meant} holds both. */
        TWELVE_IS_AMBIGUOUS
    }
}
