package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.Finding;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.definition.Tree;
import jp.kasane.kernel.testing.Proof;
import org.junit.jupiter.api.Test;

/**
 * What one version of the format wrote the next one reads. There is one version so far; here stands a made-up history of two before the
 * next: in the first bodies were called counters, in the second what a version is called by was its name.
 */
class VersionsOfTheFormatTest {

    private static final DefinitionFormat<Definition> THIRD = new DefinitionFormat<>(
            Definition.class,
            "urn:made-up:3",
            List.of(),
            List.of(file -> renamed(file, "counters", "bodies"), file -> renamed(file, "name", "title")));

    private static Tree.Mapping renamed(Tree.Mapping file, String was, String is) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        file.entries().forEach((key, value) -> entries.put(key.equals(was) ? is : key, value));
        return new Tree.Mapping(file.line(), entries);
    }

    private static String asVersion(int version, String json) {
        String written = json.replaceFirst("\n  \"version\": [0-9]+", "\n  \"version\": " + version);
        String second = version < 3 ? written.replaceFirst("\n  \"title\"", "\n  \"name\"") : written;
        return version < 2 ? second.replaceFirst("\n  \"bodies\"", "\n  \"counters\"") : second;
    }

    private static Definition read(String file) {
        ReadOutcome<Definition> outcome = THIRD.read(ADefinition.bytes(file));
        assertThat(outcome).as(file).isInstanceOf(ReadOutcome.Fits.class);
        return ((ReadOutcome.Fits<Definition>) outcome).definition();
    }

    @Test
    void theVersionThatIsWrittenIsTheOneThatTheReaderLeadsTo() {
        assertThat(DefinitionFiles.FORMAT.version()).isEqualTo(Definition.VERSION);
        assertThat(THIRD.version()).isEqualTo(3);
    }

    @Test
    void whateverAnEarlierVersionSaidIsReadAsThePresentOneWouldSayIt() {
        Proof proof = Proof.of("proof.definition.versions", 8, 2_000, "definitions of earlier versions");
        for (int i = 0; i < proof.cases(); i++) {
            String json = DefinitionFiles.FORMAT.json(ADefinition.any(proof.random(i)));
            Definition present = read(asVersion(3, json));
            for (int version = 1; version < 3; version++) {
                String earlier = asVersion(version, json);
                assertThat(read(earlier)).isEqualTo(present);
                assertThat(THIRD.kept(earlier)).isEqualTo(present);
                assertThat(THIRD.json(read(earlier))).isEqualTo(asVersion(3, json));
            }
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void whatWasCalledOtherwiseThenIsNotTakenInAFileOfToday() {
        String today = asVersion(1, DefinitionFiles.FORMAT.json(ADefinition.small()))
                .replace("\"version\": 1", "\"version\": 3");
        assertThat(THIRD.read(ADefinition.bytes(today))).isInstanceOf(ReadOutcome.Refused.class);
    }

    @Test
    void aLaterVersionIsRefusedInClearWords() {
        ReadOutcome<Definition> outcome =
                DefinitionFiles.FORMAT.read(ADefinition.bytes(ADefinition.with("version: 1", "version: 2")));
        Finding finding = ((ReadOutcome.Refused<Definition>) outcome).findings().get(0);
        assertThat(DefinitionFiles.words(Locale.JAPANESE).say("mura.yaml", finding))
                .isEqualTo(
                        "mura.yaml:2: /version 「2」 版は 1 と書きます（version: 1）。これより大きい版は、新しい Kasane で作られたファイルです。読むには Kasane を新しくしてください。");
        assertThat(DefinitionFiles.words(Locale.ENGLISH).say("mura.yaml", finding))
                .isEqualTo(
                        "mura.yaml:2: /version \"2\" Write the version as 1 (version: 1). A file of a higher version was made by a"
                                + " newer Kasane; to read it, use that one.");
        assertThat(((ReadOutcome.Refused<Definition>) outcome).findings()).hasSize(1);
    }

    @Test
    void aWrongFormatIsToldBesideAWrongVersion() {
        String file =
                ADefinition.with("version: 1", "version: 2").replace("format: kasane-definition", "format: teigi");
        assertThat(ADefinition.found(file)).containsExactly("/format word.only", "/version version.newer");
    }
}
