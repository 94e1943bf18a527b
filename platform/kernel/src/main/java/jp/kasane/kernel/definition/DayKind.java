package jp.kasane.kernel.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day: {@code 2026-04-01}. */
final class DayKind implements Kind {

    private static final String FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern WRITTEN = Pattern.compile(FORM);

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        if (tree instanceof Tree.Leaf leaf && WRITTEN.matcher(leaf.text()).matches()) {
            try {
                return LocalDate.parse(leaf.text());
            } catch (DateTimeException e) {
                findings.add(tree, path, "moment.no-such-day");
                return null;
            }
        }
        Optional<String> meant = tree instanceof Tree.Leaf leaf ? MeantMoment.day(leaf.text()) : Optional.empty();
        if (meant.isPresent()) {
            findings.add(tree, path, "moment.meant", meant.get());
        } else {
            findings.add(tree, path, "day.form");
        }
        return null;
    }

    @Override
    public Tree write(Object value) {
        return Tree.Leaf.text(value.toString());
    }

    @Override
    public Tree schema(SchemaBook book) {
        return book.use("Day", "日（2026-04-01 のように）", () -> {
            Map<String, Tree> schema = new LinkedHashMap<>();
            schema.put("type", Tree.Leaf.text("string"));
            schema.put("format", Tree.Leaf.text("date"));
            schema.put("pattern", Tree.Leaf.text("^(" + FORM + ")$"));
            return schema;
        });
    }
}
