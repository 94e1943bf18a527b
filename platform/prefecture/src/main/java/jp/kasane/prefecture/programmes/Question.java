package jp.kasane.prefecture.programmes;

import java.util.List;
import java.util.Objects;

/**
 * A question that a programme asks of a town that applies. Answers name its id.
 *
 * @param choices one of which is the answer; none: it is answered in words
 */
public record Question(String id, String title, String help, boolean required, List<String> choices) {

    public Question {
        help = Objects.requireNonNullElse(help, "");
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /** Whether that can be an answer to it: in words any can. */
    public boolean takes(String answer) {
        return choices.isEmpty() || choices.contains(answer);
    }
}
