package jp.kasane.kernel.definition;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON pointers (RFC 6901) into a definition. */
final class Paths {

    private Paths() {}

    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer that leads along these steps. */
    static String of(Collection<String> steps) {
        return steps.stream().map(step -> "/" + escaped(step)).collect(Collectors.joining());
    }

    static String plain(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** What stands at a path, or the nearest around it: a value written short has no place of its own. */
    static Tree at(Tree root, String path) {
        Tree here = root;
        for (String step : path.substring(Math.min(1, path.length())).split("/", -1)) {
            Tree next = here instanceof Tree.Mapping mapping
                    ? mapping.entries().get(plain(step))
                    : here instanceof Tree.Items items ? item(items, step) : null;
            if (next == null) {
                return here;
            }
            here = next;
        }
        return here;
    }

    private static @Nullable Tree item(Tree.Items items, String step) {
        int index = step.chars().allMatch(c -> c >= '0' && c <= '9') && !step.isEmpty() ? Integer.parseInt(step) : -1;
        return index >= 0 && index < items.items().size() ? items.items().get(index) : null;
    }
}
