package jp.kasane.kernel.definition;

/** Anything in a definition that has an id: it can be referred to, dated, and told apart when two versions are compared. */
public interface Element {

    About about();

    default Id id() {
        return about().id();
    }
}
