package jp.kasane.web.published;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.Difference;
import jp.kasane.kernel.definition.Element;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.Part;
import jp.kasane.municipal.definition.programmes.Programme;
import jp.kasane.municipal.definition.town.Figure;
import jp.kasane.municipal.definition.town.Measure;

/**
 * Two towns' arrangements side by side, part by part. Ids mean nothing between two towns: elements stand beside each other when they have one
 * name (programmes: one statutory number; figures: one measure), and what differs in them is said in words. A part that one of the two has not
 * published is no difference and is not compared.
 */
public record SideBySide(List<PartRows> parts, List<Part> onlyFirst, List<Part> onlySecond) {

    /** Keys that say where an element comes from, not what it is. */
    private static final Set<String> APART = Set.of("id", "origin", "at", "source", "notes");

    public SideBySide {
        parts = List.copyOf(parts);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
    }

    /** A part: what both have, then what one alone has. */
    public record PartRows(Part part, List<Both> both, List<String> first, List<String> second) {
        public PartRows {
            both = List.copyOf(both);
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        /** How many elements the first has in all. */
        public int inFirst() {
            return both.size() + first.size();
        }

        public int inSecond() {
            return both.size() + second.size();
        }
    }

    /** An element of both towns; {@code differences} is empty where both say the same. */
    public record Both(String first, String second, List<Difference> differences) {
        public Both {
            differences = List.copyOf(differences);
        }
    }

    /**
     * What one of the two published.
     *
     * @param chosen the parts that it chose, by name: titles of sources stand in its definition unchosen
     */
    public record Side(Definition definition, Set<String> chosen) {
        public Side {
            chosen = Set.copyOf(chosen);
        }

        private Set<Part> parts() {
            Set<Part> parts = Part.in(definition);
            parts.removeIf(part -> !chosen.contains(part.name()));
            return parts;
        }
    }

    public static SideBySide of(Side first, Side second) {
        Set<Part> inFirst = first.parts();
        Set<Part> inSecond = second.parts();
        return new SideBySide(
                inFirst.stream()
                        .filter(inSecond::contains)
                        .map(part -> rows(part, first.definition(), second.definition()))
                        .filter(rows -> rows.inFirst() + rows.inSecond() > 0)
                        .toList(),
                inFirst.stream().filter(part -> !inSecond.contains(part)).toList(),
                inSecond.stream().filter(part -> !inFirst.contains(part)).toList());
    }

    /** Each part on its own, so that what it names elsewhere is said by name: an id of one town is none of the other. */
    private static PartRows rows(Part part, Definition first, Definition second) {
        Map<String, Element> one = byWhatTheyAre(part, first);
        Map<String, Element> other = byWhatTheyAre(part, second);
        List<Both> both = new ArrayList<>();
        one.forEach((key, element) -> {
            Element same = other.get(key);
            if (same != null && same.getClass() == element.getClass()) {
                both.add(new Both(
                        DefinitionFormat.name(element),
                        DefinitionFormat.name(same),
                        differences((Record) element, (Record) same)));
            }
        });
        return new PartRows(part, both, alone(one, other), alone(other, one));
    }

    private static List<String> alone(Map<String, Element> these, Map<String, Element> those) {
        return these.entrySet().stream()
                .filter(one -> !those.containsKey(one.getKey()))
                .map(one -> DefinitionFormat.name(one.getValue()))
                .toList();
    }

    private static List<Difference> differences(Record first, Record second) {
        return DefinitionFormat.betweenParts(first, second).stream()
                .filter(one -> Stream.of(one.path().split("/")).noneMatch(APART::contains))
                .toList();
    }

    private static Map<String, Element> byWhatTheyAre(Part part, Definition definition) {
        Map<String, Element> elements = new LinkedHashMap<>();
        for (Element element : new PartElements(definition.only(Set.of(part))).of(part)) {
            String key = key(element);
            String unique = key;
            for (int i = 2; elements.containsKey(unique); i++) {
                unique = key + " " + i;
            }
            elements.put(unique, element);
        }
        return elements;
    }

    /** What an element is, in any town. */
    private static String key(Element element) {
        String type = element.getClass().getSimpleName() + " ";
        if (element instanceof Programme programme && programme.number() != null) {
            return type + programme.kind() + " " + programme.number() + " "
                    + Objects.requireNonNullElse(programme.part(), "");
        }
        if (element instanceof Figure figure && figure.measure() != Measure.OTHER) {
            return type + figure.measure();
        }
        return type
                + Normalizer.normalize(DefinitionFormat.name(element), Normalizer.Form.NFKC)
                        .replaceAll("\\s+", "");
    }
}
