package jp.kasane.kernel.definition;

import java.util.List;

/** Every id is given once, and whatever is named is there, where it belongs. */
final class References {

    private References() {}

    static void check(Object definition, Complaints complaints) {
        Elements elements = Elements.in(definition);
        elements.twice()
                .forEach((path, id) ->
                        complaints.add(path, "id.twice", id, elements.paths().getOrDefault(id, "")));
        elements.namings().forEach(naming -> check(naming, elements, complaints));
    }

    private static void check(Elements.Naming naming, Elements elements, Complaints complaints) {
        String there = elements.paths().get(naming.id());
        String sections = String.join(", ", naming.sections());
        if (there == null) {
            List<String> known = elements.paths().entrySet().stream()
                    .filter(one -> belongs(one.getValue(), naming.sections()))
                    .map(one -> one.getKey().text())
                    .toList();
            Likeness.nearest(naming.id().text(), known)
                    .ifPresentOrElse(
                            meant -> complaints.add(naming.path(), "reference.meant", naming.id(), meant),
                            () -> complaints.add(naming.path(), "reference.unknown", naming.id(), sections));
        } else if (!belongs(there, naming.sections())) {
            complaints.add(naming.path(), "reference.elsewhere", naming.id(), there, sections);
        }
    }

    private static boolean belongs(String path, List<String> sections) {
        return sections.isEmpty() || sections.contains(Elements.sectionOf(path));
    }
}
