package jp.kasane.bench.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value of a definition and where it stands.
 *
 * @param path as {@code bodies[3].volumes[0].planned}
 * @param kind the path without the indexes
 * @param around the objects it stands in, the innermost first
 */
record Spot(String path, String kind, JsonNode value, List<ObjectNode> around) {

    /** Every value of a part of a definition. */
    static List<Spot> in(JsonNode part, String path) {
        List<Spot> spots = new ArrayList<>();
        collect(part, path, List.of(), spots);
        return spots;
    }

    private static void collect(JsonNode node, String path, List<ObjectNode> around, List<Spot> spots) {
        if (node instanceof ObjectNode object) {
            List<ObjectNode> within = new ArrayList<>(List.of(object));
            within.addAll(around);
            object.fields()
                    .forEachRemaining(field -> collect(field.getValue(), path + "." + field.getKey(), within, spots));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", around, spots);
            }
        } else {
            spots.add(new Spot(path, path.replaceAll("\\[[0-9]+]", "[]"), node, around));
        }
    }

    String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What the nearest object around that has the key says there. */
    Optional<String> nearest(String key) {
        return around.stream()
                .filter(object -> object.has(key))
                .findFirst()
                .map(object -> object.get(key).asText());
    }

    boolean hasBeside(String key) {
        return !around.isEmpty() && around.get(0).has(key);
    }

    /** The items of lists that it is part of, below the element. */
    List<String> items() {
        List<String> items = new ArrayList<>();
        int element = path.indexOf(']');
        for (int end = path.indexOf(']', element + 1); end >= 0; end = path.indexOf(']', end + 1)) {
            items.add(path.substring(0, end + 1));
        }
        return items;
    }
}
