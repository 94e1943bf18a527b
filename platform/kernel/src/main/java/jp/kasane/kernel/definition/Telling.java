package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what stands in a definition or a part of it, key by key in the order of the file: every key that has a value, and every key of
 * which the definition says why it has none. Made from the records, so that nothing they hold can be forgotten on a page.
 */
public final class Telling {

    /** What programs need, and what is told beside the name. */
    private static final Set<String> SILENT = Set.of("id", "origin", "at", "empty");

    /** What a title says to those who write files: （1イ、3ロなど）, （words に書く）. */
    private static final Pattern REMARK = Pattern.compile("（[^（）]*）$");

    private static final Pattern REMARK_ABOUT_KEYS = Pattern.compile("（[^（）]*[a-zA-Z][^（）]*）$");

    private final Function<Object, Optional<String>> speech;

    /** @param speech says a value in a few words of its own; what it does not know is told key by key */
    public Telling(Function<Object, Optional<String>> speech) {
        this.speech = speech;
    }

    /** The keys of a definition, an element, or any part. */
    public List<Told> of(Object record) {
        return of(record, Set.of());
    }

    /** The same without some keys. */
    private List<Told> of(Object record, Set<String> without) {
        Map<String, Emptiness> empty = record instanceof Element element
                ? new LinkedHashMap<>(element.about().empty())
                : new LinkedHashMap<>();
        List<Told> told = new ArrayList<>();
        for (Key key : Shape.of(record.getClass()).keys().values()) {
            Emptiness why = empty.remove(key.name());
            if (SILENT.contains(key.name()) || without.contains(key.name())) {
                continue;
            }
            List<Told.Entry> entries =
                    key.of(record).map(value -> entries(key.kind(), value)).orElse(List.of());
            if (entries.isEmpty() && why != null) {
                entries = List.of(words(why));
            }
            if (!entries.isEmpty()) {
                told.add(new Told(key.name(), title(key), entries));
            }
        }
        empty.forEach((key, why) -> told.add(new Told(key, key, List.of(words(why)))));
        return told;
    }

    private List<Told.Entry> entries(Kind kind, Object value) {
        if (kind instanceof ListKind list) {
            return ((List<?>) value)
                    .stream().flatMap(one -> entries(list.of(), one).stream()).toList();
        }
        if (kind instanceof MapKind map) {
            return ((Map<?, ?>) value)
                    .entrySet().stream()
                            .flatMap(one -> named(String.valueOf(one.getKey()), entries(map.of(), one.getValue())))
                            .toList();
        }
        return List.of(entry(kind, value));
    }

    private static Stream<Told.Entry> named(String name, List<Told.Entry> entries) {
        return Stream.of(new Told.Entry("", List.of(new Told(name, name, entries)), null));
    }

    private Told.Entry entry(Kind kind, Object value) {
        Optional<String> said = speech.apply(value);
        if (said.isPresent()) {
            return new Told.Entry(said.get(), List.of(), null);
        }
        if (!(kind instanceof RecordKind)) {
            return new Told.Entry(kind.words(value), List.of(), null);
        }
        if (value instanceof Element element) {
            Set<String> without =
                    Calling.key(element).map(key -> Set.of(key.name())).orElse(Set.of());
            return new Told.Entry(name(element), of(element, without), element);
        }
        return new Told.Entry("", of(value), null);
    }

    private Told.Entry words(Emptiness why) {
        return new Told.Entry(speech.apply(why).orElseGet(() -> title(why)), List.of(), null);
    }

    /** What people call an element: its name, its title, its words, whatever it has; else its id. */
    public String name(Element element) {
        return Calling.key(element)
                .map(key -> key.of(element).stream()
                        .flatMap(value -> entries(key.kind(), value).stream())
                        .map(Told.Entry::words)
                        .collect(Collectors.joining(" ")))
                .orElse(element.id().text());
    }

    /** The Japanese word of a closed list. */
    public static String title(Enum<?> one) {
        return REMARK_ABOUT_KEYS.matcher(WordKind.title(one)).replaceFirst("");
    }

    private static String title(Key key) {
        return REMARK.matcher(key.title()).replaceFirst("");
    }
}
