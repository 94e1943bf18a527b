package jp.kasane.kernel.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes a definition anew with some of it said differently, from the innermost outwards. Ids and what names an element stay. A record in
 * which nothing is left goes, unless its holder cannot be without it.
 */
public final class Rewriting {

    /** What a key of a record is to have, given what it has; nothing for one that is to go. A required key must keep something. */
    @FunctionalInterface
    public interface Change {
        Optional<Object> of(Object holder, String key, Optional<Object> value);
    }

    private final Change change;
    private final UnaryOperator<String> texts;

    /** @param texts how a text is said that is neither an id nor a date nor a word of a closed list */
    public Rewriting(Change change, UnaryOperator<String> texts) {
        this.change = change;
        this.texts = texts;
    }

    public <R extends Record> R of(R record, Class<R> type) {
        return type.cast(record(record));
    }

    private Object record(Object record) {
        Shape shape = Shape.of(record.getClass());
        Map<String, Object> values = new LinkedHashMap<>();
        shape.keys()
                .forEach((name, key) -> change.of(record, name, key.of(record).map(this::value))
                        .filter(value -> key.required() || !isEmptied(value))
                        .ifPresent(value -> values.put(name, value)));
        return shape.make(values);
    }

    private static boolean isEmptied(Object value) {
        return value instanceof Record
                && !(value instanceof TextValue)
                && Shape.of(value.getClass()).keys().values().stream()
                        .allMatch(key -> key.of(value).isEmpty());
    }

    private Object value(Object value) {
        if (value instanceof TextValue) {
            return value instanceof Pointer pointer && pointer.id().isEmpty()
                    ? new Pointer(texts.apply(pointer.text()))
                    : value;
        }
        if (value instanceof List<?> many) {
            return many.stream().map(this::value).filter(one -> !isEmptied(one)).toList();
        }
        if (value instanceof Map<?, ?> named) {
            Map<Object, Object> values = new LinkedHashMap<>();
            named.forEach((name, one) -> values.put(name, value(one)));
            return values;
        }
        if (value instanceof String text) {
            return texts.apply(text);
        }
        return value instanceof Record ? record(value) : value;
    }
}
