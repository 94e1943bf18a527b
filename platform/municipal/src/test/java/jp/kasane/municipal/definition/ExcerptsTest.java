package jp.kasane.municipal.definition;

import static jp.kasane.municipal.definition.ADefinition.fitting;
import static jp.kasane.municipal.definition.ADefinition.small;
import static jp.kasane.municipal.definition.DefinitionFiles.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.municipal.definition.basis.Party;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.flows.Guard;
import jp.kasane.municipal.definition.posts.Post;
import org.junit.jupiter.api.Test;

/** Parts of a definition, chosen in any way, are a definition. */
class ExcerptsTest {

    private static final Set<String> ALWAYS = Set.of("format", "version", "title", "effectiveFrom", "place", "sources");

    private static Definition only(Part... parts) {
        return small().only(Set.copyOf(List.of(parts)));
    }

    private static SupportBody yorozu(Definition definition) {
        return definition.bodies().get(0);
    }

    /** Reads back without findings, and says nothing of what was not chosen. */
    private static void holds(Definition whole, Set<Part> parts) {
        Definition copy = whole.only(parts);
        assertThat(fitting(FORMAT.json(copy)))
                .as("%s of %s", parts, whole.title())
                .isEqualTo(copy);
        assertThat(FORMAT.keys(copy))
                .allSatisfy(key -> assertThat(ALWAYS.contains(key)
                                || parts.stream().anyMatch(part -> part.key().equals(key)))
                        .as(key)
                        .isTrue());
    }

    private static Set<Part> any(Random random) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (random.nextBoolean()) {
                parts.add(part);
            }
        }
        return parts;
    }

    @Test
    void everySectionIsAPartOrStandsInEveryCopy() {
        Set<String> sections = Arrays.stream(Definition.class.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Title.class))
                .map(component -> component.getName())
                .collect(Collectors.toSet());
        Set<String> parts = Arrays.stream(Part.values()).map(Part::key).collect(Collectors.toSet());
        sections.removeAll(parts);
        assertThat(sections).containsExactlyInAnyOrder("format", "version", "title", "effectiveFrom", "place");
    }

    @Test
    void anyPartsOfThePublishedSystemsAreADefinitionAndAllAreTheWhole() throws IOException {
        List<Definition> wholes = new ArrayList<>();
        for (Path file : PublishedDefinitionsTest.files().toList()) {
            Definition whole = fitting(Files.readString(file));
            assertThat(whole.only(EnumSet.allOf(Part.class))).isEqualTo(whole);
            assertThat(whole.only(Part.in(whole))).isEqualTo(whole);
            wholes.add(whole);
        }
        Proof proof = Proof.of("proof.definition.excerpts", 50, 10_000, "excerpts");
        for (int i = 0; i < proof.cases(); i++) {
            holds(wholes.get(i % wholes.size()), any(proof.random(i)));
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void noPartAtAllIsADefinitionTooAndSoIsWhatIsUsuallyPublished() {
        holds(small(), Set.of());
        holds(small(), Part.farFromPersons());
    }

    @Test
    void anyPartsOfAnyDefinitionAreADefinition() {
        for (int i = 0; i < 10; i++) {
            Random random = new Random(i);
            holds(ADefinition.any(random), any(random));
        }
    }

    @Test
    void aPartyThatWasLeftOutBecomesItsName() {
        Definition copy = only(Part.BODIES);
        assertThat(yorozu(copy).work().partners()).containsExactly(new Party(null, null, null, "見本村社会福祉協議会"));
        assertThat(yorozu(copy).work().staff().get(0).words()).isEqualTo("福祉担当");
        assertThat(copy.organisations()).isEmpty();
    }

    @Test
    void wordsOfTheSourceStayAsTheyAreWhereTheElementIsGone() {
        Definition whole = fitting(ADefinition.with(
                "      - organisation: shakyo\n", "      - organisation: shakyo\n        words: 村社協（本所）\n"));
        assertThat(yorozu(whole.only(Set.of(Part.BODIES))).work().partners())
                .containsExactly(new Party(null, null, null, "村社協（本所）"));
    }

    @Test
    void aDepartmentIsCalledByItsPath() {
        assertThat(yorozu(only(Part.BODIES)).running().department()).hasToString("住民課 福祉係");
    }

    @Test
    void zonesAreSaidInWords() {
        assertThat(yorozu(only(Part.BODIES)).location().zone())
                .satisfies(zone -> assertThat(zone.words()).isEqualTo("村全域"))
                .satisfies(zone -> assertThat(zone.scheme()).isNull());
    }

    @Test
    void aConditionThatRestsOnWhatWasLeftOutGoesAndTheOthersStay() {
        assertThat(guards(only(Part.FLOWS, Part.MEETINGS))).containsExactly(Guard.Kind.DECISION);
        assertThat(guards(only(Part.FLOWS, Part.FORMS))).containsExactly(Guard.Kind.FORM_COMPLETE);
        assertThat(guards(only(Part.FLOWS))).isEmpty();
        assertThat(guards(only(Part.FLOWS, Part.FORMS, Part.MEETINGS))).hasSize(2);
    }

    private static List<Guard.Kind> guards(Definition definition) {
        return definition.flows().get(0).steps().get(1).guards().stream()
                .map(Guard::kind)
                .toList();
    }

    @Test
    void sourcesKeepTheirTitleOnlyUnlessTheyAreChosen() {
        Definition whole = fitting(ADefinition.with("""
                    title: 見本村地域福祉計画
                """, """
                    title: 見本村地域福祉計画
                    author: 架空 太郎
                    figures:
                      - title: 体系図
                        nodes:
                          - words: 図の中の言葉
                    blanks:
                      - 空欄
                """));
        assertThat(FORMAT.json(whole.only(Set.of(Part.BODIES))))
                .contains("見本村地域福祉計画")
                .doesNotContain("架空 太郎", "図の中の言葉", "空欄");
        assertThat(whole.only(Set.of(Part.SOURCES)).sources()).isEqualTo(whole.sources());
    }

    @Test
    void whatMayNameSomebodyIsNotPublishedUnlessChosen() {
        assertThat(Part.farFromPersons())
                .contains(Part.BODIES, Part.POSTS, Part.MEETINGS, Part.FLOWS)
                .doesNotContain(Part.SOURCES, Part.RESOURCES, Part.HUBS, Part.SERVICES, Part.DIRECTION);
    }

    @Test
    void aPostSaysNothingOfTheOneWhoHoldsIt() {
        Definition whole = fitting(ADefinition.with("""
                    standardRole: coordinator
                """, """
                    standardRole: coordinator
                    qualifications:
                      - 社会福祉士
                      - words: ホームヘルパーから異動
                        person: 2人目
                    careers:
                      - 前職は保育士
                """));
        Post post = whole.withoutPersons().posts().get(0);
        assertThat(post.careers()).isEmpty();
        assertThat(post.qualifications()).hasSize(1);
        assertThat(post.title()).isEqualTo("福祉担当");
        assertThat(whole.withoutPersons().withoutPersons()).isEqualTo(whole.withoutPersons());
        assertThat(small().withoutPersons()).isEqualTo(small());
    }
}
