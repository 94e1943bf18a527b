package jp.kasane.municipal.consultations;

import jp.kasane.kernel.text.TypedText;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.Texts;

/** Why an entry was wrong. It stands beside the voided record and in the access log. */
public record VoidReason(String text) {

    public static final int LONGEST = 300;

    public VoidReason {
        if (text.isBlank() || !(TypedText.of(text, LONGEST) instanceof TypedText.Accepted)) {
            throw new IllegalArgumentException("a reason says something, within " + LONGEST + " characters");
        }
    }

    /** What came of reading what was typed. */
    public sealed interface Reading {
        record Understood(VoidReason reason) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    public static Reading read(String field, String typed) {
        if (typed.isBlank()) {
            return new Reading.Refused(Problem.of(field, "problem.required"));
        }
        TypedText text = TypedText.of(typed.strip(), LONGEST);
        if (text instanceof TypedText.Accepted accepted) {
            return new Reading.Understood(new VoidReason(accepted.text()));
        }
        return new Reading.Refused(Texts.problem(field, (TypedText.Refused) text));
    }
}
