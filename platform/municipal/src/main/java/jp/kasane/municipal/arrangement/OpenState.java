package jp.kasane.municipal.arrangement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.kasane.municipal.definition.bodies.Hours.Closing;

/** Whether a counter is open at a time, as far as its definition says; what it leaves open is a state of its own and never guessed. */
public sealed interface OpenState {

    /**
     * Open now.
     *
     * @param until when it closes; empty if it never does
     * @param unless days off that are stated without their dates
     */
    record Open(Optional<LocalDateTime> until, List<Closing> unless) implements OpenState {
        public Open {
            unless = List.copyOf(unless);
        }
    }

    /**
     * Closed now.
     *
     * @param next when it surely opens next; empty if no such time can be told
     * @param perhaps a day before that on which it may be open
     */
    record Closed(Optional<LocalDateTime> next, Optional<LocalDate> perhaps, List<Closing> unless)
            implements OpenState {
        public Closed {
            unless = List.copyOf(unless);
        }
    }

    /**
     * It may be open: the definition does not say.
     *
     * @param usual when it would be open today on an ordinary day
     * @param next when it surely opens on a later day
     */
    record Perhaps(Doubt doubt, List<Span> usual, Optional<LocalDateTime> next) implements OpenState {
        public Perhaps {
            usual = List.copyOf(usual);
        }
    }

    /** There are words that nobody but a person can read. */
    record OnlyWords(String words) implements OpenState {}

    /** Nothing is said about hours. */
    record Unstated() implements OpenState {}

    /** From … to …, within a day; the end may be the midnight at its end. */
    record Span(LocalDateTime from, LocalDateTime to) {

        boolean holds(LocalDateTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** What the definition leaves open. */
    enum Doubt {
        /** Today is a public holiday, and whether it is open on those is not said. */
        HOLIDAY,
        /** It is year's end, and whether it is open then, or which days are meant, is not said. */
        YEAR_END,
        /** A year of which the holidays are not known. */
        CALENDAR,
        /** The day is said, but no times. */
        TIMES,
        /** Only under a condition or in a season that is said in words. */
        CONDITION
    }
}
