package jp.kasane.kernel.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a record says of the keys it is written with. The order of its components is the order of the file. */
final class Shape {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Constructor<?> constructor;
    private final List<Part> parts;

    /** A component of the record; asking a class for its components and their annotations takes long. */
    private record Part(String name, Class<?> type, boolean flat) {}

    private Shape(Class<?> type) {
        this.type = type;
        this.constructor = constructor(type);
        this.parts = Arrays.stream(type.getRecordComponents())
                .map(one -> new Part(one.getName(), one.getType(), one.isAnnotationPresent(Flat.class)))
                .toList();
        collect(type, List.of());
    }

    static Shape of(Class<?> type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            known = new Shape(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private void collect(Class<?> record, List<Method> way) {
        for (RecordComponent component : record.getRecordComponents()) {
            List<Method> steps = new ArrayList<>(way);
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            steps.add(accessor);
            if (component.isAnnotationPresent(Flat.class)) {
                collect(component.getType(), steps);
            } else if (keys.put(component.getName(), key(component, steps)) != null) {
                throw new IllegalStateException(record + " has the key " + component.getName() + " twice");
            }
        }
    }

    private static Key key(RecordComponent component, List<Method> way) {
        Title title = component.getAnnotation(Title.class);
        Refers refers = component.getAnnotation(Refers.class);
        boolean many = List.class == component.getType() || Map.class == component.getType();
        return new Key(
                component.getName(),
                title == null ? component.getName() : title.value(),
                Kinds.of(component.getGenericType()),
                !many && !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                List.copyOf(way),
                refers == null ? null : Arrays.asList(refers.value()));
    }

    private static Constructor<?> constructor(Class<?> record) {
        try {
            Class<?>[] types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    Class<?> type() {
        return type;
    }

    Map<String, Key> keys() {
        return keys;
    }

    /** The key that may be written alone. */
    Optional<Key> shortKey() {
        Short written = type.getAnnotation(Short.class);
        return written == null ? Optional.empty() : Optional.ofNullable(keys.get(written.value()));
    }

    /** A record of these values; what is missing is nothing, or an empty list. */
    Object make(Map<String, Object> values) throws Unfit {
        @Nullable Object[] arguments = new Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            Part part = parts.get(i);
            arguments[i] =
                    part.flat() ? of(part.type()).make(values) : valueOrNone(values.get(part.name()), part.type());
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Unfit unfit) {
                throw unfit;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object valueOrNone(@Nullable Object value, Class<?> type) {
        if (value != null) {
            return value;
        }
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }
}
