package jp.kasane.kernel.definition;

import java.util.Optional;

/** Another element by its id, or words for what has no element. What is written like an id is one. */
@Title("要素の番号、または原典の言葉")
public record Pointer(String text) implements TextValue {

    public Pointer {
        Texts.check(text);
    }

    /** The element meant, if it is one. */
    public Optional<Id> id() {
        return Id.isWritten(text) ? Optional.of(new Id(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
