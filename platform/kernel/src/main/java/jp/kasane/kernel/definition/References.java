package jp.kasane.kernel.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every id is given once, and whatever is named is there, where it belongs. */
final class References {

    private final Elements elements;
    private final Complaints complaints;
    private final Map<List<String>, List<String>> known = new HashMap<>();
    private final Map<String, List<String>> besides = new HashMap<>();
    private final Map<String, Id> places = new HashMap<>();

    private References(Elements elements, Complaints complaints) {
        this.elements = elements;
        this.complaints = complaints;
        elements.paths().forEach((id, path) -> places.put(path, id));
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
            Likeness.nearest(naming.id().text(), candidates(naming))
                    .ifPresentOrElse(
                            meant -> complaints.add(naming.path(), "reference.meant", naming.id(), meant),
                            () -> nowhere(naming, sections));
        } else if (!belongs(there, naming.sections())) {
            complaints.add(naming.path(), "reference.elsewhere", naming.id(), there, sections);
        }
    }

    private void nowhere(Elements.Naming naming, String sections) {
        if (sections.isEmpty()) {
            complaints.add(naming.path(), "reference.nowhere", naming.id());
        } else {
            complaints.add(naming.path(), "reference.unknown", naming.id(), sections);
        }
    }

    /** What may have been meant: never the element that names; in an element of the section, what stands beside that. */
    private List<String> candidates(Elements.Naming naming) {
        Set<String> enclosing = new HashSet<>();
        String owner = owner(naming.path(), enclosing);
        String around = owner.substring(0, Math.max(0, owner.lastIndexOf('/')));
        boolean among = around.indexOf('/', 1) > 0 && naming.sections().contains(Elements.sectionOf(owner));
        List<String> all = among ? besides.computeIfAbsent(around, this::beside) : known(naming.sections());
        return all.stream()
                .filter(id -> !enclosing.contains(id))
                .limit(Likeness.MOST)
                .toList();
    }

    /** Where the innermost element stands that the path leads into; empty if there is none. Its id and those around it are added. */
    private String owner(String path, Set<String> enclosing) {
        String innermost = "";
        for (String here = path; !here.isEmpty(); here = here.substring(0, here.lastIndexOf('/'))) {
            Id id = places.get(here);
            if (id != null) {
                enclosing.add(id.text());
                innermost = innermost.isEmpty() ? here : innermost;
            }
        }
        return innermost;
    }

    private List<String> beside(String around) {
        return elements.paths().entrySet().stream()
                .filter(one -> one.getValue().lastIndexOf('/') == around.length()
                        && one.getValue().startsWith(around))
                .map(one -> one.getKey().text())
                .toList();
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
