package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.Reading.Line;
import jp.kasane.web.town.arrangement.Reading.Part;
import jp.kasane.web.town.arrangement.Reading.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a definition says can be read in some chapter. */
class ReadingTest {

    /** Stands on every page, in the drawings' titles, or is for programs. */
    private static final Set<String> ELSEWHERE = Set.of("format", "version", "title", "effectiveFrom", "place");

    private final Reading mihon = Reading.of(SampleTown.mihon(), Messages.in(Language.JAPANESE));

    @Test
    void everySectionOfADefinitionStandsInExactlyOneChapter() {
        List<String> inChapters = Stream.of(Chapter.values())
                .flatMap(chapter -> chapter.keys().stream())
                .toList();
        List<String> sections = Stream.of(Definition.class.getRecordComponents())
                .map(one -> one.getName())
                .filter(name -> !ELSEWHERE.contains(name))
                .toList();
        assertThat(inChapters).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sections);
    }

    private Piece piece(Chapter chapter, String name) {
        return mihon.chapter(chapter).stream()
                .flatMap(part -> part.pieces().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBodyIsReadWithItsHoursItsUnitsAndWhoRunsIt() {
        Piece body = piece(Chapter.BODIES, "福祉まるごと総合相談窓口");
        assertThat(body.anchor()).isEqualTo("e-b-sogo");
        assertThat(body.lines())
                .contains(
                        new Line("働き", List.of("受け止める", "調整する")),
                        new Line("運営者", List.of("見本市")),
                        new Line("箇所数", List.of("1")));
        assertThat(body.lines().toString()).contains("月・火・水・木・金 08:30–17:15", "祝日");
        assertThat(body.parts().get(0).pieces()).extracting(Piece::name).containsExactly("夜間・休日電話");
    }

    @Test
    void ofAMeetingItIsReadFirstWhatOfCasesMayBeSpokenOfThere() {
        assertThat(piece(Chapter.MEETINGS, "支援会議").lines().get(0))
                .isEqualTo(new Line("ケースの扱い", List.of("本人の同意がないものも（守秘義務のもとで）")));
    }

    @Test
    void whatNoSourceStatesAndWhatIsNoMoreIsMarked() {
        assertThat(piece(Chapter.BODIES, "ひまわりカフェ").marks()).containsExactly("計画中", "仮置き（要確認）");
        assertThat(piece(Chapter.BODIES, "以前の相談室").marks()).containsExactly("終了", "取りやめ");
    }

    @Test
    void aStepIsReadWithItsGuardsAndWhereItLeads() {
        Piece flow = piece(Chapter.FLOWS, "受け止めから終結まで");
        Piece step = flow.parts().get(0).pieces().stream()
                .filter(one -> one.name().equals("チームで支える"))
                .findFirst()
                .orElseThrow();
        assertThat(step.lines())
                .contains(
                        new Line("標準の段階", List.of("支援中")),
                        new Line("次の段階", List.of("三か月ごとに見直す")),
                        new Line("進むための条件", List.of("種類：会議で決まった、会議の機能：プランの適否の判断", "種類：受け持つ者がみな引き受けた、役割：福祉まるごと相談員")));
    }

    @Test
    void elementsOfWhichLittleIsSaidStandSideBySide() {
        assertThat(mihon.chapter(Chapter.ORGANISATIONS)).allMatch(Part::small);
        assertThat(mihon.chapter(Chapter.BODIES)).noneMatch(Part::small);
    }

    @Test
    void aChapterOfWhichNothingIsSaidIsEmpty() {
        assertThat(mihon.chapter(Chapter.INDICATORS)).isEmpty();
        assertThat(mihon.size(Chapter.INDICATORS)).isZero();
        assertThat(mihon.size(Chapter.ORGANISATIONS)).isEqualTo(5);
    }

    @Test
    void inEnglishTheKeysAndTheWordsOfClosedListsAreEnglish() {
        Reading english = Reading.of(SampleTown.mihon(), Messages.in(Language.ENGLISH));
        Piece body = english.chapter(Chapter.BODIES).get(0).pieces().get(0);
        assertThat(english.chapter(Chapter.BODIES).get(0).title()).isEqualTo("Bodies");
        assertThat(body.lines())
                .contains(
                        new Line("Functions", List.of("Receive", "Coordinate")), new Line("Operators", List.of("見本市")));
    }

    static List<Path> files() throws IOException {
        return PublishedSystemsTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyWordAndEveryNumberOfAPublishedSystemIsRead(Path file) throws IOException {
        Definition definition =
                ((ReadOutcome.Fits<Definition>) DefinitionFiles.FORMAT.read(Files.readAllBytes(file))).definition();
        Reading reading = Reading.of(Arrangement.of(definition, SampleTown.TODAY), Messages.in(Language.JAPANESE));
        String all = Stream.of(Chapter.values())
                .flatMap(chapter -> reading.chapter(chapter).stream())
                .map(ReadingTest::text)
                .collect(Collectors.joining("\n"));
        List<String> said = new ArrayList<>();
        new ObjectMapper()
                .readTree(DefinitionFiles.FORMAT.json(definition))
                .fields()
                .forEachRemaining(section -> leaves(section, said));
        assertThat(said.stream().filter(one -> !all.contains(one)).toList()).isEmpty();
    }

    private static void leaves(Map.Entry<String, JsonNode> field, List<String> said) {
        if (!ELSEWHERE.contains(field.getKey()) && !field.getKey().equals("at")) {
            leaves(field.getValue(), said);
        }
    }

    /** Words (ids, times and closed lists are written in ASCII) and numbers. */
    private static void leaves(JsonNode node, List<String> said) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> {
                if (!field.getKey().equals("at")) {
                    leaves(field.getValue(), said);
                }
            });
        } else if (node.isArray()) {
            node.forEach(one -> leaves(one, said));
        } else if (node.isNumber()) {
            said.add(ArrangementWords.plain(new BigDecimal(node.asText())));
        } else if (node.asText().codePoints().anyMatch(one -> one > 0x7F)) {
            said.add(node.asText());
        }
    }

    private static String text(Part part) {
        return part.title() + "\n"
                + part.pieces().stream().map(ReadingTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Piece piece) {
        return Stream.of(
                        Stream.of(piece.name()),
                        piece.lines().stream().map(line -> line.label() + "\n" + String.join("\n", line.values())),
                        piece.parts().stream().map(ReadingTest::text))
                .flatMap(one -> one)
                .collect(Collectors.joining("\n"));
    }
}
