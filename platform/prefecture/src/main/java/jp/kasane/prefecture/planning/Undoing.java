package jp.kasane.prefecture.planning;

import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitEvent;

/** What was last done to a visit's place, out of its history: only what nobody has answered since is undone. */
public final class Undoing {

    private Undoing() {}

    /** Whether the last thing that happened to it is that it was placed. */
    public static boolean possible(List<VisitEvent> events) {
        return !events.isEmpty() && placed(events.get(events.size() - 1));
    }

    /** Where it stood before; empty: nowhere. */
    public static Optional<Placement> before(List<VisitEvent> events) {
        for (int i = events.size() - 2; i >= 0; i--) {
            VisitEvent event = events.get(i);
            if (placed(event)) {
                return Optional.ofNullable(event.at());
            }
            if (!event.action().equals(VisitAct.TAKE_BACK.name()) && !event.to().placed()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean placed(VisitEvent event) {
        return event.action().equals(VisitAct.PLACE.name()) && event.at() != null;
    }
}
