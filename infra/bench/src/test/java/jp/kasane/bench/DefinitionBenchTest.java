package jp.kasane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.bench.figures.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionBenchTest {

    @TempDir
    private Path root;

    @Test
    void countsTheFactsThatNoDefinitionSaysAndWritesThePage() throws IOException {
        Path facts = Files.createDirectories(root.resolve("docs/definitions/facts"));
        Files.writeString(facts.resolve("made-up.json"), "{\"vision\": [\"甲\", \"乙\"], \"unusual\": [\"丙\"]}");
        Files.writeString(
                root.resolve("docs/definitions/made-up.yaml"),
                "direction:\n  vision:\n    - {id: vision-01, origin: source, at: [/vision/0], words: 甲}\n");
        List<String> measured = new ArrayList<>();
        new DefinitionBench(root).measure((measure, value, notes) -> measured.add(measure + " " + value + " " + notes));
        assertThat(measured)
                .singleElement()
                .asString()
                .startsWith(Measure.DEFINITION_UNMAPPED + " 1.0 of 2 facts of 1 systems");
        assertThat(root.resolve("docs/definitions/coverage.md")).content().contains("/vision/1 \"乙\": NO_ELEMENT");
    }

    @Test
    void noneMayBeLeft() {
        assertThat(Measure.DEFINITION_UNMAPPED.target()).isEqualTo("≤ 0");
    }
}
