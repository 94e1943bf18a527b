package jp.kasane.municipal.definition;

import static jp.kasane.municipal.definition.ADefinition.bytes;
import static jp.kasane.municipal.definition.ADefinition.fitting;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.testing.Proof;
import org.junit.jupiter.api.Test;

/** What is taken in is taken out again, to the byte; and the published schema says of every file what the records say. */
class RoundTripTest {

    private static final DefinitionFormat<Definition> FORMAT = DefinitionFiles.FORMAT;
    private static final Path SCHEMA = Path.of(System.getProperty("kasane.root"), "docs/definition.schema.json");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FORMAT.schema(), InputFormat.JSON);

    private List<Error> refusedBySchema(String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    @Test
    void theSmallTownIsWrittenAsSomebodyWouldWriteIt() {
        assertThat(FORMAT.yaml(ADefinition.small())).isEqualTo(ADefinition.SMALL);
    }

    @Test
    void anyDefinitionComesBackToTheByte() {
        Proof proof = Proof.of("proof.definition.round-trips", 60, 5_000, "definitions");
        for (int i = 0; i < proof.cases(); i++) {
            Definition any = ADefinition.any(proof.random(i));
            String yaml = FORMAT.yaml(any);
            String json = FORMAT.json(any);

            assertThat(fitting(yaml)).isEqualTo(any);
            assertThat(FORMAT.yaml(fitting(json))).isEqualTo(yaml);
            assertThat(FORMAT.json(fitting(yaml))).isEqualTo(json);
            assertThat(refusedBySchema(json)).isEmpty();
            proof.held(1);
        }
        proof.note();
    }

    /** A letter here, a line there: what the schema refuses the records refuse; what they take it takes. */
    @Test
    void whatTheRecordsTakeTheSchemaTakes() {
        Proof proof = Proof.of("proof.definition.schema-agrees", 300, 20_000, "damaged definitions");
        String[] lines = FORMAT.json(ADefinition.small()).split("\n");
        int refused = 0;
        for (int i = 0; i < proof.cases(); i++) {
            String damaged = damaged(lines.clone(), proof.random(i));
            if (FORMAT.read(bytes(damaged)) instanceof ReadOutcome.Fits<Definition>) {
                assertThat(refusedBySchema(damaged)).as(damaged).isEmpty();
            } else {
                refused++;
            }
            proof.held(1);
        }
        assertThat(refused).isGreaterThan(proof.cases() / 4);
        proof.note();
    }

    private static String damaged(String[] lines, Random random) {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int at = 1 + random.nextInt(lines.length - 2);
            String line = lines[at];
            lines[at] = switch (random.nextInt(5)) {
                case 0 -> "";
                case 1 -> line.replaceFirst(": \".*\"", ": 12");
                case 2 -> line.replaceFirst(": [0-9]+", ": \"言葉\"");
                case 3 -> line.replaceFirst("\"([a-z]+)\":", "\"$1x\":");
                default -> line.replaceFirst("\"([^\"]+)\"(,?)$", "\"$1-x\"$2");
            };
        }
        return String.join("\n", lines);
    }

    @Test
    void thePublishedSchemaIsOfTheRecords() throws IOException {
        if (Boolean.getBoolean("kasane.draw")) {
            Files.writeString(SCHEMA, FORMAT.schema());
        }
        assertThat(SCHEMA)
                .as("write it again: mvn test -pl platform/municipal -Dtest=RoundTripTest -Dkasane.draw=true")
                .content()
                .isEqualTo(FORMAT.schema());
    }

    @Test
    void theSchemaIsItselfASchema() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(FORMAT.schema(), InputFormat.JSON)).isEmpty();
    }
}
