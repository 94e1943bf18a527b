package jp.kasane.prefecture.dispatch;

import java.util.Comparator;

/**
 * What a plan is worth: first how often rules are broken, then how many visits have no place, then what its goals cost. Less is better.
 */
public record Score(int broken, int unserved, long cost) implements Comparable<Score> {

    private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::broken)
            .thenComparingInt(Score::unserved)
            .thenComparingLong(Score::cost);

    /** No rule broken and everybody served. */
    public boolean complete() {
        return broken == 0 && unserved == 0;
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
