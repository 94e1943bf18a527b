package jp.kasane.kernel.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every id is given once, and whatever is named is there, where it belongs. */
final class References {

    private final Elements elements;
    private final Complaints complaints;
    private final Map<List<String>, List<String>> known = new HashMap<>();

    private References(Elements elements, Complaints complaints) {
        this.elements = elements;
        this.complaints = complaints;
    }

    static void check(Object definition, Complaints complaints) {
        Elements elements = Elements.in(definition);
        elements.twice()
                .forEach((path, id) ->
                        complaints.add(path, "id.twice", id, elements.paths().getOrDefault(id, "")));
        References references = new References(elements, complaints);
        for (Elements.Naming naming : elements.namings()) {
            if (complaints.isFull()) {
                return;
            }
            references.check(naming);
        }
    }

    private void check(Elements.Naming naming) {
        String there = elements.paths().get(naming.id());
        String sections = String.join(", ", naming.sections());
        if (there == null) {
            Likeness.nearest(naming.id().text(), known(naming.sections()))
                    .ifPresentOrElse(
                            meant -> complaints.add(naming.path(), "reference.meant", naming.id(), meant),
                            () -> complaints.add(naming.path(), "reference.unknown", naming.id(), sections));
        } else if (!belongs(there, naming.sections())) {
            complaints.add(naming.path(), "reference.elsewhere", naming.id(), there, sections);
        }
    }

    private List<String> known(List<String> sections) {
        return known.computeIfAbsent(
                sections,
                key -> elements.paths().entrySet().stream()
                        .filter(one -> belongs(one.getValue(), key))
                        .map(one -> one.getKey().text())
                        .toList());
    }

    private static boolean belongs(String path, List<String> sections) {
        return sections.isEmpty() || sections.contains(Elements.sectionOf(path));
    }
}
