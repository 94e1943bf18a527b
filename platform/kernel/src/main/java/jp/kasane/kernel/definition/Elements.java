package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has an id in a definition, where it stands, and what names it. */
final class Elements {

    /** One naming of an element. */
    record Naming(String path, Id id, List<String> sections) {}

    private final Map<Id, String> paths = new LinkedHashMap<>();
    private final List<Naming> namings = new ArrayList<>();
    private final Map<String, Id> twice = new LinkedHashMap<>();

    static Elements in(Object definition) {
        Elements elements = new Elements();
        Walk.through(definition, elements::take);
        return elements;
    }

    private void take(Object record, Shape shape, String path) {
        for (Key key : shape.keys().values()) {
            List<String> sections = key.refers();
            if (sections != null) {
                key.of(record).ifPresent(value -> name(value, path + "/" + key.name(), sections));
            } else if (key.name().equals("id") && key.of(record).orElse("") instanceof Id id) {
                if (paths.putIfAbsent(id, path) != null) {
                    twice.put(path + "/id", id);
                }
            }
        }
    }

    private void name(Object value, String path, List<String> sections) {
        if (value instanceof Id id) {
            namings.add(new Naming(path, id, sections));
        } else if (value instanceof Pointer pointer) {
            pointer.id().ifPresent(id -> namings.add(new Naming(path, id, sections)));
        } else if (value instanceof List<?> many) {
            for (int i = 0; i < many.size(); i++) {
                name(many.get(i), path + "/" + i, sections);
            }
        }
    }

    Map<Id, String> paths() {
        return paths;
    }

    /** Ids given a second time, by where. */
    Map<String, Id> twice() {
        return twice;
    }

    List<Naming> namings() {
        return namings;
    }

    static String sectionOf(String path) {
        return path.split("/", 3)[1];
    }
}
