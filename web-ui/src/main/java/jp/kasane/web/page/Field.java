package jp.kasane.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form as it is asked again after a refusal: its name (also its id), label, help, what was typed, and
 * what is wrong with it. What was typed comes back exactly as typed, right or wrong.
 *
 * @param values what was typed or chosen; one for a text, any number for check boxes
 */
public record Field(
        String name,
        String label,
        @Nullable String hint,
        boolean required,
        boolean readOnly,
        List<String> values,
        List<String> errors) {

    public Field {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
        if (!name.matches("[A-Za-z][A-Za-z0-9_.-]*")) {
            throw new IllegalArgumentException("a field's name is also its id");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("every field has a label");
        }
    }

    public static Field of(String name, String label) {
        return new Field(name, label, null, false, false, List.of(), List.of());
    }

    public Field mandatory() {
        return new Field(name, label, hint, true, readOnly, values, errors);
    }

    public Field locked() {
        return new Field(name, label, hint, required, true, values, errors);
    }

    public Field hint(String hint) {
        return new Field(name, label, hint, required, readOnly, values, errors);
    }

    public Field value(@Nullable String value) {
        return values(value == null ? List.of() : List.of(value));
    }

    public Field values(List<String> values) {
        return new Field(name, label, hint, required, readOnly, values, errors);
    }

    public Field errors(List<String> errors) {
        return new Field(name, label, hint, required, readOnly, values, errors);
    }

    public Field error(String error) {
        return errors(List.of(error));
    }

    /** What a single control shows. */
    public String shown() {
        return values.isEmpty() ? "" : values.get(0);
    }

    public boolean holds(String value) {
        return values.contains(value);
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    public @Nullable String invalid() {
        return wrong() ? "true" : null;
    }

    /** The ids that describe the control (help, then error), or null so that the attribute is left out. */
    public @Nullable String describedBy() {
        String help = hint == null ? "" : name + "-hint";
        String error = wrong() ? name + "-error" : "";
        String ids = (help + " " + error).strip();
        return ids.isEmpty() ? null : ids;
    }

    /** The lines of the error summary for some fields, in the order of the form. */
    public static List<FieldError> errorsOf(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> field.errors.stream().map(error -> new FieldError(field.name, error)))
                .toList();
    }
}
