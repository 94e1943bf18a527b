package jp.kasane.bench.coverage;

/** A fact that a definition does not say where it should. */
record Unmapped(Fact fact, Why why) {

    /** What is wrong. */
    enum Why {
        /** The table has no place for facts of this kind. */
        NO_PLACE,
        /** No element says it speaks of it. */
        NO_ELEMENT,
        /** No place meant for it holds the value. */
        NOT_SAID,
        /** The value is there, but fewer times than the facts state it. */
        TOO_FEW,
        /** What belongs together in the facts (a line of staff, a figure with its year) is taken apart. */
        TAKEN_APART
    }

    @Override
    public String toString() {
        return fact.pointer() + " " + fact.value() + ": " + why;
    }
}
