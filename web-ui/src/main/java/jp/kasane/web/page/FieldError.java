package jp.kasane.web.page;

/** One line of the error summary: what is wrong and how to mend it, linked to the field with this name. */
public record FieldError(String field, String message) {
    public FieldError {
        if (message.isBlank()) {
            throw new IllegalArgumentException("an error says what is wrong");
        }
    }
}
