package jp.kasane.municipal.forms;

import jp.kasane.kernel.text.TypedText;

/** Says what is wrong with a typed text. */
public final class Texts {

    private Texts() {}

    public static Problem problem(String field, TypedText.Refused refused) {
        if (refused instanceof TypedText.TooLong tooLong) {
            return Problem.of(field, "problem.long", tooLong.most(), tooLong.length());
        }
        if (refused instanceof TypedText.ControlCharacter control) {
            return Problem.of(field, "problem.control", control.position(), control.name());
        }
        if (refused instanceof TypedText.DirectionControl turning) {
            return Problem.of(field, "problem.direction", turning.position(), turning.name());
        }
        if (refused instanceof TypedText.NoCharacter none) {
            return Problem.of(field, "problem.control", none.position(), none.name());
        }
        return Problem.of(field, "problem.broken", ((TypedText.BrokenCharacter) refused).position());
    }
}
