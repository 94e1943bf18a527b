package jp.kasane.prefecture.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitEvent;

/** What was last done to a visit's place, out of its history: only what nobody has answered since is undone. */
public final class Undoing {

    private static final Set<String> ACTS =
            Arrays.stream(VisitAct.values()).map(VisitAct::name).collect(Collectors.toUnmodifiableSet());

    private Undoing() {}

    /** Whether the last thing that happened to it is that it was placed. */
    public static boolean possible(List<VisitEvent> events) {
        List<VisitEvent> acts = acts(events);
        return !acts.isEmpty() && placed(acts.get(acts.size() - 1));
    }

    /** What was done to it; who was told of it is no answer. */
    private static List<VisitEvent> acts(List<VisitEvent> events) {
        return events.stream().filter(event -> ACTS.contains(event.action())).toList();
    }

    /** Where it stood before; empty: nowhere. */
    public static Optional<Placement> before(List<VisitEvent> events) {
        List<VisitEvent> acts = acts(events);
        for (int i = acts.size() - 2; i >= 0; i--) {
            VisitEvent event = acts.get(i);
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
