package jp.kasane.bench;

import java.nio.file.Path;
import jp.kasane.bench.coverage.CoveragePage;
import jp.kasane.bench.coverage.Systems;
import jp.kasane.bench.figures.Measure;

/** Counts the facts of the published systems that have no structured place in their definitions. Needs no installation. */
final class DefinitionBench {

    private final Path folder;

    DefinitionBench(Path root) {
        this.folder = root.resolve("docs/definitions");
    }

    void measure(Plan.Measured measured) {
        Systems systems = Systems.in(folder);
        CoveragePage.publish(folder, systems);
        measured.is(
                Measure.DEFINITION_UNMAPPED,
                systems.unmapped(),
                "of %d facts of %d systems, each looked for by its value; docs/definitions/coverage.md"
                        .formatted(systems.facts(), systems.count()));
    }
}
