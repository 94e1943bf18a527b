package jp.kasane.kernel.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call an element: its name, its title, its words; a department its path; a figure what it measures. */
final class Calling {

    /** The last ones are no names; but an element may have nothing else: a figure what it measures, a hub its place. */
    private static final List<String> NAMES = List.of(
            "name",
            "title",
            "localName",
            "words",
            "projectName",
            "path",
            "measure",
            "target",
            "place",
            "type",
            "organisation",
            "content",
            "kind");

    private Calling() {}

    /** Empty if nobody has given it a name. */
    static Optional<String> of(Object element) {
        return key(element).flatMap(key -> key.of(element).map(value -> words(key, value)));
    }

    /** Which of its keys it is called by; the first that it has. */
    static Optional<Key> key(Object element) {
        Shape shape = Shape.of(element.getClass());
        return NAMES.stream()
                .flatMap(name -> Stream.ofNullable(shape.keys().get(name)))
                .filter(key -> key.of(element).isPresent())
                .findFirst();
    }

    private static String words(Key key, Object value) {
        return value instanceof List<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(" "))
                : key.kind().words(value);
    }
}
