package jp.kasane.municipal.definition;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.municipal.definition.flows.Flow;

/** Two definitions in one: the elements of the first, and those of the second after them. */
final class Mixed {

    private Mixed() {}

    static Definition of(Definition first, Definition second) {
        RecordComponent[] components = Definition.class.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, first, second))
                .toArray();
        try {
            return (Definition) Definition.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Definition first, Definition second) {
        Object one = value(component, first);
        Object other = value(component, second);
        if (component.getName().equals("sources")) {
            return one;
        }
        if (component.getName().equals("flows")) {
            return Stream.concat(first.flows().stream(), second.flows().stream().filter(Mixed::leadsOn))
                    .toList();
        }
        if (one instanceof List<?> before && other instanceof List<?> after) {
            List<Object> both = new ArrayList<>(before);
            both.addAll(after);
            return List.copyOf(both);
        }
        boolean open = List.of("profile", "direction", "law").contains(component.getName());
        return open ? other : one;
    }

    /** Made up at random, a step may end the flow before others are reached. */
    private static boolean leadsOn(Flow flow) {
        int last = flow.steps().size() - 1;
        return flow.kind() != Flow.Kind.CASE
                && flow.steps().stream().limit(Math.max(0, last)).noneMatch(step -> Boolean.TRUE.equals(step.end()));
    }

    private static Object value(RecordComponent component, Definition definition) {
        try {
            return component.getAccessor().invoke(definition);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
