package jp.kasane.bench.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The published systems of {@code docs/definitions}: the facts of each, and whether its definition says them. */
public final class Systems {

    private final Map<String, Coverage> covered;

    private Systems(Map<String, Coverage> covered) {
        this.covered = covered;
    }

    /** Looks at every facts file of the folder; one without a definition has all its facts unmapped. */
    public static Systems in(Path folder) {
        Rules rules = Rules.own();
        Map<String, Coverage> covered = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("facts"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                covered.put(name, coverage(rules, file, folder.resolve(name + ".yaml")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the facts in " + folder, e);
        }
        return new Systems(covered);
    }

    private static Coverage coverage(Rules rules, Path facts, Path definition) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode said = json.readTree(Files.readString(facts));
        return Coverage.of(
                rules,
                said,
                Files.exists(definition) ? Written.read(definition) : new Written(json.createObjectNode()));
    }

    Map<String, Coverage> covered() {
        return covered;
    }

    public int count() {
        return covered.size();
    }

    /** How many facts were looked for in all of them. */
    public int facts() {
        return covered.values().stream().mapToInt(Coverage::facts).sum();
    }

    /** Facts without a structured place, and elements that claim a source that does not state them. */
    public int unmapped() {
        return covered.values().stream()
                .mapToInt(one -> one.unmapped().size() + one.baseless().size())
                .sum();
    }
}
