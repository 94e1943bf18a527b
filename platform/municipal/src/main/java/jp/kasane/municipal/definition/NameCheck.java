package jp.kasane.municipal.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.definition.Check;
import jp.kasane.kernel.definition.Complaints;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Span;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * Two elements of one name that both say when they were must not have been at the same time: one of the two dates is wrong, or they
 * are one. A source may print a body twice without dates; and two that say that they are the same are.
 */
final class NameCheck implements Check<Definition> {

    private record Named(int index, Id id, Span span) {}

    @Override
    public void check(Definition definition, Complaints complaints) {
        Map<Id, Set<String>> same = new HashMap<>();
        definition
                .bodies()
                .forEach(body -> same.put(
                        body.id(), body.sameAs().stream().map(Pointer::text).collect(Collectors.toSet())));
        check(definition.bodies(), "/bodies", SupportBody::name, same, complaints);
        check(definition.meetings(), "/meetings", Meeting::name, same, complaints);
        check(definition.organisations(), "/organisations", one -> one.name(), same, complaints);
        check(definition.zoneSchemes(), "/zoneSchemes", one -> one.name(), same, complaints);
        check(definition.posts(), "/posts", one -> one.title(), same, complaints);
    }

    private static <E extends Element> void check(
            List<E> elements,
            String section,
            Function<E, String> name,
            Map<Id, Set<String>> same,
            Complaints complaints) {
        Map<String, List<Named>> byName = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            E element = elements.get(i);
            int index = i;
            Span.lasting(element.about().from(), element.about().to())
                    .ifPresent(span -> byName.computeIfAbsent(name.apply(element), key -> new ArrayList<>())
                            .add(new Named(index, element.id(), span)));
        }
        byName.forEach((one, named) -> together(one, named, section, same, complaints));
    }

    /** Goes through those of one name as they begin, beside those that have not ended yet: of many, few are looked at twice. */
    private static void together(
            String name, List<Named> named, String section, Map<Id, Set<String>> same, Complaints complaints) {
        PriorityQueue<Named> lasting =
                new PriorityQueue<>(Comparator.comparing(one -> one.span().last()));
        named.sort(Comparator.comparing(one -> one.span().first()));
        for (Named now : named) {
            if (complaints.isFull()) {
                return;
            }
            for (Named one = lasting.peek(); ended(one, now); one = lasting.peek()) {
                lasting.remove();
            }
            lasting.stream()
                    .filter(one -> now.span().overlaps(one.span()) && !isSame(one.id(), now.id(), same))
                    .findFirst()
                    .ifPresent(one -> complaints.add(
                            section + "/" + Math.max(one.index(), now.index()),
                            "name.overlap",
                            name,
                            one.index() < now.index() ? one.id() : now.id()));
            lasting.add(now);
        }
    }

    private static boolean ended(@Nullable Named one, Named now) {
        return one != null && one.span().last().isBefore(now.span().first());
    }

    private static boolean isSame(Id one, Id other, Map<Id, Set<String>> same) {
        return same.getOrDefault(one, Set.of()).contains(other.text())
                || same.getOrDefault(other, Set.of()).contains(one.text());
    }
}
