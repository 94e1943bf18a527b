package jp.kasane.kernel.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Emptiness;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Moment;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.TextValue;
import jp.kasane.kernel.definition.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * Makes up records of a definition: any record that its own constructor takes. Ids are new each time; a reference names an element of
 * the given pool, so that somebody must see to it that those are there. Words are drawn from what hurts: quotes, colons, numbers as
 * words, characters beyond the BMP.
 */
public final class AnyRecord {

    private static final List<String> WORDS = List.of(
            "福祉総合支援センター",
            "髙𠮷村",
            "yes",
            "no",
            "null",
            "~",
            "true",
            "12",
            "0.50",
            "1e3",
            "2018-06-01",
            "08:30",
            "a: b",
            "c #d",
            "「括弧」",
            "'一'",
            "\"二\"",
            "- 三",
            "月〜金 9:00–16:00",
            "一行目\n二行目",
            "#四",
            "&五",
            "*六",
            "!七",
            "%八",
            "100%",
            "a:",
            "[九]",
            "{十}",
            "?",
            "|",
            ">",
            ",",
            "\\n",
            "𩸽",
            "é",
            "ｶﾅ",
            "　全角",
            "… ",
            "x".repeat(60));
    private static final int DEEPEST = 4;
    private static final int TRIES = 60;

    private final Random random;
    private final Map<String, List<String>> pool;
    private int ids;
    private int depth;

    /** @param pool by section, the ids that a reference may name */
    public AnyRecord(Random random, Map<String, List<String>> pool) {
        this.random = random;
        this.pool = pool;
    }

    /** Any record of the type. */
    public <R> R any(Class<R> type) {
        for (int i = 0; i < TRIES; i++) {
            Object made = record(type);
            if (made != null) {
                return type.cast(made);
            }
        }
        throw new IllegalStateException("found no " + type.getSimpleName() + " that fits");
    }

    public String word() {
        String word = WORDS.get(random.nextInt(WORDS.size())).strip();
        return random.nextInt(3) == 0 ? "言葉" + word : word.startsWith("-") ? "～" + word : word;
    }

    private @Nullable Object record(Class<?> type) {
        depth++;
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i]);
            }
            for (int i = 0; i < components.length; i++) {
                if (values[i] instanceof About about) {
                    values[i] = giving(about, valueless(components, values));
                }
            }
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Unfit) {
                return null;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            depth--;
        }
    }

    /** The keys that have no value, those of the parts that stand flat in it too. */
    private static List<String> valueless(RecordComponent[] components, @Nullable Object[] values)
            throws ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            Object value = values[i];
            if (components[i].isAnnotationPresent(Flat.class) && value != null && !(value instanceof About)) {
                RecordComponent[] inner = value.getClass().getRecordComponents();
                Object[] there = new Object[inner.length];
                for (int j = 0; j < inner.length; j++) {
                    inner[j].getAccessor().setAccessible(true);
                    there[j] = inner[j].getAccessor().invoke(value);
                }
                names.addAll(valueless(inner, there));
            } else if (value == null || value instanceof List<?> list && list.isEmpty()) {
                names.add(components[i].getName());
            }
        }
        return names;
    }

    /** The same, with reasons for some keys that have no value. */
    private About giving(About about, List<String> valueless) {
        Map<String, Emptiness> reasons = new LinkedHashMap<>();
        for (String name : valueless) {
            if (random.nextInt(8) == 0) {
                reasons.put(name, Emptiness.values()[random.nextInt(Emptiness.values().length)]);
            }
        }
        return new About(
                about.id(),
                about.origin(),
                about.at(),
                about.source(),
                about.from(),
                about.to(),
                about.statuses(),
                about.predecessors(),
                reasons,
                about.notes());
    }

    private @Nullable Object value(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Refers refers = component.getAnnotation(Refers.class);
        if (component.isAnnotationPresent(Flat.class)) {
            return any(component.getType());
        }
        boolean deep = depth > DEEPEST && component.getType().isRecord();
        if (optional && (random.nextInt(3) != 0 || deep && !TextValue.class.isAssignableFrom(component.getType()))) {
            return null;
        }
        if (component.getName().equals("id") && refers == null) {
            return new Id("e-" + ids++);
        }
        if (component.getName().equals("code")) {
            return List.of("121002", "023035", "011002").get(random.nextInt(3));
        }
        boolean pointers = component.getName().equals("at");
        return pointers ? List.of("/somewhere/" + random.nextInt(9)) : value(component.getGenericType(), refers);
    }

    private @Nullable Object value(Type type, @Nullable Refers refers) {
        if (type instanceof ParameterizedType many) {
            return many.getRawType() == Map.class ? map(many.getActualTypeArguments()[1]) : list(many, refers);
        }
        Class<?> one = (Class<?>) type;
        if (one == String.class) {
            return word();
        }
        if (one == Integer.class) {
            return 1 + random.nextInt(5);
        }
        if (one == BigDecimal.class) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3))
                    .stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        }
        if (one == Boolean.class) {
            return random.nextBoolean();
        }
        if (one == LocalDate.class) {
            return LocalDate.of(2018 + random.nextInt(12), 4, 1);
        }
        if (one.isEnum()) {
            return one.getEnumConstants()[random.nextInt(one.getEnumConstants().length)];
        }
        return TextValue.class.isAssignableFrom(one) ? text(one, refers) : any(one);
    }

    private List<Object> list(ParameterizedType many, @Nullable Refers refers) {
        List<Object> values = new ArrayList<>();
        boolean records = many.getActualTypeArguments()[0] instanceof Class<?> one && one.isRecord();
        for (int i = depth > DEEPEST && records ? 0 : random.nextInt(3); i > 0; i--) {
            Object value = value(many.getActualTypeArguments()[0], refers);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** Reasons for emptiness name keys; those are given when the whole is there. */
    private Map<String, Object> map(Type of) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (of != Emptiness.class) {
            for (int i = random.nextInt(3); i > 0; i--) {
                values.put(word(), word());
            }
        }
        return values;
    }

    private @Nullable Object text(Class<?> type, @Nullable Refers refers) {
        if (type == Moment.class) {
            return new Moment(
                    List.of("2018", "2019-06", "2020-02-29", "FY2021", "FY2018").get(random.nextInt(5)));
        }
        if (refers != null) {
            List<String> known = refers.value().length == 0
                    ? pool.values().stream().flatMap(List::stream).toList()
                    : pool.getOrDefault(refers.value()[0], List.of());
            boolean words = type == Pointer.class && (known.isEmpty() || random.nextBoolean());
            if (words) {
                return new Pointer("言葉の" + random.nextInt(9));
            }
            if (known.isEmpty()) {
                return null;
            }
            String id = known.get(random.nextInt(known.size()));
            return type == Pointer.class ? new Pointer(id) : new Id(id);
        }
        return type == Pointer.class ? new Pointer("言葉の" + random.nextInt(9)) : other(type);
    }

    private Object other(Class<?> type) {
        try {
            return type.getConstructor(String.class)
                    .newInstance(String.format("%02d:%02d", random.nextInt(24), random.nextInt(60)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + type + " comes to mind", e);
        }
    }
}
