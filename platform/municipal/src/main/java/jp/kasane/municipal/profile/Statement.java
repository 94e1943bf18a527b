package jp.kasane.municipal.profile;

/**
 * One thing one source says about the town: 人口 is 2,596 人. Two sources that differ are two statements, and both are kept.
 *
 * @param label what is told, in the source's words: 人口, 高齢化率
 * @param unit what the value is counted in; empty if in nothing
 * @param note anything a reader must know: how it was counted, what it leaves out
 */
public record Statement(
        String label, PublishedValue value, String unit, AsOf asOf, Source source, Origin origin, String note) {

    public static final int LONGEST_LABEL = 100;
    public static final int LONGEST_UNIT = 30;
    public static final int LONGEST_NOTE = 500;

    public Statement {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a figure says what it tells");
        }
        if (origin == Origin.SOURCE && source.document().isBlank()) {
            throw new IllegalArgumentException("what comes from a source names it");
        }
        bounded(label, LONGEST_LABEL);
        bounded(unit, LONGEST_UNIT);
        bounded(note, LONGEST_NOTE);
    }

    private static void bounded(String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new IllegalArgumentException("at most " + most + " characters");
        }
    }

    /** Whether the two tell the same thing of the same time, and differ in what they say. */
    boolean contradicts(Statement other) {
        return label.strip().equals(other.label.strip())
                && unit.strip().equals(other.unit.strip())
                && asOf.isSameAs(other.asOf)
                && !value.saysTheSameAs(other.value);
    }
}
