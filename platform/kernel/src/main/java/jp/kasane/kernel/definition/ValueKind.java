package jp.kasane.kernel.definition;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text with rules of its own: an id, a moment, a time of day. */
final class ValueKind implements Kind {

    private final Class<?> type;
    private final Constructor<?> constructor;

    ValueKind(Class<?> type) {
        this.type = type;
        try {
            this.constructor = type.getDeclaredConstructor(String.class);
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is no value written as one text", e);
        }
    }

    boolean isOf(Class<?> other) {
        return type == other;
    }

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        if (!(tree instanceof Tree.Leaf leaf)
                || leaf.form() != Tree.Form.TEXT && !(leaf.form() == Tree.Form.NUMBER && type == Moment.class)) {
            TextKind.complain(tree, path, findings);
            return null;
        }
        try {
            return constructor.newInstance(leaf.text());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Unfit unfit) {
                findings.add(leaf, path, unfit.message(), unfit.arguments().toArray());
                return null;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Tree write(Object value) {
        return Tree.Leaf.text(((TextValue) value).text());
    }

    @Override
    public String words(Object value) {
        return ((TextValue) value).text();
    }

    @Override
    public Tree schema(SchemaBook book) {
        return book.use(SchemaBook.name(type), SchemaBook.title(type), () -> {
            Map<String, Tree> schema = new LinkedHashMap<>();
            schema.put(
                    "type", type == Moment.class ? Tree.texts(List.of("string", "integer")) : Tree.Leaf.text("string"));
            schema.put("pattern", Tree.Leaf.text(form()));
            return schema;
        });
    }

    /** The pattern that the type tells of itself, or that of any text. */
    private String form() {
        try {
            return "^(" + type.getField("FORM").get(null) + ")$";
        } catch (NoSuchFieldException e) {
            return Texts.FORM;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
