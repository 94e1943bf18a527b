package jp.kasane.kernel.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The table of 異体字 that people search for one another: 髙 is found by 高, 﨑 by 崎, 𠮷 by 吉. It leads in one direction,
 * from a variant to its representative, in one step.
 */
final class VariantCharacters {

    private static final String TABLE = "variants.txt";

    private VariantCharacters() {}

    /** The representative of a character; of most characters, itself. */
    static int representative(int codePoint) {
        return Loaded.REPRESENTATIVES.getOrDefault(codePoint, codePoint);
    }

    /** The whole table, from variant to representative. */
    static Map<Integer, Integer> table() {
        return Loaded.REPRESENTATIVES;
    }

    private static Map<Integer, Integer> read() {
        try (InputStream table = VariantCharacters.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("The table of variant characters is missing from the jar");
            }
            Map<Integer, Integer> representatives = new HashMap<>();
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> addGroup(representatives, line));
            return Map.copyOf(representatives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addGroup(Map<Integer, Integer> representatives, String line) {
        int[] group = line.codePoints().filter(each -> each != ' ').toArray();
        for (int i = 1; i < group.length; i++) {
            if (representatives.put(group[i], group[0]) != null) {
                throw new IllegalStateException("Two representatives of one variant: " + line);
            }
        }
    }

    private static final class Loaded {
        private static final Map<Integer, Integer> REPRESENTATIVES = read();
    }
}
