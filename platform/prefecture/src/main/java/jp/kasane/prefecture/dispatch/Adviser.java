package jp.kasane.prefecture.dispatch;

import java.util.Set;

/**
 * One who can be sent.
 *
 * @param base where they set out: the code of a municipality
 * @param fields what they know
 * @param barred towns they may never be sent to: their own, their employer's, those excluded by name
 * @param mostVisits in the fiscal year, those of other programmes taken off already
 * @param elsewhere how many visits of the fiscal year other programmes have given them: these weigh on them too
 * @param free the half-days they offer, those that other programmes have taken left out
 */
public record Adviser(
        String id,
        String base,
        Set<String> fields,
        Set<String> barred,
        int mostVisits,
        int elsewhere,
        Set<HalfDay> free) {

    public Adviser {
        fields = Set.copyOf(fields);
        barred = Set.copyOf(barred);
        free = Set.copyOf(free);
    }

    /** One whom no other programme sends anywhere. */
    public Adviser(String id, String base, Set<String> fields, Set<String> barred, int mostVisits, Set<HalfDay> free) {
        this(id, base, fields, barred, mostVisits, 0, free);
    }

    /** The same, who offers these half-days. */
    public Adviser offering(Set<HalfDay> others) {
        return new Adviser(id, base, fields, barred, mostVisits, elsewhere, others);
    }
}
