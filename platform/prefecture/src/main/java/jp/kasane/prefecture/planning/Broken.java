package jp.kasane.prefecture.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;

/** What moving visits would break. */
final class Broken {

    private final List<Breach> old;
    private final boolean dearer;

    private Broken(List<Breach> old, boolean dearer) {
        this.old = new ArrayList<>(old);
        this.dearer = dearer;
    }

    /** What was broken before stays; but for that nothing is, and of what is moved nothing at all: a limit names whom it pleases. */
    static List<Breach> by(Judge judge, Plan before, Plan after, Set<String> moved) {
        List<Breach> now = judge.breaches(after);
        if (now.isEmpty()) {
            return now;
        }
        boolean dearer = judge.costs(after).yen() > judge.costs(before).yen();
        Broken broken = new Broken(judge.breaches(before), dearer);
        return now.stream()
                .filter(breach -> broken.isNew(breach) || of(moved, breach))
                .toList();
    }

    private static boolean of(Set<String> moved, Breach breach) {
        return moved.contains(breach.visit()) || (breach.other() != null && moved.contains(breach.other()));
    }

    /** The budget names the dearest visit there is: where that one went, another is named for what was too much already. */
    private boolean isNew(Breach breach) {
        if (old.remove(breach)) {
            return false;
        }
        return breach.rule() != Rule.BUDGET || dearer || old.stream().noneMatch(one -> one.rule() == Rule.BUDGET);
    }
}
