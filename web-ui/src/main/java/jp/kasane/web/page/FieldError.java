package jp.kasane.web.page;

import java.util.List;

/** One line of the error summary: what is wrong and how to mend it, linked to the field with this name. */
public record FieldError(String field, String message) {
    public FieldError {
        if (message.isBlank()) {
            throw new IllegalArgumentException("an error says what is wrong");
        }
    }

    /** What is wrong with one field. */
    public static List<String> at(String field, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> error.field.equals(field))
                .map(FieldError::message)
                .toList();
    }
}
