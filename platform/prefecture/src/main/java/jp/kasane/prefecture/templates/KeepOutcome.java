package jp.kasane.prefecture.templates;

/** What came of handing a template in. */
public sealed interface KeepOutcome {

    /** It is kept. */
    record Kept(String id) implements KeepOutcome {}

    /** Another one has that title: nobody could tell them apart. */
    record TitleTaken(String id) implements KeepOutcome {}

    /** The prefecture keeps as many as it may. */
    record TooMany(int most) implements KeepOutcome {}

    /** The one to be replaced is not there, or no longer. */
    record Gone() implements KeepOutcome {}
}
