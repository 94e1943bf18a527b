package jp.kasane.prefecture.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.planning.Changed.How;
import jp.kasane.prefecture.visits.VisitRecord;

/** What happened to a programme's visits since a run began. */
public final class Changes {

    private Changes() {}

    /**
     * In the order of the visits' ids.
     *
     * @param moved those that the plan would place elsewhere
     */
    static List<Changed> of(Found found, Situation now, List<String> moved) {
        List<Changed> changes = new ArrayList<>(since(found, now, moved));
        for (String visit : new TreeSet<>(moved)) {
            VisitRecord record = now.visits().get(visit);
            boolean told = changes.stream().anyMatch(change -> change.visit().equals(visit));
            if (told || record == null) {
                continue;
            }
            if (Plans.fixed(now, record)) {
                changes.add(new Changed(visit, How.PAST));
            } else if (!found.asked().repairs() && pinned(now, visit)) {
                changes.add(new Changed(visit, How.DECIDED));
            }
        }
        return List.copyOf(changes);
    }

    /** A whole plan moves nothing that is agreed, whatever it says; only a repair does. */
    private static boolean pinned(Situation now, String visit) {
        return now.planned(visit).map(Visit::pinned).orElse(false);
    }

    /** What was decided since and what was found would overwrite: an answer to what the plan leaves as it is does no harm. */
    public static List<Changed> since(Found found, Situation now) {
        Set<String> moved = new TreeSet<>();
        if (found.asked().repairs()) {
            found.repairs().forEach(choice -> moved.addAll(Solving.moved(now, choice.plan())));
        } else {
            moved.addAll(Solving.moved(now, found.best()));
        }
        return since(found, now, moved);
    }

    private static List<Changed> since(Found found, Situation now, Collection<String> moved) {
        Map<String, Integer> before = found.versions();
        Map<String, Integer> after = now.versions();
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        Map<String, How> changes = new TreeMap<>();
        for (String visit : all) {
            if (!after.containsKey(visit)) {
                changes.put(visit, How.GONE);
            } else if (!before.containsKey(visit)) {
                changes.put(visit, How.NEW);
            } else if (moved.contains(visit) && !before.get(visit).equals(after.get(visit))) {
                changes.put(visit, How.DECIDED);
            }
        }
        return changes.entrySet().stream()
                .map(entry -> new Changed(entry.getKey(), entry.getValue()))
                .toList();
    }
}
