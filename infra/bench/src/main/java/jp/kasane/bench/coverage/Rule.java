package jp.kasane.bench.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where facts of one kind may be said, and how they are compared there.
 *
 * @param beside a key that must stand beside the value: the structure that words belong to
 * @param without a key that must not stand beside it
 * @param where a key around the value and what it must say there
 * @param keyed the key around the value that must say the fact's own key; {@code *} for the value's own
 */
record Rule(
        List<String> places,
        Comparison comparison,
        Map<String, String> codes,
        @Nullable String beside,
        @Nullable String without,
        Map<String, String> where,
        @Nullable String keyed) {

    private static final Set<String> PARTIES = Set.of("organisation", "post", "body", "words");

    /** The one key that a bare value stands for where the format allows it: {@code 3} for {@code value: 3}. */
    private static final Set<String> BARE = Set.of("value", "on", "words", "name", "kind", "rule", "party");

    /** The values that say this fact; none if it is not said here. */
    List<Spot> saying(Fact fact, List<Spot> spots, Written definition) {
        List<Spot> fitting =
                spots.stream().filter(spot -> isPlace(spot) && fits(fact, spot)).toList();
        return switch (comparison) {
            case PARTS, WORDS -> inParts(fact, fitting, definition);
            case PATH -> joined(fact, fitting);
            default -> same(fact.text(), fact, fitting, definition);
        };
    }

    private List<Spot> same(String text, Fact fact, List<Spot> fitting, Written definition) {
        return fitting.stream()
                .filter(spot -> comparison.same(text, fact.value(), spot, definition, codes))
                .toList();
    }

    private List<Spot> inParts(Fact fact, List<Spot> fitting, Written definition) {
        return Comparison.takenApart(fact.text())
                .map(parts -> parts.stream()
                        .map(part -> same(part, fact, fitting, definition))
                        .toList())
                .filter(found -> found.stream().noneMatch(List::isEmpty))
                .findFirst()
                .map(found -> found.stream().flatMap(List::stream).toList())
                .orElse(List.of());
    }

    private static List<Spot> joined(Fact fact, List<Spot> fitting) {
        String path = fitting.stream().map(spot -> spot.value().asText()).collect(Collectors.joining());
        return path.equals(fact.text().replace(" ", "")) ? fitting : List.of();
    }

    private boolean isPlace(Spot spot) {
        return places.stream().flatMap(this::written).anyMatch(place -> matches(place, spot.kind()));
    }

    /** The ways a place may be written: in full, bare, and for a party by each of its keys. */
    private Stream<String> written(String place) {
        List<String> ways = new ArrayList<>(List.of(place));
        String shorter = place;
        while (BARE.contains(shorter.substring(shorter.lastIndexOf('.') + 1))) {
            shorter = shorter.substring(0, shorter.lastIndexOf('.'));
            ways.add(shorter);
        }
        if (comparison == Comparison.PARTY || comparison == Comparison.PARTS) {
            PARTIES.forEach(key -> ways.add(place + "." + key));
        }
        return ways.stream();
    }

    private static boolean matches(String place, String kind) {
        return place.endsWith(".*")
                ? kind.startsWith(place.substring(0, place.length() - 1)) && kind.indexOf('.', place.length() - 1) < 0
                : place.equals(kind);
    }

    private boolean fits(Fact fact, Spot spot) {
        return (beside == null || spot.hasBeside(beside))
                && (without == null || !spot.hasBeside(without))
                && where.entrySet().stream()
                        .allMatch(one -> spot.nearest(one.getKey())
                                .filter(one.getValue()::equals)
                                .isPresent())
                && (keyed == null
                        || Objects.equals(
                                keyed.equals("*")
                                        ? spot.key()
                                        : spot.nearest(keyed).orElse(""),
                                fact.key()));
    }
}
