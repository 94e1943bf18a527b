package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Finding;
import jp.kasane.kernel.definition.Origin;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.town.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final Receiver IMABETSU = Receiver.named("023035", "今別町", APRIL);
    private static final Path PUBLISHED = Path.of("../../docs/definitions");

    private static final String TEMPLATE = """
            format: kasane-definition
            version: 1
            title: 見本のひな形
            effectiveFrom: 2026-04-01
            bodies:
              - id: copied-from
                origin: assumption
                notes: [消える注]
                statuses: [{state: open, from: FY2018}]
                name: よろず相談
                places: [役場]
            """;

    private static BeginOutcome begun(String file) {
        return Beginnings.ofFile(file.getBytes(StandardCharsets.UTF_8), "mura.yaml", IMABETSU);
    }

    private static Definition definition(BeginOutcome outcome) {
        return ((BeginOutcome.Begun) outcome).definition();
    }

    static Stream<Path> published() throws IOException {
        try (Stream<Path> files = Files.list(PUBLISHED)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    static Definition read(Path file) throws IOException {
        return ((ReadOutcome.Fits<Definition>) DefinitionFiles.FORMAT.read(Files.readAllBytes(file))).definition();
    }

    @Test
    void aTownsOwnFileIsTakenAsItStands() {
        String own =
                TEMPLATE.replace("bodies:", "place: {code: '023035', prefecture: 青森県, name: 今別町, kind: town}\nbodies:");
        Definition definition = definition(begun(own));
        assertThat(definition.title()).isEqualTo("見本のひな形");
        assertThat(definition.effectiveFrom()).isEqualTo("2026-04-01");
        assertThat(definition.bodies().get(0).about().notes()).containsExactly("消える注");
    }

    @Test
    void aFileWithoutAPlaceIsATemplateAndBecomesTheTowns() {
        String figures = "profile: {figures: [{id: people, origin: assumption, measure: population, value: 424242}]}";
        Definition definition = definition(begun(TEMPLATE + figures));
        assertThat(definition.profile()).isNull();
        assertThat(definition.title()).isEqualTo("今別町の体制");
        assertThat(definition.effectiveFrom()).isEqualTo(APRIL);
        assertThat(definition.place()).isEqualTo(new Place("023035", "青森県", "今別町", Place.Kind.TOWN));
        assertThat(definition.sources()).singleElement().satisfies(source -> {
            assertThat(source.title()).isEqualTo("ファイル「mura.yaml」");
            assertThat(source.id()).hasToString("copied-from-2");
        });
        About about = definition.bodies().get(0).about();
        assertThat(about.origin()).isEqualTo(Origin.TEMPLATE);
        assertThat(about.notes()).isEmpty();
        assertThat(about.statuses()).isEmpty();
        assertThat(definition.bodies().get(0).location().places()).containsExactly("役場");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{code: '121002', prefecture: 千葉県, name: 千葉市, kind: city}",
                "{prefecture: 千葉県, name: 今別町, kind: town}",
                "{prefecture: 青森県, name: 蓬田村, kind: village}"
            })
    void anotherPlacesFileIsNamedAsThat(String place) {
        assertThat(begun(TEMPLATE.replace("bodies:", "place: " + place + "\nbodies:")))
                .isInstanceOf(BeginOutcome.Elsewhere.class);
    }

    @Test
    void aFileThatDoesNotFitIsToldLineByLine() {
        BeginOutcome outcome = begun(TEMPLATE.replace("id: copied-from", "id: よろず"));
        assertThat(((BeginOutcome.Refused) outcome).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(6));
    }

    @Test
    void aFileThatWindowsWroteIsNamedAsThatWithItsLine() {
        BeginOutcome outcome =
                Beginnings.ofFile(TEMPLATE.getBytes(Charset.forName("Windows-31J")), "mura.yaml", IMABETSU);
        assertThat(((BeginOutcome.Refused) outcome).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("file.windows-31j");
            assertThat(finding.line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1.yaml", "  .yaml", "\u202E\u0000.yaml", "　", ""})
    void whateverAFileIsCalledWhatComesOfItFits(String name) {
        assertThat(Beginnings.ofFile(TEMPLATE.getBytes(StandardCharsets.UTF_8), name, IMABETSU))
                .isInstanceOf(BeginOutcome.Begun.class);
    }

    /** Every published system as a template: it fits, it is nobody's, and nothing of whose it was is in it. */
    @ParameterizedTest
    @MethodSource("published")
    void whatAPlaceHasBecomesATemplateForAny(Path file) throws IOException {
        Definition original = read(file);
        Definition template = definition(Beginnings.asTemplate(Files.readAllBytes(file)));
        assertThat(template.place()).isNull();
        assertThat(template.profile()).isNull();
        assertThat(template.sources()).isEmpty();
        assertThat(elements(template)).allSatisfy(BeginningsTest::isNobodys);
        assertThat(template.bodies()).hasSameSizeAs(original.bodies()).allSatisfy(body -> {
            assertThat(body.location().sites()).isEmpty();
            assertThat(body.work().volumes()).isEmpty();
        });
        assertThat(template.indicators())
                .allSatisfy(one -> assertThat(one.targets()).isEmpty());

        Definition own = definition(Beginnings.ofTemplate(template, IMABETSU));
        assertThat(own.place()).isEqualTo(IMABETSU.place());
        assertThat(own.meetings()).isEqualTo(template.meetings());
        assertThat(own.sources()).hasSize(1);
    }

    /** What somebody said of one person is nobody's requirement: neither the words of it nor a career are in the template. */
    @ParameterizedTest
    @MethodSource("published")
    void nothingThatIsSaidOfOnePersonIsInTheTemplate(Path file) throws IOException {
        String template = DefinitionFiles.FORMAT.json(definition(Beginnings.asTemplate(Files.readAllBytes(file))));
        assertThat(read(file).posts()).allSatisfy(post -> {
            assertThat(post.careers()).allSatisfy(career -> assertThat(template).doesNotContain(career));
            assertThat(post.qualifications())
                    .filteredOn(one -> one.person() != null)
                    .allSatisfy(one -> assertThat(template).doesNotContain(String.valueOf(one.words())));
        });
    }

    /** A system that does not say whose it is has it in it all the same: the same template comes of it. */
    @ParameterizedTest
    @MethodSource("published")
    void whatIsOfAPlaceIsLeftOutAlsoWhereThePlaceIsNotNamed(Path file) throws IOException {
        Definition nameless = DefinitionFiles.FORMAT.with(read(file), Map.of("place", Optional.empty()));
        byte[] sent = DefinitionFiles.FORMAT.yaml(nameless).getBytes(StandardCharsets.UTF_8);
        assertThat(Beginnings.asTemplate(sent)).isEqualTo(Beginnings.asTemplate(Files.readAllBytes(file)));
    }

    @Test
    void aFileThatNamesNoPlaceIsATemplateOnlyWithoutItsContacts() {
        String sent = TEMPLATE.replace("places: [役場]", "duties: [電話 35-2001 で受ける]\n    places: [役場]");
        SupportBody kept = definition(Beginnings.asTemplate(sent.getBytes(StandardCharsets.UTF_8)))
                .bodies()
                .get(0);
        assertThat(kept.work().duties()).containsExactly("電話 " + Contacts.LEFT_OUT + " で受ける");
        assertThat(kept.location().places()).isEmpty();
        SupportBody chosen = definition(begun(sent)).bodies().get(0);
        assertThat(chosen.work().duties()).containsExactly("電話 35-2001 で受ける");
    }

    /** What was kept under earlier rules, or grows by what is said in place of contacts, may no longer hold together when it is copied. */
    @Test
    void whatDoesNotHoldAsACopyIsToldByItsPathAndNeverByALineThatNobodyWrote() {
        String circle = """
                {"format": "kasane-definition", "version": 1, "title": "輪", "effectiveFrom": "2026-04-01", "meetings": [
                  {"id": "one", "origin": "template", "name": "会議", "parent": "two"},
                  {"id": "two", "origin": "template", "name": "部会", "parent": "one"}]}""";
        BeginOutcome outcome = Beginnings.ofTemplate(DefinitionFiles.FORMAT.kept(circle), IMABETSU);
        List<Finding> findings = ((BeginOutcome.Refused) outcome).findings();
        assertThat(findings).extracting(Finding::path).startsWith("", "/meetings/0/parent");
        assertThat(findings).extracting(Finding::message).startsWith("copy.unfit", "cycle");
        assertThat(findings).extracting(Finding::line).containsOnly(0);
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(DefinitionFiles.words(locale).say("mura.yaml", findings.get(0)))
                    .startsWith("mura.yaml: ")
                    .doesNotContain("{");
        }
    }

    @Test
    void aFileThatIsTooLongOnceItsContactsAreLeftOutIsRefused() {
        String contacts = "    duties:\n" + ("      - " + "a.jp ".repeat(140).strip() + "\n").repeat(1_000);
        BeginOutcome outcome = Beginnings.asTemplate((TEMPLATE + contacts).getBytes(StandardCharsets.UTF_8));
        assertThat(((BeginOutcome.Refused) outcome).findings())
                .extracting(Finding::message)
                .containsExactly("copy.unfit", "file.long");
    }

    /** Every published system copied by another town: what is chosen comes over, and nothing that is only theirs. */
    @ParameterizedTest
    @MethodSource("published")
    void whatAnotherTownPublishedBecomesTheTownsOwn(Path file) throws IOException {
        Definition original = read(file);
        Definition own = definition(Beginnings.ofTown(original, EnumSet.allOf(Part.class), IMABETSU, "見本市"));
        assertThat(own.title()).isEqualTo("今別町の体制");
        assertThat(own.place()).isEqualTo(IMABETSU.place());
        assertThat(own.profile()).isNull();
        assertThat(own.sources())
                .singleElement()
                .satisfies(source ->
                        assertThat(source.title()).isEqualTo("見本市の公開された体制（" + original.effectiveFrom() + " から）"));
        assertThat(elements(own)).allSatisfy(BeginningsTest::isNobodys);
        assertThat(own.meetings()).hasSameSizeAs(original.meetings());
        assertThat(own.programmes()).allSatisfy(one -> assertThat(one.start()).isNull());
        assertThat(own.zoneSchemes())
                .allSatisfy(one -> assertThat(one.population()).isNull());
        assertThat(own.posts()).allSatisfy(post -> assertThat(post.careers()).isEmpty());
    }

    @Test
    void onlyThePartsThatAreChosenAreCopiedAndNoContacts() {
        String theirs = TEMPLATE.replace("places: [役場]", "duties: ['電話 0174-35-2001、fukushi@example.jp で受ける']")
                + "posts:\n  - {id: officer, origin: assumption, title: 福祉担当, careers: [元消防士]}\n";
        Definition published = definition(begun(theirs));
        Definition own = definition(Beginnings.ofTown(published, Set.of(Part.BODIES), IMABETSU, "見本町"));
        assertThat(own.posts()).isEmpty();
        assertThat(own.bodies().get(0).work().duties())
                .containsExactly("電話 " + Contacts.LEFT_OUT + "、" + Contacts.LEFT_OUT + " で受ける");
        Definition posts = definition(Beginnings.ofTown(published, Set.of(Part.POSTS), IMABETSU, "見本町"));
        assertThat(posts.bodies()).isEmpty();
        assertThat(posts.posts().get(0).careers()).isEmpty();
    }

    /** Whatever is chosen of whatever a town published: it fits, and nothing is there that was not chosen. */
    @ParameterizedTest
    @MethodSource("published")
    void anyChoiceOfPartsFitsAndBringsNoOther(Path file) throws IOException {
        Definition original = read(file);
        Random random = new Random(String.valueOf(file.getFileName()).hashCode());
        Set<Part> chosen =
                Beginnings.COPIED.stream().filter(part -> random.nextBoolean()).collect(Collectors.toSet());
        BeginOutcome outcome = Beginnings.ofTown(original, chosen, IMABETSU, "見本市");
        if (outcome instanceof BeginOutcome.Nothing nothing) {
            assertThat(nothing.there()).doesNotContainAnyElementsOf(chosen);
            return;
        }
        Set<Part> brought = Part.in(definition(outcome));
        brought.remove(Part.SOURCES);
        assertThat(brought).isSubsetOf(chosen);
    }

    @Test
    void aChoiceOfWhatIsNotThereIsAnsweredWithWhatIs() {
        Definition published = definition(begun(TEMPLATE));
        for (Set<Part> chosen : List.of(
                Set.<Part>of(), Set.of(Part.MEETINGS), Set.of(Part.PROFILE, Part.SOURCES), Set.of(Part.POSTS))) {
            assertThat(Beginnings.ofTown(published, chosen, IMABETSU, "見本町"))
                    .isEqualTo(new BeginOutcome.Nothing(Set.of(Part.BODIES)));
        }
    }

    private static List<Element> elements(Definition definition) {
        return List.copyOf(DefinitionFormat.elements(definition).values());
    }

    private static void isNobodys(Element element) {
        About about = element.about();
        assertThat(about.origin()).isEqualTo(Origin.TEMPLATE);
        assertThat(about.at()).isEmpty();
        assertThat(about.source()).isNull();
        assertThat(about.from()).isNull();
        assertThat(about.statuses()).isEmpty();
        assertThat(about.predecessors()).isEmpty();
    }
}
