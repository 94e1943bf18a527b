package jp.kasane.kernel.definition;

/**
 * One thing in which two definitions differ.
 *
 * @param where in Japanese: the titles from the top down, elements by their names
 * @param path the same by keys and ids
 * @param before what the first says, in words; empty if nothing
 * @param after what the second says
 */
public record Difference(Kind kind, String where, String path, String before, String after) {

    /** How they differ. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The same, in another order. */
        MOVED
    }
}
