package jp.kasane.bench.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Samples of what a server's threads were doing, summed over the layers: a flame graph whose bars are layers instead of methods,
 * written as tables. What the JDK does counts for whoever called it.
 */
public final class LayeredProfile {

    private static final double LEAST_SHARE = 0.01;
    private static final String NOBODY = "the virtual machine and others";

    private final Map<Layer, Integer> own = new EnumMap<>(Layer.class);
    private final Map<String, Integer> paths = new TreeMap<>();
    private int samples;

    /**
     * @param stack the names of the classes on a thread's stack, the one at work first
     */
    public void add(List<String> stack) {
        samples++;
        List<Layer> layers = new ArrayList<>();
        for (String name : stack) {
            Layer.of(name)
                    .filter(layer -> layers.isEmpty() || layers.get(layers.size() - 1) != layer)
                    .ifPresent(layers::add);
        }
        if (!layers.isEmpty()) {
            own.merge(layers.get(0), 1, Integer::sum);
        }
        Collections.reverse(layers);
        StringBuilder path = new StringBuilder();
        for (Layer layer : layers) {
            path.append(path.length() == 0 ? "" : " › ").append(layer.shown());
            paths.merge(path.toString(), 1, Integer::sum);
        }
    }

    public int samples() {
        return samples;
    }

    /**
     * Two tables in Markdown: what each layer itself took, and through whom.
     *
     * @param millis processor time of one answer, of which the shares are taken
     */
    public String tables(double millis) {
        StringBuilder text = new StringBuilder("| layer | share | ms of an answer |\n|---|---|---|\n");
        own.entrySet().stream()
                .sorted(Map.Entry.<Layer, Integer>comparingByValue().reversed())
                .forEach(one -> row(text, one.getKey().shown(), one.getValue(), millis));
        int named = own.values().stream().mapToInt(Integer::intValue).sum();
        row(text, NOBODY, samples - named, millis);
        text.append("\n| who calls whom, from the socket down | share with what it calls | ms |\n|---|---|---|\n");
        paths.forEach((path, count) -> {
            if (count >= samples * LEAST_SHARE) {
                row(text, indented(path), count, millis);
            }
        });
        return text.toString();
    }

    private void row(StringBuilder text, String name, int count, double millis) {
        double share = samples == 0 ? 0 : (double) count / samples;
        text.append(String.format(Locale.ROOT, "| %s | %.1f %% | %.2f |%n", name, share * 100, share * millis));
    }

    /** Sorted paths follow their beginnings: the last part, as deep as it stands, reads as a tree. */
    private static String indented(String path) {
        String[] parts = path.split(" › ");
        return "&emsp;".repeat(parts.length - 1) + parts[parts.length - 1];
    }
}
