package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares two definitions: elements by their id, wherever they stand in their list; everything else by its value. */
final class Differences {

    private record Spot(String where, String path) {
        Spot then(String title, String key) {
            return new Spot(where.isEmpty() ? title : where + " › " + title, path + "/" + key);
        }
    }

    private final List<Difference> found = new ArrayList<>();

    static List<Difference> between(Object before, Object after) {
        Differences differences = new Differences();
        differences.records(before, after, new Spot("", ""));
        return List.copyOf(differences.found);
    }

    private void records(Object before, Object after, Spot spot) {
        for (Key key : Shape.of(before.getClass()).keys().values()) {
            Optional<Object> was = key.of(before);
            Optional<Object> is = key.of(after);
            if (!was.equals(is)) {
                values(key, was.orElse(null), is.orElse(null), spot.then(key.title(), key.name()));
            }
        }
    }

    private void values(Key key, @Nullable Object was, @Nullable Object is, Spot spot) {
        if (key.kind() instanceof ListKind list) {
            List<?> before = was == null ? List.of() : (List<?>) was;
            List<?> after = is == null ? List.of() : (List<?>) is;
            if (list.of() instanceof RecordKind record && record.shape().keys().containsKey("id")) {
                elements(record, before, after, spot);
            } else {
                items(list.of(), before, after, spot);
            }
        } else if (key.kind() instanceof RecordKind && was != null && is != null) {
            records(was, is, spot);
        } else {
            Difference.Kind kind = was == null
                    ? Difference.Kind.ADDED
                    : is == null ? Difference.Kind.REMOVED : Difference.Kind.CHANGED;
            add(kind, spot, words(key.kind(), was), words(key.kind(), is));
        }
    }

    private static String words(Kind kind, @Nullable Object value) {
        return value == null ? "" : kind.words(value);
    }

    private void elements(RecordKind kind, List<?> before, List<?> after, Spot spot) {
        Map<String, Object> was = byId(kind, before);
        Map<String, Object> is = byId(kind, after);
        was.forEach((id, element) -> {
            Spot here = element(kind, element, id, spot);
            Object now = is.get(id);
            if (now == null) {
                add(Difference.Kind.REMOVED, here, name(kind, element), "");
            } else if (!now.equals(element)) {
                records(element, now, here);
            }
        });
        is.forEach((id, element) -> {
            if (!was.containsKey(id)) {
                add(Difference.Kind.ADDED, element(kind, element, id, spot), "", name(kind, element));
            }
        });
        moved(
                was.keySet().stream().filter(is::containsKey).toList(),
                is.keySet().stream().filter(was::containsKey).toList(),
                spot);
    }

    private static Map<String, Object> byId(RecordKind kind, List<?> elements) {
        Map<String, Object> byId = new LinkedHashMap<>();
        elements.forEach(element -> byId.put(idOf(kind, element), element));
        return byId;
    }

    private static Spot element(RecordKind kind, Object element, String id, Spot spot) {
        return new Spot(spot.where() + "「" + name(kind, element) + "」", spot.path() + "/" + id);
    }

    /** What people call an element; else its id. */
    private static String name(RecordKind kind, Object element) {
        return Calling.of(element).orElseGet(() -> idOf(kind, element));
    }

    private static String idOf(RecordKind kind, Object element) {
        return Optional.ofNullable(kind.shape().keys().get("id"))
                .flatMap(key -> key.of(element))
                .map(Object::toString)
                .orElse("");
    }

    private void items(Kind kind, List<?> before, List<?> after, Spot spot) {
        List<Object> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<Object> come = new ArrayList<>(after);
        before.forEach(come::remove);
        gone.forEach(item -> add(Difference.Kind.REMOVED, spot, kind.words(item), ""));
        come.forEach(item -> add(Difference.Kind.ADDED, spot, "", kind.words(item)));
        if (gone.isEmpty() && come.isEmpty()) {
            moved(before, after, spot);
        }
    }

    private void moved(List<?> before, List<?> after, Spot spot) {
        if (!before.equals(after)) {
            add(Difference.Kind.MOVED, spot, "", "");
        }
    }

    private void add(Difference.Kind kind, Spot spot, String before, String after) {
        found.add(new Difference(kind, spot.where(), spot.path(), before, after));
    }
}
