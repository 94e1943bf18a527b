package jp.kasane.kernel.definition;

import org.jspecify.annotations.Nullable;

/** A kind of value: how it is read, written, and told in the schema. */
interface Kind {

    /** The value; null if it does not fit, which is then among the findings. */
    @Nullable
    Object read(Tree tree, String path, Findings findings);

    Tree write(Object value);

    Tree schema(SchemaBook book);

    /** The value in a few words, for what differs between two. */
    default String words(Object value) {
        return value.toString();
    }
}
