package jp.kasane.kernel.control;

import com.github.f4b6a3.ulid.UlidCreator;

/** Identifiers of records: ULIDs, 26 letters, sortable by time of making, impossible to guess. */
public final class Ids {

    private Ids() {}

    public static String next() {
        return UlidCreator.getMonotonicUlid().toString();
    }

    /** Whether the text has the form of an identifier; says nothing of whether such a record exists. */
    public static boolean isId(String text) {
        return text.length() == 26 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }
}
