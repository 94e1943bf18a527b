package jp.kasane.prefecture.dispatch;

import java.util.Set;

/**
 * One who can be sent.
 *
 * @param base where they set out: the code of a municipality
 * @param fields what they know
 * @param barred towns they may never be sent to: their own, their employer's, those excluded by name
 * @param mostVisits in the fiscal year, those of other programmes taken off already
 * @param free the half-days they offer, those that other programmes have taken left out
 */
public record Adviser(
        String id, String base, Set<String> fields, Set<String> barred, int mostVisits, Set<HalfDay> free) {

    public Adviser {
        fields = Set.copyOf(fields);
        barred = Set.copyOf(barred);
        free = Set.copyOf(free);
    }
}
