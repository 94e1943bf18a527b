package jp.kasane.prefecture.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.prefecture.advisers.Absences;
import jp.kasane.prefecture.advisers.Afterwards;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.feeds.Feeds;
import org.jdbi.v3.core.Handle;

/** The half-days that a repair takes from whoever is ill while its plan is taken. */
final class Leave {

    private Leave() {}

    /** Who is ill offers nothing while they are: of a repair for them, what they had offered. */
    static Set<HalfDay> begun(Handle transaction, Run run, Viewer by) {
        return run.found().asked().trouble() instanceof Trouble.Ill ill
                ? Absences.withdraw(transaction, ill.adviser(), run.id(), ill.from(), ill.until(), by)
                : Set.of();
    }

    /** What becomes of those after today once the plan is taken back; of a plan that is not taken there is nothing to say. */
    static Map<Afterwards, Set<HalfDay>> outlook(Handle handle, String prefecture, Run run, LocalDate today) {
        if (run.state() != Run.State.TAKEN || !(run.found().asked().trouble() instanceof Trouble.Ill ill)) {
            return Map.of();
        }
        List<HalfDay> coming = run.found().withdrawn().stream()
                .filter(at -> at.day().isAfter(today))
                .toList();
        return Absences.outlook(handle, prefecture, ill.adviser(), run.id(), coming);
    }

    /** Those that can be are offered again; a calendar that the adviser subscribes to is read next, and decides itself what of it is busy. */
    static void ended(Handle transaction, Run run, Map<Afterwards, Set<HalfDay>> outlook, Instant now, Viewer by) {
        if (run.found().asked().trouble() instanceof Trouble.Ill ill) {
            Set<HalfDay> again = outlook.getOrDefault(Afterwards.OFFERED, Set.of());
            Absences.end(transaction, ill.adviser(), run.id(), again, by);
            if (!again.isEmpty()) {
                Feeds.dueSoon(transaction, ill.adviser(), now);
            }
        }
    }

    /** Those that are not offered again. */
    static Set<HalfDay> left(Map<Afterwards, Set<HalfDay>> outlook) {
        Set<HalfDay> left = new TreeSet<>();
        outlook.forEach((afterwards, halves) -> {
            if (afterwards != Afterwards.OFFERED) {
                left.addAll(halves);
            }
        });
        return left;
    }
}
