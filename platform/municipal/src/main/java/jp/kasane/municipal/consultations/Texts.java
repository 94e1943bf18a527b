package jp.kasane.municipal.consultations;

import jp.kasane.kernel.text.TypedText;
import jp.kasane.municipal.forms.Problem;

/** Says what is wrong with a typed text. */
final class Texts {

    private Texts() {}

    static Problem problem(String field, TypedText.Refused refused) {
        if (refused instanceof TypedText.TooLong tooLong) {
            return Problem.of(field, "problem.long", tooLong.most(), tooLong.length());
        }
        if (refused instanceof TypedText.ControlCharacter control) {
            return Problem.of(field, "problem.control", control.position(), control.name());
        }
        return Problem.of(field, "problem.broken", ((TypedText.BrokenCharacter) refused).position());
    }
}
