package jp.kasane.kernel.definition;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which kind of value a record's component is. */
final class Kinds {

    private Kinds() {}

    static Kind of(Type type) {
        if (type instanceof ParameterizedType many) {
            if (many.getRawType() == List.class) {
                return new ListKind(of(many.getActualTypeArguments()[0]));
            }
            if (many.getRawType() == Map.class) {
                return new MapKind(of(many.getActualTypeArguments()[1]));
            }
        }
        if (type instanceof Class<?> one) {
            return of(one);
        }
        throw new IllegalStateException("no kind of value: " + type);
    }

    private static Kind of(Class<?> type) {
        if (type == String.class) {
            return new TextKind();
        }
        if (type == Integer.class || type == BigDecimal.class) {
            return new NumberKind(type == Integer.class);
        }
        if (type == Boolean.class) {
            return new FlagKind();
        }
        if (type == LocalDate.class) {
            return new DayKind();
        }
        if (type.isEnum()) {
            return new WordKind(type);
        }
        if (TextValue.class.isAssignableFrom(type)) {
            return new ValueKind(type);
        }
        if (type.isRecord()) {
            return new RecordKind(type);
        }
        throw new IllegalStateException("no kind of value: " + type);
    }
}
