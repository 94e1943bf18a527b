package jp.kasane.prefecture.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * What the prefecture sets for a programme's visits.
 *
 * @param mostMinutes on the way in one day; beyond half of it one way a night is spent ({@link Goal#NIGHTS}), beyond it nobody is sent
 * @param noonMinutes from the morning's town to the afternoon's, at the most
 * @param fee per visit, in yen (謝金)
 * @param budget in yen for fees and travel together; null: none
 * @param fieldsRequired whether an adviser must know a visit's subjects, rather than should
 */
public record Terms(
        int mostMinutes, int noonMinutes, int fee, @Nullable Long budget, boolean fieldsRequired) {

    public static final Terms USUAL = new Terms(480, 90, 0, null, false);
}
