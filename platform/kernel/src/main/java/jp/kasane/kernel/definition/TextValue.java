package jp.kasane.kernel.definition;

/**
 * A value written as one text with rules of its own. Such a record has this one component, and its constructor throws {@link Unfit}
 * for a text that breaks the rules.
 */
public interface TextValue {
    String text();
}
