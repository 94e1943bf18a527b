package jp.kasane.prefecture.planning;

import java.util.List;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.visits.ActOutcome;

/** What came of taking a plan, or of moving one visit. Unless it is taken nothing has changed. */
public sealed interface TakeOutcome {

    /**
     * It stands.
     *
     * @param cost more than before
     * @param changed each visit that stands elsewhere than before: how it was at first and is at last
     */
    record Taken(long cost, List<ActOutcome.Done> changed) implements TakeOutcome {
        public Taken {
            changed = List.copyOf(changed);
        }

        /** How many visits stand elsewhere than before. */
        public int moved() {
            return changed.size();
        }
    }

    /** Decisions were made since that it would overwrite. */
    record Stale(List<Changed> changes) implements TakeOutcome {
        public Stale {
            changes = List.copyOf(changes);
        }
    }

    /** It would break rules. */
    record Breaks(List<Breach> breaches) implements TakeOutcome {
        public Breaks {
            breaches = List.copyOf(breaches);
        }
    }

    /** Of a plan that was to be taken back all of it stays, and why; it withdrew no half-day that would be offered again. */
    record Stays(List<Found.Moved> visits) implements TakeOutcome {
        public Stays {
            visits = List.copyOf(visits);
        }
    }

    /** Another programme has just sent the same adviser elsewhere at the same time. */
    record Twice() implements TakeOutcome {}

    /** The programme has ended: nothing more is planned in it. */
    record Ended() implements TakeOutcome {}

    /** There is nothing there to take. */
    record Gone() implements TakeOutcome {}
}
