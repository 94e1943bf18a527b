package jp.kasane.prefecture.requests;

import java.util.List;
import java.util.stream.Collectors;
import jp.kasane.kernel.text.Shortened;

/**
 * Why a request is accepted or refused. It is kept as a text that anybody can read: the criteria that are met, a line each, an empty line,
 * the reason.
 *
 * @param criteria the programme's criteria that are met, in its words
 * @param reason in the officer's words, never empty
 */
public record Decision(List<String> criteria, String reason) {

    /** As long as a reason may be, in characters. */
    public static final int LONGEST = 1000;

    private static final String MET = "✓ ";
    private static final int ROOM = 900;

    public Decision {
        criteria = List.copyOf(criteria);
        reason = reason.strip();
        if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new IllegalArgumentException("the reason of a decision");
        }
    }

    String words() {
        int each = criteria.isEmpty() ? ROOM : Math.max(1, ROOM / criteria.size() - MET.length() - 1);
        String met = criteria.stream()
                .map(one -> one.replaceAll("\\s+", " ").strip())
                .map(one -> MET + Shortened.to(one, each))
                .limit(ROOM / (MET.length() + 2))
                .collect(Collectors.joining("\n"));
        // A reason that begins as a criterion does is no criterion: the empty line says where reasons begin.
        return met.isEmpty() && !reason.startsWith(MET) ? reason : met + "\n\n" + reason;
    }

    static List<String> criteria(String kept) {
        return kept.lines()
                .takeWhile(line -> line.startsWith(MET))
                .map(line -> line.substring(MET.length()))
                .toList();
    }

    static String reason(String kept) {
        return kept.lines()
                .dropWhile(line -> line.startsWith(MET))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
