package jp.kasane.prefecture.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Costs;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import org.jspecify.annotations.Nullable;

/** What moving visits would break, and cost. Many moves are looked at for what one costs: what stands is judged once, and only if need be. */
final class Broken {

    private final Judge judge;
    private final Plan before;
    private @Nullable List<Breach> old;
    private @Nullable Costs costs;

    Broken(Judge judge, Plan before) {
        this.judge = judge;
        this.before = before;
    }

    /** What was broken before stays; but for that nothing is, and of what is moved nothing at all: a limit names whom it pleases. */
    List<Breach> by(Plan after, Set<String> moved) {
        List<Breach> now = judge.breaches(after);
        if (now.isEmpty()) {
            return now;
        }
        List<Breach> known = new ArrayList<>(old());
        boolean exceeded = known.stream().anyMatch(one -> one.rule() == Rule.BUDGET) && !dearer(after, now);
        return now.stream()
                .filter(breach -> isNew(breach, known, exceeded) || of(moved, breach))
                .toList();
    }

    /** More than what stands. */
    long cost(Plan after) {
        return judge.costs(after).total() - costs().total();
    }

    private boolean dearer(Plan after, List<Breach> now) {
        return now.stream().anyMatch(one -> one.rule() == Rule.BUDGET)
                && judge.costs(after).yen() > costs().yen();
    }

    private List<Breach> old() {
        List<Breach> known = old;
        if (known == null) {
            known = judge.breaches(before);
            old = known;
        }
        return known;
    }

    private Costs costs() {
        Costs known = costs;
        if (known == null) {
            known = judge.costs(before);
            costs = known;
        }
        return known;
    }

    private static boolean of(Set<String> moved, Breach breach) {
        return moved.contains(breach.visit()) || (breach.other() != null && moved.contains(breach.other()));
    }

    /**
     * The budget names the dearest visit there is: where that one went, another is named for what was too much already.
     *
     * @param exceeded whether the budget was too small already, and is by no more now
     */
    private static boolean isNew(Breach breach, List<Breach> known, boolean exceeded) {
        return !known.remove(breach) && (breach.rule() != Rule.BUDGET || !exceeded);
    }
}
