package jp.kasane.prefecture.advisers;

import org.jspecify.annotations.Nullable;

/** What an officer writes down of an adviser; see {@link AdviserRecord}. */
public record AdviserDraft(
        String name, String kana, @Nullable String userId, String baseCode, int mostVisits, AdviserProfile profile) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_KANA = 200;
    /** More half-days than that no fiscal year has working ones. */
    public static final int MOST_VISITS = 500;

    public AdviserDraft {
        if (name.isBlank() || name.length() > LONGEST_NAME || kana.length() > LONGEST_KANA) {
            throw new IllegalArgumentException("an adviser has a name of at most " + LONGEST_NAME + " characters");
        }
        if (!baseCode.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("a municipality is named by six digits");
        }
        if (mostVisits < 0 || mostVisits > MOST_VISITS) {
            throw new IllegalArgumentException("visits in a year: " + mostVisits);
        }
    }
}
