package jp.kasane.kernel.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Likeness {

    private static final int LONGEST = 60;
    /** Among more words than these nobody looks for one. */
    static final int MOST = 1_000;

    private Likeness() {}

    static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String from = plain(written);
        int near = Math.max(1, written.length() / 4);
        return known.stream()
                .limit(MOST)
                .map(word -> new Near(word, distance(from, plain(word))))
                .filter(one -> one.distance() <= near)
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::word);
    }

    private record Near(String word, int distance) {}

    /** Changes of one letter that lead from one to the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int same = from.charAt(i - 1) == to.charAt(j - 1) ? corner : corner + 1;
                corner = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    /** Capitals, hyphens and underscores do not count. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
