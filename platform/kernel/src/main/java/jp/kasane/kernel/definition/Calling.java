package jp.kasane.kernel.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What programs need, and what says where an element comes from rather than what it is. */
    private static final Set<String> SILENT = Set.of("id", "origin", "at", "source", "empty");

    private Calling() {}

    /** What an element says of itself besides its name, key by key; elements within it are told by themselves. */
    static List<String> lines(Element element) {
        String name = of(element).orElse("");
        return Shape.of(element.getClass()).keys().values().stream()
                .filter(key -> !SILENT.contains(key.name()))
                .flatMap(key -> key
                        .of(element)
                        .filter(value -> !holdsElements(value))
                        .map(value -> new String[] {key.title(), key.kind().words(value)})
                        .stream())
                .filter(line -> !line[1].equals(name))
                .map(line -> line[0] + "：" + line[1])
                .toList();
    }

    private static boolean holdsElements(Object value) {
        return value instanceof List<?> many && many.stream().anyMatch(Element.class::isInstance);
    }

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
