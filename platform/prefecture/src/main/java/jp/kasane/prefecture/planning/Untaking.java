package jp.kasane.prefecture.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.visits.VisitRecord;

/** What of a taken plan goes back to where it stood, and what stays: whatever was answered, moved or has come since, and what has no place there any more. */
final class Untaking {

    private final Situation now;
    private final List<Moved> back = new ArrayList<>();
    private final List<Moved> stays = new ArrayList<>();

    Untaking(Situation now, List<Moved> taken) {
        this.now = now;
        taken.forEach(one -> (untouched(one) ? back : stays).add(one));
    }

    /** What a plan moved that is taken now. */
    static List<Moved> moved(TakeOutcome.Taken taken) {
        return taken.changed().stream()
                .map(one -> new Moved(
                        one.after().id(), one.before().at(), one.after().version()))
                .toList();
    }

    private boolean untouched(Moved one) {
        VisitRecord visit = now.visits().get(one.visit());
        return visit != null
                && visit.version() == one.version()
                && !Layout.agreed(visit)
                && !Plans.fixed(now, visit)
                && (one.before() == null
                        || one.before().at().day().isAfter(now.problem().today()));
    }

    Situation now() {
        return now;
    }

    /** The ids of those that go back. */
    List<String> visits() {
        return back.stream().map(Moved::visit).toList();
    }

    Plan plan() {
        Map<String, Placement> placed = new HashMap<>(now.standing().placed());
        for (Moved one : back) {
            placed.remove(one.visit());
            if (one.before() != null) {
                placed.put(one.visit(), one.before());
            }
        }
        return new Plan(placed);
    }

    /** Leaves those where they are that would break something; false: none of them is among those that go back. */
    boolean without(List<Breach> breaches) {
        List<Moved> breaking = back.stream()
                .filter(one -> breaches.stream()
                        .anyMatch(breach -> one.visit().equals(breach.visit())
                                || one.visit().equals(breach.other())))
                .toList();
        stays.addAll(breaking);
        return back.removeAll(breaking);
    }

    List<Moved> stays() {
        return List.copyOf(stays);
    }

    List<Changed> changed() {
        return stays.stream()
                .map(one -> new Changed(one.visit(), Changed.How.DECIDED))
                .toList();
    }
}
