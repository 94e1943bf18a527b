package jp.kasane.municipal.definition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.kasane.kernel.definition.Check;
import jp.kasane.kernel.definition.Complaints;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Pointer;
import org.jspecify.annotations.Nullable;

/** Nothing is its own parent, however far up: meetings under meetings, zones within zones, bodies attached to bodies. */
final class ParentCheck implements Check<Definition> {

    @Override
    public void check(Definition definition, Complaints complaints) {
        Map<Id, Id> meetings = new LinkedHashMap<>();
        definition
                .meetings()
                .forEach(one -> put(meetings, one.id(), one.standing().parent()));
        complain(meetings, id -> "/meetings/" + indexOf(definition.meetings(), id) + "/parent", complaints);

        Map<Id, Id> schemes = new LinkedHashMap<>();
        definition.zoneSchemes().forEach(one -> put(schemes, one.id(), one.within()));
        complain(schemes, id -> "/zoneSchemes/" + indexOf(definition.zoneSchemes(), id) + "/within", complaints);

        Map<Id, Id> bodies = new LinkedHashMap<>();
        definition
                .bodies()
                .forEach(one -> Optional.ofNullable(one.location().attachedTo())
                        .flatMap(party -> Optional.ofNullable(party.body()))
                        .ifPresent(to -> bodies.put(one.id(), to)));
        complain(bodies, id -> "/bodies/" + indexOf(definition.bodies(), id) + "/attachedTo", complaints);
    }

    private static void put(Map<Id, Id> parents, Id child, @Nullable Pointer parent) {
        Optional.ofNullable(parent).flatMap(Pointer::id).ifPresent(id -> parents.put(child, id));
    }

    private static int indexOf(List<? extends Element> elements, Id id) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).id().equals(id)) {
                return i;
            }
        }
        return 0;
    }

    private static void complain(Map<Id, Id> parents, Function<Id, String> path, Complaints complaints) {
        parents.keySet().stream()
                .filter(id -> comesBack(id, parents))
                .forEach(id -> complaints.add(path.apply(id), "cycle", id));
    }

    private static boolean comesBack(Id id, Map<Id, Id> parents) {
        Set<Id> seen = new HashSet<>();
        for (Id here = parents.get(id); here != null && seen.add(here); here = parents.get(here)) {
            if (here.equals(id)) {
                return true;
            }
        }
        return false;
    }
}
