package jp.kasane.municipal.forms;

import java.util.List;

/**
 * One thing wrong with one field: a message key in the words' bundles, and what the message mentions.
 *
 * @param field the field's name, to which the error summary links
 */
public record Problem(String field, String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
        if (field.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("a problem names its field and its words");
        }
    }

    public static Problem of(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}
