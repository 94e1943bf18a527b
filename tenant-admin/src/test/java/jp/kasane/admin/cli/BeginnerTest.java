package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.FirstDefinition.Whence;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.StarterTemplate;
import jp.kasane.prefecture.templates.NewTemplate;
import jp.kasane.prefecture.templates.Templates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrangement that an order file names; nothing of the town is begun before it fits. */
class BeginnerTest {

    private static final String IMABETSU = "023035";

    private static Installation installation;
    private static Beginner beginner;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aPrefecturesTemplates() {
        installation = new Installation();
        beginner = new Beginner(Locale.JAPANESE, installation.admin);
        Definition village = StarterTemplate.SMALL_VILLAGE.definition();
        installation
                .admin
                .jdbi()
                .useTransaction(transaction -> Templates.begin(
                        transaction,
                        Installation.AOMORI,
                        List.of(new NewTemplate(
                                village.title(), DefinitionFiles.FORMAT.json(village), "small-village.yaml")),
                        Instant.now()));
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    private OrderFile order(String arrangement) throws IOException {
        return OrderFile.read(Files.writeString(folder.resolve("order.yaml"), """
                code: "023035"
                firstAdministrator: {name: n, email: e, username: u}
                %s
                """.formatted(arrangement)));
    }

    private Optional<FirstDefinition> first(String arrangement, String code) throws IOException {
        return order(arrangement).arrangement().flatMap(one -> beginner.first(one, code));
    }

    private void definition(String content) throws IOException {
        Files.writeString(folder.resolve("mura.yaml"), content);
    }

    private String refused(String arrangement) {
        return Optional.of(catchThrowable(() -> first(arrangement, IMABETSU)))
                .map(fault -> new Words(Locale.JAPANESE).fault((Exception) fault))
                .orElseThrow();
    }

    @Test
    void aTownNeedNotBeginWithAny() throws IOException {
        assertThat(first("", IMABETSU)).isEmpty();
    }

    @Test
    void aFileBesideTheOrderIsFoundFromWhereverTheCommandIsTyped() throws IOException {
        definition(DefinitionCommandTest.VILLAGE);
        FirstDefinition first = first("arrangement: {file: mura.yaml, from: 2027-04-01}", IMABETSU)
                .orElseThrow();
        assertThat(first.fileName()).isEqualTo("mura.yaml");
        assertThat(first.whence()).isEqualTo(Whence.file());
        assertThat(first.content())
                .contains("\"今別町の体制\"", "\"2027-04-01\"", "\"template\"")
                .doesNotContain("見本村");
    }

    /** The order itself is refused for its code then, with every other reason at once. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "023036", "020001", "029998"})
    void ofWhatIsNoMunicipalityNothingIsMade(String code) throws IOException {
        assertThat(first("arrangement: {file: mura.yaml}", code)).isEmpty();
    }

    @Test
    void aFileThatDoesNotFitIsToldByLineWithTheRemedy() throws IOException {
        definition(DefinitionCommandTest.VILLAGE.replace("yorozu", "よろず"));
        assertThat(refused("arrangement: {file: mura.yaml}")).contains("mura.yaml:6: /bodies/0/id 「よろず」", "開設を始めていません");
    }

    @Test
    void aFileThatWindowsWroteIsToldHowToSaveIt() throws IOException {
        Files.write(
                folder.resolve("mura.yaml"), DefinitionCommandTest.VILLAGE.getBytes(Charset.forName("Windows-31J")));
        assertThat(refused("arrangement: {file: mura.yaml}")).contains("mura.yaml:3", "UTF-8");
    }

    @Test
    void aWorkbookIsNotOpened() throws IOException {
        Files.write(folder.resolve("mura.yaml"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(refused("arrangement: {file: mura.yaml}")).contains("mura.yaml", "開設を始めていません");
    }

    @Test
    void aTemplateOfThePrefectureIsNamedByItsTitle() throws IOException {
        FirstDefinition first = first("arrangement: {template: 小さな村の体制（担当1名・会議1つ）, from: 2027-04-01}", IMABETSU)
                .orElseThrow();
        assertThat(first.content()).contains("今別町の体制", "2027-04-01", "ひな形「小さな村の体制（担当1名・会議1つ）」");
        assertThat(first.whence().told())
                .containsPattern("template [0-9A-Z]{26}$")
                .doesNotContain("小さな村");
    }

    @Test
    void aTemplateThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThat(refused("arrangement: {template: 大きな町}")).contains("「大きな町」", "小さな村の体制（担当1名・会議1つ）");
    }

    /** Chiba keeps none here. */
    @Test
    void anotherPrefecturesTemplateIsNotThere() throws IOException {
        ArrangementOrder order = order("arrangement: {template: 小さな村の体制（担当1名・会議1つ）}")
                .arrangement()
                .orElseThrow();
        assertThatThrownBy(() -> beginner.first(order, "121002")).isInstanceOf(Refusal.class);
    }

    @Test
    void anotherTownsFileIsNamedByWhoseItIs() throws IOException {
        definition(DefinitionCommandTest.VILLAGE.replace(
                "bodies:", "place: {code: '023043', prefecture: 青森県, name: 蓬田村, kind: village}\nbodies:"));
        assertThat(refused("arrangement: {file: mura.yaml}")).contains("青森県蓬田村のものです");
    }

    @ParameterizedTest
    @CsvSource({
        "'arrangement: {file: missing.yaml}', file.unreadable",
        "'arrangement: {from: 2027-04-01}', file.arrangement.which",
        "'arrangement: {file: mura.yaml, template: x}', file.arrangement.which",
        "'arrangement: {file: mura.yaml, town: \"023043\"}', file.arrangement.which",
        "'arrangement: {town: 023043}', file.code.number",
        "'arrangement: {town: \"023043\", parts: bodies}', file.arrangement.parts",
        "'arrangement: {town: \"023043\", parts: []}', file.arrangement.parts",
        "'arrangement: {town: \"023043\", parts: [BODIES]}', file.arrangement.parts",
        "'arrangement: {town: \"023043\", parts: [bodies, profile]}', file.arrangement.parts",
        "'arrangement: {town: \"023043\", parts: [12]}', file.arrangement.parts",
        "'arrangement: {template: x, parts: [bodies]}', file.arrangement.key",
        "'arrangement: {template: 12}', file.field.missing",
        "'arrangement: {file: 12}', file.field.missing",
        "'arrangement: mura.yaml', file.arrangement.which",
        "'arrangement: {file: mura.yaml, from: 令和9年}', file.arrangement.from",
        "'arrangement: {file: mura.yaml, parts: [bodies]}', file.arrangement.key",
    })
    void namesWhatIsWrongInTheOrder(String arrangement, String key) throws IOException {
        definition(DefinitionCommandTest.VILLAGE);
        assertThatThrownBy(() -> first(arrangement, IMABETSU))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
