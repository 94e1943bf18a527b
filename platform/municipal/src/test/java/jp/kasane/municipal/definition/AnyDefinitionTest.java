package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.definition.Emptiness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The proofs with definitions made up at random are worth what can be made up: everything. */
class AnyDefinitionTest {

    private static final int MADE = 80;

    private final Set<String> seen = new TreeSet<>();
    private final Set<String> left = new TreeSet<>();
    private final Set<Object> words = new HashSet<>();

    @Test
    void everyKeyIsWrittenSometimesAndLeftOutSometimesAndEveryListIsChosenFrom() {
        look(ADefinition.small());
        for (int i = 0; i < MADE; i++) {
            look(ADefinition.anything(new Random(i)));
        }
        Set<String> all = new TreeSet<>();
        Set<String> optional = new TreeSet<>();
        Set<Object> everyWord = new HashSet<>();
        collect(Definition.class, new HashSet<>(), all, optional, everyWord);
        optional.remove("Department.path"); // a list that is never empty
        assertThat(seen).containsAll(all);
        assertThat(left).containsAll(optional);
        assertThat(lists(words)).containsAll(lists(everyWord));
        assertThat(words).containsAll(EnumSet.allOf(Emptiness.class));
    }

    private static Set<Object> lists(Set<Object> words) {
        Set<Object> lists = new HashSet<>();
        for (Object word : words) {
            lists.add(((Enum<?>) word).getDeclaringClass());
        }
        return lists;
    }

    private void look(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(this::look);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::look);
        } else if (value instanceof Enum<?> word) {
            words.add(word);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object there = of(component, record);
                boolean none = there == null
                        || there instanceof Collection<?> many && many.isEmpty()
                        || there instanceof Map<?, ?> map && map.isEmpty();
                (none ? left : seen).add(name(component));
                look(there);
            }
        }
    }

    private static @Nullable Object of(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static void collect(
            Type type, Set<Type> known, Set<String> all, Set<String> optional, Set<Object> everyWord) {
        if (type instanceof ParameterizedType many) {
            List.of(many.getActualTypeArguments()).forEach(one -> collect(one, known, all, optional, everyWord));
        } else if (type instanceof Class<?> one && known.add(one)) {
            if (one.isEnum()) {
                everyWord.addAll(List.of(one.getEnumConstants()));
            }
            for (RecordComponent component : one.isRecord() ? one.getRecordComponents() : new RecordComponent[0]) {
                all.add(name(component));
                boolean many =
                        Collection.class.isAssignableFrom(component.getType()) || component.getType() == Map.class;
                if (many || component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    optional.add(name(component));
                }
                collect(component.getGenericType(), known, all, optional, everyWord);
            }
        }
    }
}
