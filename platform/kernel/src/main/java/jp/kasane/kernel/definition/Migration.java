package jp.kasane.kernel.definition;

/** Turns what a file of one version of a format says into what the next version says. Never guesses: what it cannot carry over it leaves. */
public interface Migration {
    Tree.Mapping apply(Tree.Mapping file);
}
