package jp.kasane.municipal.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.kernel.definition.Check;
import jp.kasane.kernel.definition.Circles;
import jp.kasane.kernel.definition.Complaints;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Pointer;
import org.jspecify.annotations.Nullable;

/** Nothing is its own parent, however far up: meetings under meetings, zones within zones, bodies attached to bodies. */
final class ParentCheck implements Check<Definition> {

    @Override
    public void check(Definition definition, Complaints complaints) {
        check(definition.meetings(), meeting -> named(meeting.standing().parent()), "/meetings/%d/parent", complaints);
        check(definition.zoneSchemes(), scheme -> named(scheme.within()), "/zoneSchemes/%d/within", complaints);
        check(
                definition.bodies(),
                body -> Optional.ofNullable(body.location().attachedTo())
                        .flatMap(party -> Optional.ofNullable(party.body())),
                "/bodies/%d/attachedTo",
                complaints);
    }

    private static Optional<Id> named(@Nullable Pointer parent) {
        return Optional.ofNullable(parent).flatMap(Pointer::id);
    }

    private static <E extends Element> void check(
            List<E> elements, Function<E, Optional<Id>> parent, String path, Complaints complaints) {
        Map<Id, List<Id>> up = new LinkedHashMap<>();
        Map<Id, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            E element = elements.get(i);
            places.put(element.id(), i);
            parent.apply(element).ifPresent(id -> up.put(element.id(), List.of(id)));
        }
        Circles.rings(up)
                .forEach(ring -> complaints.add(
                        path.formatted(places.getOrDefault(ring.get(0), 0)), "cycle", Circles.told(ring)));
    }
}
