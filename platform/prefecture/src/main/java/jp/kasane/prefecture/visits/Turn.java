package jp.kasane.prefecture.visits;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Placement;
import org.jspecify.annotations.Nullable;

/**
 * When calendars had last to learn something of a visit: it was confirmed, it is not any more, or it was cancelled although the adviser
 * had agreed to come.
 *
 * @param at where they learn that it is, or that it is not; null: nobody wrote it down
 * @param sequence of the visit then: what was mailed before does not count
 */
record Turn(Instant when, @Nullable Placement at, int sequence) {

    static Optional<Turn> last(VisitRecord visit, List<VisitEvent> events) {
        Turn last = null;
        Placement confirmed = null;
        boolean agreed = false;
        for (int i = 0; i < events.size(); i++) {
            VisitEvent event = events.get(i);
            if (act(event).isEmpty()) {
                continue;
            }
            boolean off = off(event);
            if (on(event) || off || (agreed && cancelled(event))) {
                Placement known = off && confirmed != null ? confirmed : event.at();
                last = new Turn(event.when(), known, visit.sequence() - changes(events.subList(i + 1, events.size())));
            }
            confirmed = on(event) ? event.at() : off ? null : confirmed;
            agreed = event.to() == VisitState.PROPOSED
                    && (event.action().equals(VisitAct.ADVISER_AGREES.name())
                            || (agreed && !event.action().equals(VisitAct.PLACE.name())));
        }
        return Optional.ofNullable(last);
    }

    /** What was only noted, of mails for example, may come late and tells of a visit that has gone on since. */
    private static Optional<VisitAct> act(VisitEvent event) {
        return Arrays.stream(VisitAct.values())
                .filter(act -> act.name().equals(event.action()))
                .findFirst();
    }

    private static boolean on(VisitEvent event) {
        return event.action().equals(VisitAct.CONFIRM.name());
    }

    private static boolean off(VisitEvent event) {
        return event.from() == VisitState.CONFIRMED
                && event.to() != VisitState.CONFIRMED
                && !event.to().tookPlace();
    }

    private static boolean cancelled(VisitEvent event) {
        return event.to() == VisitState.CANCELLED;
    }

    /** How often the sequence grew by what was done. */
    private static int changes(List<VisitEvent> events) {
        return (int) events.stream()
                .filter(event -> act(event).filter(VisitAct::changesCalendar).isPresent())
                .count();
    }
}
