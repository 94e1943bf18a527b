package jp.kasane.bench.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fifty published systems as they are committed. */
class SystemsTest {

    private static final Path FOLDER = Path.of(System.getProperty("kasane.root", "../.."), "docs", "definitions");
    private static final int LEAKS = 25;

    @TempDir
    private Path folder;

    @Test
    void everyFactOfTheFiftySystemsHasItsPlace() {
        Systems systems = Systems.in(FOLDER);
        assertThat(systems.count()).isEqualTo(50);
        assertThat(systems.covered()).allSatisfy((name, coverage) -> {
            assertThat(coverage.unmapped()).as(name).isEmpty();
            assertThat(coverage.baseless()).as(name).isEmpty();
        });
        assertThat(systems.unmapped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hokkaido-otoineppu", "mie-ise", "tokyo-setagaya", "tochigi-pref"})
    void aValueThatLeaksOutOfOneOfThemIsReported(String name) throws IOException {
        JsonNode facts = new ObjectMapper().readTree(Files.readString(FOLDER.resolve("facts/" + name + ".json")));
        JsonNode definition = new YAMLMapper().readTree(Files.readString(FOLDER.resolve(name + ".yaml")));
        Coverage whole = Coverage.of(Rules.own(), facts, new Written(definition));
        List<Map.Entry<Fact, List<Spot>>> once = new ArrayList<>(whole.said().entrySet().stream()
                .filter(said -> said.getValue().size() == 1)
                .toList());
        Collections.shuffle(once, new Random(4));
        for (Map.Entry<Fact, List<Spot>> said : once.subList(0, LEAKS)) {
            JsonNode leaking = definition.deepCopy();
            spoil(leaking, said.getValue().get(0).path());
            assertThat(Coverage.of(Rules.own(), facts, new Written(leaking)).unmapped())
                    .as("%s, said at %s alone", said.getKey(), said.getValue())
                    .extracting(Unmapped::fact)
                    .contains(said.getKey());
        }
    }

    @Test
    void factsWithoutADefinitionAreAllUnmapped() throws IOException {
        Files.createDirectory(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/made-up.json"), ADefinition.FACTS);
        Systems systems = Systems.in(folder);
        assertThat(systems.unmapped()).isEqualTo(systems.facts()).isPositive();
    }

    @Test
    void thePageTellsThemOneByOneAndWhatIsMissingByName() throws IOException {
        Files.createDirectory(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/made-up.json"), ADefinition.FACTS);
        Files.writeString(folder.resolve("made-up.yaml"), ADefinition.TEXT.replace("value: 734", "value: 770"));
        CoveragePage.publish(folder, Systems.in(folder));
        assertThat(Files.readString(folder.resolve("coverage.md")))
                .contains("| [made-up](made-up.yaml) | ")
                .contains("| **1** | ")
                .contains("- made-up `/profile/population 734: NOT_SAID`");
    }

    @Test
    void theCommittedPageIsTheOneThatTheCheckWrites() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("coverage.md"))).isEqualTo(CoveragePage.of(Systems.in(FOLDER)));
    }

    /** Puts another value where the path leads. */
    private static void spoil(JsonNode node, String path) {
        String[] steps = path.replace("[", ".[").split("\\.");
        JsonNode at = node;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.at("/" + steps[i].replaceAll("[\\[\\]]", ""));
        }
        String last = steps[steps.length - 1].replaceAll("[\\[\\]]", "");
        if (at instanceof ObjectNode object) {
            object.set(last, TextNode.valueOf("漏れた"));
        } else if (at instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), TextNode.valueOf("漏れた"));
        } else {
            throw new IllegalArgumentException(path);
        }
    }
}
