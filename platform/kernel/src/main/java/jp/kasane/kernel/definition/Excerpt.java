package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.text.Shortened;

/**
 * A copy of a definition in which some elements no longer stand. Whatever named one of them says its name in words instead; where there
 * is no place for words the naming goes, and a record that cannot be without it goes with it.
 */
final class Excerpt {

    /** More of a name than this is not said in place of an id: a short id named often would become a very long file. */
    private static final int LONGEST_NAME = 100;

    /** Where a record that is no element says in words what it no longer names; the first of them that is free. */
    private static final List<String> FOR_WORDS = List.of("name", "words");

    private final Map<Id, String> names;
    private final Set<Id> here;

    private Excerpt(Map<Id, String> names, Set<Id> here) {
        this.names = names;
        this.here = here;
    }

    /** The definition with these values of its top-level keys; a key that is given nothing goes, with all that stood in it. */
    static Object with(Object definition, Map<String, Optional<Object>> sections) {
        Shape shape = Shape.of(definition.getClass());
        Map<String, Object> values = new LinkedHashMap<>();
        shape.keys()
                .forEach((name, key) ->
                        sections.getOrDefault(name, key.of(definition)).ifPresent(value -> values.put(name, value)));
        return settled(shape.make(values), names(definition));
    }

    /** What goes may take an element with it that something else names: so again, until nothing more goes. */
    private static Object settled(Object first, Map<Id, String> names) {
        Object before = first;
        while (true) {
            Object now = new Excerpt(names, Elements.in(before).paths().keySet())
                    .record(before)
                    .orElseThrow(() -> new IllegalStateException("a definition cannot be without its own keys"));
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    /** Every id of the definition, and how what it names is called; an empty text if it has no name. */
    private static Map<Id, String> names(Object definition) {
        Map<Id, String> names = new HashMap<>();
        Elements.in(definition).paths().keySet().forEach(id -> names.put(id, ""));
        Walk.through(definition, (record, shape, path) -> {
            if (record instanceof Element element) {
                Calling.of(record)
                        .ifPresent(name -> names.put(
                                element.id(), Shortened.to(name, LONGEST_NAME).strip()));
            }
        });
        return names;
    }

    private Optional<Object> record(Object record) {
        Shape shape = Shape.of(record.getClass());
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> lost = new ArrayList<>();
        for (Key key : shape.keys().values()) {
            Optional<Object> was = key.of(record);
            Optional<Object> is = was.flatMap(value -> value(key, value, lost));
            if (is.isEmpty() && key.required()) {
                return Optional.empty();
            }
            is.ifPresent(value -> values.put(key.name(), value));
        }
        if (!(record instanceof Element)) {
            inWords(shape, values, lost);
        }
        if (values.isEmpty() && !lost.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(shape.make(values));
        } catch (Unfit unfit) {
            return Optional.empty();
        }
    }

    private Optional<Object> value(Key key, Object value, List<String> lost) {
        return key.refers() == null ? value(key.kind(), value) : naming(value, lost);
    }

    private Optional<Object> value(Kind kind, Object value) {
        if (kind instanceof RecordKind) {
            return record(value);
        }
        if (kind instanceof ListKind list) {
            return Optional.of(((List<?>) value)
                    .stream().flatMap(one -> value(list.of(), one).stream()).toList());
        }
        return value instanceof Pointer pointer ? naming(pointer, new ArrayList<>()) : Optional.of(value);
    }

    private Optional<Object> naming(Object value, List<String> lost) {
        if (value instanceof List<?> many) {
            return Optional.of(
                    many.stream().flatMap(one -> naming(one, lost).stream()).toList());
        }
        if (value instanceof Pointer pointer) {
            return pointer.id().filter(this::isGone).isEmpty() ? Optional.of(value) : called(pointer);
        }
        if (value instanceof Id id && isGone(id)) {
            lost.add(names.getOrDefault(id, ""));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private boolean isGone(Id id) {
        return names.containsKey(id) && !here.contains(id);
    }

    private Optional<Object> called(Pointer pointer) {
        return pointer.id()
                .map(id -> names.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty() && !Id.isWritten(name))
                .map(Pointer::new);
    }

    private static void inWords(Shape shape, Map<String, Object> values, List<String> lost) {
        String said = lost.stream().filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining("、"));
        Set<String> free = new HashSet<>(shape.keys().keySet());
        free.removeAll(values.keySet());
        if (!said.isEmpty() && said.codePointCount(0, said.length()) <= Texts.LONGEST) {
            FOR_WORDS.stream().filter(free::contains).findFirst().ifPresent(key -> values.put(key, said));
        }
    }
}
