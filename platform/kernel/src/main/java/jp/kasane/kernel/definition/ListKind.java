package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of values of one kind. */
record ListKind(Kind of) implements Kind {

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        if (!(tree instanceof Tree.Items items)) {
            findings.add(tree, path, "list.expected");
            return null;
        }
        List<Object> values = new ArrayList<>();
        boolean fits = true;
        for (int i = 0; i < items.items().size(); i++) {
            Object value = of.read(items.items().get(i), path + "/" + i, findings);
            if (value == null) {
                fits = false;
            } else {
                values.add(value);
            }
        }
        return fits ? List.copyOf(values) : null;
    }

    @Override
    public Tree write(Object value) {
        return Tree.items(((List<?>) value).stream().map(of::write).toList());
    }

    @Override
    public String words(Object value) {
        return ((List<?>) value).stream().map(of::words).collect(Collectors.joining("、"));
    }

    @Override
    public Tree schema(SchemaBook book) {
        return SchemaBook.mapping("type", Tree.Leaf.text("array"), "items", of.schema(book));
    }
}
