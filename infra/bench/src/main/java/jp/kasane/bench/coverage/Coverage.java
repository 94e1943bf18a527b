package jp.kasane.bench.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.bench.coverage.Unmapped.Why;

/**
 * Looks for every fact of a facts file in a definition: the element that says it speaks of the fact must hold its value, in a place that
 * the table allows for facts of its kind, as often as the facts state it, and together with what it belongs to.
 */
final class Coverage {

    private final Rules rules;
    private final Written definition;
    private final JsonNode facts;
    private final Map<Fact, List<Spot>> said = new LinkedHashMap<>();
    private final List<Unmapped> unmapped = new ArrayList<>();

    private Coverage(Rules rules, JsonNode facts, Written definition) {
        this.rules = rules;
        this.definition = definition;
        this.facts = facts;
    }

    static Coverage of(Rules rules, JsonNode facts, Written definition) {
        Coverage coverage = new Coverage(rules, facts, definition);
        Fact.of(facts).forEach(coverage::look);
        coverage.count();
        coverage.keepTogether();
        return coverage;
    }

    /** How many facts were looked for. */
    int facts() {
        return said.size();
    }

    /** Where each fact is said. */
    Map<Fact, List<Spot>> said() {
        return said;
    }

    List<Unmapped> unmapped() {
        return unmapped;
    }

    /** Elements that claim to come from the source without saying where, or from where there is nothing. */
    List<String> baseless() {
        return definition.elements().stream()
                .filter(element -> element.origin().equals("source"))
                .filter(element -> element.at().isEmpty()
                        || element.at().stream().anyMatch(at -> facts.at(at).isMissingNode()))
                .map(Written.Entry::path)
                .toList();
    }

    /** Elements that no source states. */
    long assumed() {
        return definition.elements().stream()
                .filter(element -> element.origin().equals("assumption"))
                .count();
    }

    int elements() {
        return definition.elements().size();
    }

    private void look(Fact fact) {
        List<Rule> places = rules.of(fact);
        List<Spot> spots = definition.spotsFor(fact).toList();
        List<Spot> saying = places.stream()
                .flatMap(rule -> rule.saying(fact, spots, definition).stream())
                .distinct()
                .toList();
        said.put(fact, saying);
        if (saying.isEmpty()) {
            boolean spoken = definition.elements().stream().anyMatch(element -> element.speaksOf(fact));
            unmapped.add(new Unmapped(fact, places.isEmpty() ? Why.NO_PLACE : spoken ? Why.NOT_SAID : Why.NO_ELEMENT));
        }
    }

    /** Facts of one kind and value that the same places say: as many places as facts. */
    private void count() {
        Map<List<Object>, List<Fact>> alike = said.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> List.of(
                                entry.getKey().kind(),
                                entry.getKey().text(),
                                Set.copyOf(entry.getValue().stream()
                                        .map(Spot::path)
                                        .toList())),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        alike.forEach((key, stated) -> {
            int held = ((Set<?>) key.get(2)).size();
            stated.stream().skip(held).forEach(fact -> unmapped.add(new Unmapped(fact, Why.TOO_FEW)));
        });
    }

    /** Facts of one line must be said in one line. */
    private void keepTogether() {
        Map<String, List<Fact>> groups = said.keySet().stream()
                .filter(fact -> !fact.group().equals(fact.pointer()))
                .filter(fact -> !said.getOrDefault(fact, List.of()).isEmpty())
                .collect(Collectors.groupingBy(Fact::group, LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(group -> {
            if (!isTogether(group)) {
                group.forEach(fact -> unmapped.add(new Unmapped(fact, Why.TAKEN_APART)));
            }
        });
    }

    private boolean isTogether(List<Fact> group) {
        Set<String> shared = null;
        for (Fact fact : group) {
            Set<String> items = said.getOrDefault(fact, List.of()).stream()
                    .flatMap(spot -> spot.items().stream())
                    .collect(Collectors.toCollection(HashSet::new));
            if (items.isEmpty()) {
                continue;
            }
            if (shared == null) {
                shared = items;
            } else {
                shared.retainAll(items);
            }
        }
        return shared == null || !shared.isEmpty();
    }
}
