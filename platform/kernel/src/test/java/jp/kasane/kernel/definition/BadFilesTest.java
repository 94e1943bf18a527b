package jp.kasane.kernel.definition;

import static jp.kasane.kernel.definition.Garden.found;
import static jp.kasane.kernel.definition.Garden.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kasane.kernel.testing.CpuTime;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody hands in, the answer comes soon, takes no more than a bounded place, and says what to do. */
class BadFilesTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anEmptyFileIsToldToBeEmpty() {
        assertThat(found("")).containsExactly("0 file.empty");
        assertThat(found(" \n　\n")).containsExactly("0 file.empty");
        assertThat(found("# nothing but a remark\n")).containsExactly("0 file.empty");
    }

    @Test
    void fiftyMegabytesAreRefusedBeforeAnythingIsRead() {
        byte[] long50 = new byte[50_000_000];
        Arrays.fill(long50, (byte) 'a');
        assertThat(found(long50)).containsExactly("0 file.long");
    }

    @Test
    void whatWouldComeOutLongerThanAnythingThatIsReadDoesNotComeIn() {
        String row = "      - quoted" + "\"".repeat(1_900) + "\n";
        String yaml = "version: 2\nname: 裏庭\nbeds:\n  - id: long\n    origin: source\n    name: 長い花壇\n    rows:\n"
                + row.repeat(DefinitionFormat.LONGEST_FILE / row.length() - 1);

        assertThat(bytes(yaml)).hasSizeLessThan(DefinitionFormat.LONGEST_FILE);
        assertThat(found(yaml)).as("each of its signs takes two places in JSON").containsExactly("0 file.long");
    }

    @Test
    void aSpreadsheetIsKnownByItsFirstBytesAndNeverOpened() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[3_000_000]);
        }
        assertThat(found(bomb.toByteArray())).containsExactly("0 file.zip");
        assertThat(found(new byte[] {'P', 'K', 5, 6, 0, 0})).containsExactly("0 file.zip");
        assertThat(found(new byte[] {'P', 'K', 7, 8, 'P', 'K', 3, 4})).containsExactly("0 file.zip");
        assertThat(found(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .containsExactly("0 file.old-office");
        assertThat(found(new byte[] {0x1F, (byte) 0x8B, 8})).containsExactly("0 file.gzip");
        assertThat(found("%PDF-1.7")).containsExactly("0 file.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
                "\n  <html></html>",
                "\uFEFF<a/>"
            })
    void xmlIsRefusedUnopened(String xml) {
        assertThat(found(xml)).containsExactly("0 file.xml");
    }

    @Test
    void anotherEncodingIsNamedWithItsRemedyAndTheLine() {
        byte[] windows = "version: 2\nname: 裏庭\n".getBytes(Charset.forName("windows-31j"));
        assertThat(found(windows)).containsExactly("2 file.windows-31j");
        assertThat(found("name: 裏庭".getBytes(StandardCharsets.UTF_16))).containsExactly("0 file.utf16");
        assertThat(found("name: 裏庭".getBytes(StandardCharsets.UTF_16LE))).containsExactly("0 file.utf16");
        assertThat(found("name: 裏庭".getBytes(StandardCharsets.UTF_16BE))).containsExactly("0 file.utf16");
        byte[] broken = bytes("version: 2\nname: 裏庭\n");
        broken[broken.length - 2] = (byte) 0xFF;
        assertThat(found(broken)).containsExactly("2 file.not-utf8");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(found("\uFEFF" + Garden.WHOLE)).isEmpty();
    }

    @Test
    void billionLaughsAreRefusedAtTheFirstAnchor() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha, ha]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(found(laughs.toString())).containsExactly("1 yaml.alias");
        assertThat(found("name: *a\n")).containsExactly("1 yaml.alias");
        assertThat(found("name: a\n<<: {name: a}\n")).contains("2 /<< key.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "name: !!javax.script.ScriptEngineManager [x], yaml.tag",
        "name: !ruby/object:Gem x, yaml.tag",
        "!!map {name: a}, yaml.tag"
    })
    void whatWouldMakeAReaderConstructSomethingIsRefused(String yaml, String message) {
        assertThat(found(yaml)).singleElement().asString().endsWith(message);
    }

    @Test
    void aKeyIsOneWord() {
        assertThat(found("? [a]\n: b\n")).containsExactly("1 yaml.key");
        assertThat(found("[a]: b\n")).containsExactly("1 yaml.key");
    }

    @Test
    void aKeyWrittenTwiceIsRefusedAtTheSecond() {
        assertThat(found("version: 2\nname: a\nname: b\n")).containsExactly("3 /name key.twice");
        assertThat(found("{\"name\": \"a\",\n\"name\": \"b\"}")).containsExactly("2 /name key.twice");
    }

    @Test
    void twoDocumentsInOneFileAreTwoFiles() {
        assertThat(found("name: a\n---\nname: b\n")).containsExactly("2 yaml.documents");
        assertThat(found("{\"name\": \"a\"} {}")).containsExactly("1 json.more");
    }

    @Test
    void whatIsNoYamlOrJsonIsToldWithItsLine() {
        assertThat(found("version: 2\nname: \"a\nb: c")).containsExactly("2 yaml.quote");
        assertThat(found("version: 2\nname:\n\t- a\n")).containsExactly("3 yaml.tab");
        assertThat(found("version: 2\nname: a: b\n")).containsExactly("2 yaml.colon");
        assertThat(found("{\n\"name\": \"a\",\n}")).containsExactly("3 json.malformed");
        assertThat(found("name: \u0001\n")).containsExactly("0 yaml.characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n", "a\n", "12\n"})
    void aFileThatIsNoMappingIsToldHowToBegin(String yaml) {
        assertThat(found(yaml)).containsExactly("1 file.mapping");
    }

    @Test
    void nestingHasAnEnd() {
        assertThat(found("a: " + "[\n ".repeat(1_000_000)))
                .singleElement()
                .asString()
                .endsWith("file.deep");
        assertThat(found("{\"a\": " + "[".repeat(2_000_000)))
                .singleElement()
                .asString()
                .endsWith("file.deep");
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            steps.append(" ".repeat(i)).append("a:\n");
        }
        assertThat(found(steps.toString())).containsExactly("65 file.deep");
    }

    @Test
    void soHasTheNumberOfValues() {
        assertThat(found("a: [" + "1,\n ".repeat(400_000) + "]"))
                .singleElement()
                .asString()
                .endsWith("file.many-values");
        assertThat(found("{\"a\": [" + "1,".repeat(400_000) + "1]}")).containsExactly("1 file.many-values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", " ", "\n", "- ", "? ", ": ", "'", "\"", "[", "{", "#", "%", "\\", "a: ", "あ", "- - ", "|\n "
            })
    void fiveMegabytesOfAnythingAreAnsweredSoon(String again) {
        byte[] file = bytes(again.repeat(4_900_000 / bytes(again).length));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(found(file)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a, ", "a, ", "{a: b}, ", "\"a\", ", "a: ", "'b' ", "a ", "? ", "[a], ", "あ", "\\\\"})
    void soAreLinesAsLongAsTheyMayBe(String again) {
        StringBuilder file = new StringBuilder();
        for (int line = 0; file.length() < 300_000; line++) {
            file.append("k").append(line).append(again.startsWith("\\") ? ": \"" : ": [");
            file.append(again.repeat((YamlReading.LONGEST_LINE - 20) / again.length()))
                    .append('\n');
        }
        assertThat(CpuTime.within(3, () -> found(bytes(file.toString())))).isNotEmpty();
    }

    @Test
    void aLineOfYamlHasAnEndAndOneOfJsonNeedsNone() {
        assertThat(found("version: 2\nname: " + "a".repeat(YamlReading.LONGEST_LINE)))
                .containsExactly("2 yaml.line");
        String oneLine = Garden.format().json(Garden.fitting(Garden.WHOLE)).replaceAll("\n *", " ");
        assertThat(found(oneLine.replace("\"rows\": [", "\"rows\": [" + "\"a\", ".repeat(20_000))))
                .isEmpty();
    }

    @Test
    void aZeroByteIsNoText() {
        assertThat(found("name: a\0b\n")).containsExactly("0 yaml.characters");
        assertThat(found("{\"name\": \"a\0b\"}")).containsExactly("1 json.malformed");
        assertThat(found(new byte[1_000])).isNotEmpty();
    }

    /** What is looked for among everything else is looked for while somebody may still read the answer. */
    @Test
    void manyMistakesAreToldSoon() {
        StringBuilder keys = new StringBuilder("{\"version\": 2, \"name\": \"a\"");
        StringBuilder needs = new StringBuilder();
        StringBuilder tools = new StringBuilder();
        for (int i = 0; i < 120_000; i++) {
            keys.append(",\"sorces").append(i).append("\":1");
        }
        for (int i = 0; i < 15_000; i++) {
            needs.append("\n      - tool-with-a-long-name-of-its-own-")
                    .append(i)
                    .append('x');
            tools.append("\n  - {id: tool-with-a-long-name-of-its-own-")
                    .append(i)
                    .append(", origin: source, name: a}");
        }
        String named = with("\n      - spade", needs.toString()).replace("tools:", "tools:" + tools);
        assertThat(CpuTime.within(4, () -> found(keys + "}"))).hasSize(Findings.MOST + 1);
        assertThat(CpuTime.within(4, () -> found(named))).hasSize(Findings.MOST + 1);
    }

    @Test
    void aLongLineageAndManyStatesAreSeenThroughSoon() {
        StringBuilder tools = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            tools.append("\n  - {id: t").append(i).append(", origin: source, name: a, predecessors: [{element: t");
            tools.append((i + 1) % 20_000).append("}]}");
        }
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            LocalDate day = LocalDate.of(1800, 1, 1).plusDays(i);
            states.append("\n      - {state: open, from: ")
                    .append(day)
                    .append(", to: ")
                    .append(day)
                    .append('}');
        }
        String lineage = with("tools:", "tools:" + tools);
        String manyStates = with(
                "    statuses:\n      - state: planned\n        from: FY2017\n      - state: open\n        from: 2018-04\n",
                "    statuses:" + states + "\n");
        assertThat(CpuTime.within(4, () -> found(lineage)))
                .singleElement()
                .asString()
                .as("one long circle is told once")
                .endsWith("cycle");
        assertThat(CpuTime.within(4, () -> found(manyStates))).isEmpty();
    }

    @Test
    void whatIsTooMuchToPutRightAtOnceIsTold() {
        StringBuilder many = new StringBuilder("version: 2\nname: a\n");
        for (int i = 0; i < 1_000; i++) {
            many.append("key").append(i).append(": a\n");
        }
        assertThat(found(many.toString())).hasSize(Findings.MOST + 1).last().isEqualTo("0 findings.more");
    }
}
