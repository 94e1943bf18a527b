package jp.kasane.bench.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value of a facts file: a leaf of the tree.
 *
 * @param pointer where it stands, as a JSON pointer
 * @param kind the pointer with {@code []} for each index: all facts of one kind share it
 */
record Fact(String pointer, String kind, JsonNode value) {

    /** What describes the facts file rather than the town. */
    static final Set<String> BESIDE = Set.of("unusual", "sourceNotes", "sourceInconsistencies", "gaps");

    private static final Pattern NESTED = Pattern.compile("(/.*?/[0-9]+/.*/[0-9]+)/[^/]+(/[0-9]+)?");

    /** Every fact of the file that counts. */
    static List<Fact> of(JsonNode facts) {
        List<Fact> all = new ArrayList<>();
        facts.fields().forEachRemaining(field -> {
            if (!BESIDE.contains(field.getKey())) {
                collect(field.getValue(), "/" + field.getKey(), "/" + field.getKey(), all);
            }
        });
        return all;
    }

    private static void collect(JsonNode node, String pointer, String kind, List<Fact> all) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> collect(
                            field.getValue(), pointer + "/" + field.getKey(), kind + "/" + field.getKey(), all));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, kind + "[]", all);
            }
        } else {
            all.add(new Fact(pointer, kind, node));
        }
    }

    String text() {
        return value.asText();
    }

    /** Its own key: what stands last in the pointer. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    boolean isUnder(String at) {
        return pointer.equals(at) || pointer.startsWith(at + "/");
    }

    /** The object within a list within an element that it is part of, such as one line of staff; itself if there is none. */
    String group() {
        Matcher nested = NESTED.matcher(pointer);
        return nested.matches() ? nested.group(1) : pointer;
    }
}
