package jp.kasane.kernel.definition;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something surely was. A time known by its year alone leaves the rest of that year open: what ended in 2019 and what
 * began in 2019 do not overlap.
 */
public record Span(LocalDate first, LocalDate last) {

    /** From … to …, both included; without an end it lasts. Empty if it has no dates. */
    public static Optional<Span> lasting(@Nullable When from, @Nullable When to) {
        Moment began = moment(from);
        Moment ended = moment(to);
        if (began == null && ended == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Span(began == null ? LocalDate.MIN : began.end(), ended == null ? LocalDate.MAX : ended.start()));
    }

    /** The same for a state, which lasts, if it has no end of its own, until another begins. */
    static Optional<Span> untilTheNext(@Nullable When from, @Nullable When to) {
        Moment began = moment(from);
        if (began == null) {
            return Optional.empty();
        }
        return moment(to) == null ? Optional.of(new Span(began.end(), began.end())) : lasting(from, to);
    }

    public boolean overlaps(Span other) {
        LocalDate from = first.isAfter(other.first) ? first : other.first;
        LocalDate to = last.isBefore(other.last) ? last : other.last;
        return !from.isAfter(to);
    }

    private static @Nullable Moment moment(@Nullable When when) {
        return when == null ? null : when.on();
    }
}
