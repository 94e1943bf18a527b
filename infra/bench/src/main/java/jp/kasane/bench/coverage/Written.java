package jp.kasane.bench.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A definition as it is written: its elements, what else it says, and what each id is called. */
final class Written {

    private static final Set<String> NAMING = Set.of("name", "title", "words", "layer");

    private final List<Entry> elements = new ArrayList<>();
    private final List<Spot> beside = new ArrayList<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    Written(JsonNode definition) {
        definition.fields().forEachRemaining(field -> section(field.getKey(), field.getValue()));
        name(definition);
    }

    static Written read(Path file) {
        try {
            return new Written(new YAMLMapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** An element of a section. */
    record Entry(String path, String origin, List<String> at, List<Spot> spots) {
        boolean speaksOf(Fact fact) {
            return at.stream().anyMatch(fact::isUnder);
        }
    }

    private void section(String path, JsonNode part) {
        if (part.isArray() && !path.equals("sources")) {
            for (int i = 0; i < part.size(); i++) {
                elements.add(entry(path + "[" + i + "]", part.get(i)));
            }
        } else if (Set.of("profile", "direction", "law").contains(path)) {
            part.fields().forEachRemaining(field -> section(path + "." + field.getKey(), field.getValue()));
        } else {
            beside.addAll(Spot.in(part, path));
        }
    }

    private static Entry entry(String path, JsonNode element) {
        List<String> at = new ArrayList<>();
        element.path("at").forEach(pointer -> at.add(pointer.asText()));
        return new Entry(path, element.path("origin").asText(), at, Spot.in(element, path));
    }

    private void name(JsonNode node) {
        JsonNode id = node.path("id");
        if (id.isTextual()) {
            Set<String> called = names.computeIfAbsent(id.asText(), key -> new TreeSet<>());
            NAMING.stream()
                    .filter(key -> node.path(key).isTextual())
                    .forEach(key -> called.add(node.get(key).asText()));
            if (node.has("path")) {
                called.add(joined(node.get("path")));
            }
        }
        node.forEach(this::name);
    }

    private static String joined(JsonNode texts) {
        List<String> parts = new ArrayList<>();
        texts.forEach(text -> parts.add(text.asText()));
        return String.join(" ", parts);
    }

    List<Entry> elements() {
        return elements;
    }

    /** Where the fact may be said: the elements that say they speak of it, and what the definition says of itself and its sources. */
    Stream<Spot> spotsFor(Fact fact) {
        return Stream.concat(
                beside.stream(),
                elements.stream()
                        .filter(element -> element.speaksOf(fact))
                        .flatMap(element -> element.spots().stream()));
    }

    /** What the element of this id is called. */
    Set<String> names(String id) {
        return names.getOrDefault(id, Set.of());
    }
}
