package jp.kasane.bench.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of where a definition may say what a facts file says: {@code places.txt}, whose head explains how it is written. */
final class Rules {

    private static final int COLUMNS = 3;

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    Rules(String table) {
        List<String> lines = table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        lines.stream().filter(line -> line.startsWith("code ")).forEach(this::code);
        lines.stream().filter(line -> line.startsWith("/")).forEach(this::rule);
    }

    /** The table that comes with the product. */
    static Rules own() {
        try (InputStream table = Objects.requireNonNull(Rules.class.getResourceAsStream("places.txt"))) {
            return new Rules(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules for the fact; none if the table does not know its kind. */
    List<Rule> of(Fact fact) {
        List<Rule> named = rules.getOrDefault(fact.kind(), List.of());
        String anyKey = fact.kind().substring(0, fact.kind().lastIndexOf('/') + 1) + "*";
        return named.isEmpty() ? rules.getOrDefault(anyKey, List.of()) : named;
    }

    private void code(String line) {
        String[] words = line.split(" ");
        Map<String, String> code = new HashMap<>();
        for (String pair : Arrays.asList(words).subList(2, words.length)) {
            int equals = pair.lastIndexOf('=');
            code.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        codes.put(words[1], code);
    }

    private void rule(String line) {
        String[] columns = line.split(" \\| ");
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("not a line of the table: " + line);
        }
        List<String> words = List.of(columns[2].split(" "));
        Map<String, String> where = new HashMap<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("where")) {
                String[] pair = words.get(i + 1).split("=", 2);
                where.put(pair[0], pair[1]);
            }
        }
        Comparison comparison = Comparison.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        rules.computeIfAbsent(columns[0], key -> new ArrayList<>())
                .add(new Rule(
                        List.of(columns[1].split(" ")),
                        comparison,
                        comparison == Comparison.CODE ? known(words.get(1)) : Map.of(),
                        after("with", words),
                        after("without", words),
                        where,
                        after("keyed", words)));
    }

    private Map<String, String> known(String code) {
        return Objects.requireNonNull(codes.get(code), () -> "no code table " + code);
    }

    private static @Nullable String after(String word, List<String> words) {
        int at = words.indexOf(word);
        return at < 0 ? null : words.get(at + 1);
    }
}
