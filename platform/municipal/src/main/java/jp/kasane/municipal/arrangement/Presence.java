package jp.kasane.municipal.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Status;
import jp.kasane.kernel.definition.Status.State;
import jp.kasane.kernel.definition.When;
import org.jspecify.annotations.Nullable;

/** Whether an element is there on a day. */
public enum Presence {
    /** It is there, or nothing says otherwise. */
    HERE,
    /** It is planned, or begins on a later day. */
    COMING,
    /** It has ended, or was withdrawn: it is drawn no more. */
    GONE;

    static Presence of(About about, LocalDate at) {
        Optional<State> state = state(about, at);
        if (ended(about.to(), at) || state.filter(State.WITHDRAWN::equals).isPresent()) {
            return GONE;
        }
        boolean coming =
                later(about.from(), at) || state.filter(State.PLANNED::equals).isPresent();
        return coming ? COMING : HERE;
    }

    /** The state of the element on the day: the last that is stated for it. */
    static Optional<State> state(About about, LocalDate at) {
        List<Status> stated = about.statuses().stream()
                .filter(status -> !later(status.from(), at) && !ended(status.to(), at))
                .toList();
        return stated.isEmpty()
                ? Optional.empty()
                : Optional.of(stated.get(stated.size() - 1).state());
    }

    private static boolean later(@Nullable When when, LocalDate at) {
        return when != null && when.on() != null && when.on().start().isAfter(at);
    }

    private static boolean ended(@Nullable When when, LocalDate at) {
        return when != null && when.on() != null && when.on().end().isBefore(at);
    }
}
