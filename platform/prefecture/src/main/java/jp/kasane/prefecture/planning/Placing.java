package jp.kasane.prefecture.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.Visits;
import org.jdbi.v3.core.Handle;

/** Puts visits where a plan has them. Those that stand where another is to go leave first: no adviser is at two places even meanwhile. */
final class Placing {

    private final Handle transaction;
    private final Visits visits;
    private final String words;
    private final Viewer by;
    private final Map<String, ActOutcome.Done> changed = new LinkedHashMap<>();

    Placing(Handle transaction, Visits visits, String words, Viewer by) {
        this.transaction = transaction;
        this.visits = visits;
        this.words = words;
        this.by = by;
    }

    /** Each visit as it was at first and as it is now. */
    List<ActOutcome.Done> changed() {
        return List.copyOf(changed.values());
    }

    private void done(ActOutcome.Done done) {
        changed.merge(done.after().id(), done, (first, last) -> new ActOutcome.Done(first.before(), last.after()));
    }

    /** Empty: it is done. Else why not; the caller takes everything back. */
    Optional<TakeOutcome> place(List<VisitRecord> moved, Plan plan) {
        Set<Placement> wanted = new HashSet<>();
        moved.forEach(visit -> plan.of(visit.id()).ifPresent(wanted::add));
        List<VisitRecord> still = new ArrayList<>();
        for (VisitRecord visit : moved) {
            boolean leaves = visit.at() != null
                    && (wanted.contains(visit.at()) || plan.of(visit.id()).isEmpty());
            if (!leaves) {
                still.add(visit);
                continue;
            }
            ActOutcome outcome = act(visit);
            if (!(outcome instanceof ActOutcome.Done done)) {
                return Optional.of(refusal(visit, outcome));
            }
            done(done);
            still.add(done.after());
        }
        return placed(still, plan);
    }

    private ActOutcome act(VisitRecord visit) {
        return visits.act(transaction, by.place().code(), visit.id(), visit.version(), VisitAct.TAKE_BACK, words, by);
    }

    private Optional<TakeOutcome> placed(List<VisitRecord> moved, Plan plan) {
        for (VisitRecord visit : moved) {
            Placement to = plan.of(visit.id()).orElse(null);
            if (to == null) {
                continue;
            }
            ActOutcome outcome =
                    visits.place(transaction, by.place().code(), visit.id(), visit.version(), to, words, by);
            if (!(outcome instanceof ActOutcome.Done done)) {
                return Optional.of(refusal(visit, outcome));
            }
            done(done);
        }
        return Optional.empty();
    }

    private static TakeOutcome refusal(VisitRecord visit, ActOutcome outcome) {
        if (outcome instanceof ActOutcome.Taken) {
            return new TakeOutcome.Twice();
        }
        Changed.How how = outcome instanceof ActOutcome.Gone
                ? Changed.How.GONE
                : outcome instanceof ActOutcome.TooLate ? Changed.How.PAST : Changed.How.DECIDED;
        return new TakeOutcome.Stale(List.of(new Changed(visit.id(), how)));
    }
}
