package jp.kasane.kernel.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.TextValue;
import org.jspecify.annotations.Nullable;

/** Records of a definition for a test, written as loose JSON: what is left out is empty or absent, an unstated origin is the source. */
public final class Made {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Made() {}

    /** A record out of its keys. */
    public static <R extends Record> R of(Class<R> type, String json) {
        try {
            return type.cast(Objects.requireNonNull(value(type, JSON.readValue(json, Object.class))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A record out of its keys as a map. */
    public static <R extends Record> R of(Class<R> type, Map<String, ?> keys) {
        return type.cast(record(type, keys));
    }

    private static @Nullable Object value(Type type, @Nullable Object given) {
        if (type instanceof ParameterizedType parts) {
            return parts.getRawType() == List.class ? list(parts, given) : map(parts, given);
        }
        return given == null ? null : plain((Class<?>) type, given);
    }

    private static List<?> list(ParameterizedType type, @Nullable Object given) {
        List<?> all = given == null ? List.of() : (List<?>) given;
        return all.stream()
                .map(one -> Objects.requireNonNull(value(type.getActualTypeArguments()[0], one)))
                .toList();
    }

    private static Map<?, ?> map(ParameterizedType type, @Nullable Object given) {
        Map<Object, Object> all = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> keys) {
            keys.forEach(
                    (key, one) -> all.put(key, Objects.requireNonNull(value(type.getActualTypeArguments()[1], one))));
        }
        return all;
    }

    private static Object plain(Class<?> type, Object given) {
        if (type.isEnum()) {
            String name = given.toString().toUpperCase(Locale.ROOT).replace('-', '_');
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> ((Enum<?>) one).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(type + " " + given));
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(given.toString());
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(given.toString());
        }
        if (TextValue.class.isAssignableFrom(type)) {
            return construct(type, new Object[] {given.toString()});
        }
        return type.isRecord() ? record(type, keys(type, given)) : given;
    }

    private static Map<?, ?> keys(Class<?> type, Object given) {
        if (given instanceof Map<?, ?> keys) {
            return keys;
        }
        return Map.of(Objects.requireNonNull(type.getAnnotation(Short.class)).value(), given);
    }

    private static Object record(Class<?> type, Map<?, ?> keys) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(part -> component(part, keys))
                .toArray();
        return construct(type, values);
    }

    private static @Nullable Object component(RecordComponent part, Map<?, ?> keys) {
        if (part.isAnnotationPresent(Flat.class)) {
            return record(part.getType(), keys);
        }
        Object given = keys.get(part.getName());
        return value(part.getGenericType(), given == null && part.getName().equals("origin") ? "source" : given);
    }

    private static Object construct(Class<?> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
