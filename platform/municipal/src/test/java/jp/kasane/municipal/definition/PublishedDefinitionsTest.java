package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.ReadOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published systems of docs/definitions: each is a definition, and comes out of the product as it went in. */
class PublishedDefinitionsTest {

    private static final Path FOLDER = Path.of(System.getProperty("kasane.root"), "docs", "definitions");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @Test
    void thereAreFifty() throws IOException {
        assertThat(files()).hasSize(50);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndComesOutOfTheProductAsItWentIn(Path file) throws IOException {
        Definition definition = read(Files.readString(file));
        String written = DefinitionFiles.FORMAT.yaml(definition);
        assertThat(read(written)).isEqualTo(definition);
        assertThat(DefinitionFiles.FORMAT.yaml(read(written))).isEqualTo(written);
        assertThat(read(DefinitionFiles.FORMAT.json(definition))).isEqualTo(definition);
    }

    private static Definition read(String file) {
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(ADefinition.bytes(file));
        assertThat(outcome).isInstanceOf(ReadOutcome.Fits.class);
        return ((ReadOutcome.Fits<Definition>) outcome).definition();
    }
}
