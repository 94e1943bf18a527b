package jp.kasane.kernel.definition;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key of a record as it stands in the file.
 *
 * @param way how its value is reached, through the parts that are flat
 * @param refers the sections that it may name an element of; null if it names none
 */
record Key(
        String name,
        String title,
        Kind kind,
        boolean required,
        List<Method> way,
        @Nullable List<String> refers) {

    /** The value that a record has for it; empty if it has none. */
    Optional<Object> of(Object holder) {
        Object here = holder;
        try {
            for (Method step : way) {
                Object next = step.invoke(here);
                if (next == null) {
                    return Optional.empty();
                }
                here = next;
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        boolean none = here instanceof List<?> list && list.isEmpty() || here instanceof Map<?, ?> map && map.isEmpty();
        return none ? Optional.empty() : Optional.of(here);
    }
}
