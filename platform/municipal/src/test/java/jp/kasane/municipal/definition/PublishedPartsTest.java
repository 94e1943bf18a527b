package jp.kasane.municipal.definition;

import static jp.kasane.municipal.definition.ADefinition.fitting;
import static jp.kasane.municipal.definition.ADefinition.small;
import static jp.kasane.municipal.definition.DefinitionFiles.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.municipal.definition.town.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a town publishes says whose it is, and nothing of persons or of the files that it was made from. */
class PublishedPartsTest {

    private static final Place IMABETSU = new Place("023035", "青森県", "今別町", Place.Kind.TOWN);
    private static final Set<Part> ALL = EnumSet.allOf(Part.class);
    private static final String WITH_POINTERS = """
            format: kasane-definition
            version: 1
            title: 見本村の体制
            effectiveFrom: 2026-04-01
            sources:
              - {id: plan, title: 見本村の計画}
            zoneSchemes:
              - id: village
                origin: source
                at: [/divisions/0]
                name: 村全域
                zones: [{id: north, origin: source, at: [/divisions/0/areas/1], name: 北部}]
            posts:
              - {id: officer, origin: source, at: [/posts/2], title: 福祉担当, careers: [前職は保育士]}
            """;

    private static Tenant tenant(String code, String prefecture, String name) {
        return new Tenant(
                code,
                prefecture,
                name,
                "かな",
                Tenant.State.ACTIVE,
                null,
                new Tenant.DatabaseServer("embedded", "127.0.0.1", 1),
                "town",
                "town",
                null,
                "1",
                false);
    }

    private static Definition nobodys() {
        return FORMAT.with(small(), Map.of("place", Optional.empty()));
    }

    @Test
    void whatSaysNotWhoseItIsSaysSoOncePublished() {
        assertThat(nobodys().place()).isNull();
        assertThat(nobodys().published(IMABETSU, Set.of(Part.BODIES)).place()).isEqualTo(IMABETSU);
    }

    @Test
    void whatSaysItByTheNameAloneSaysItAsTheRegistryDoes() {
        assertThat(small().place().code()).isNull();
        assertThat(small().published(IMABETSU, ALL).place()).isEqualTo(IMABETSU);
    }

    @Test
    void whereTheTownsFilesSayItStaysInTheTown() {
        Definition whole = fitting(WITH_POINTERS);
        assertThat(FORMAT.yaml(whole)).contains("/divisions/0/areas/1", "/posts/2");
        Definition copy = whole.published(IMABETSU, ALL);
        assertThat(FORMAT.json(copy))
                .contains("村全域", "北部", "福祉担当")
                .doesNotContain("/divisions", "/posts/2", "\"at\"", "保育士");
        assertThat(DefinitionFormat.elements(copy).values())
                .extracting(Element::id)
                .containsExactlyElementsOf(DefinitionFormat.elements(whole).values().stream()
                        .map(Element::id)
                        .toList());
    }

    @Test
    void partsThatWereNotChosenAreLeftOutAsEver() {
        Definition copy = small().published(IMABETSU, Set.of(Part.BODIES));
        assertThat(copy.meetings()).isEmpty();
        assertThat(copy.bodies()).isEqualTo(small().only(Set.of(Part.BODIES)).bodies());
    }

    @Test
    void anyOfThePublishedSystemsIsADefinitionAsItIsPublished() throws IOException {
        for (Path file : PublishedDefinitionsTest.files().toList()) {
            Definition whole = fitting(Files.readString(file));
            Definition copy = whole.published(IMABETSU, ALL);
            assertThat(fitting(FORMAT.json(copy))).isEqualTo(copy);
            assertThat(copy.published(IMABETSU, ALL)).isEqualTo(copy);
            assertThat(DefinitionFormat.elements(copy)).hasSameSizeAs(DefinitionFormat.elements(whole));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "023035, 020001, 今別町, 青森県, TOWN",
        "022012, 020001, 青森市, 青森県, CITY",
        "131016, 130001, 千代田区, 東京都, WARD",
        "014702, 010006, 音威子府村, 北海道, VILLAGE"
    })
    void aTownOfTheRegistryIsSaidByCodeAndNameAndWhatItIs(
            String code, String prefectureCode, String name, String prefecture, Place.Kind kind) {
        assertThat(Receiver.place(tenant(code, prefectureCode, name)))
                .isEqualTo(new Place(code, prefecture, name, kind));
    }

    @Test
    void aCodeThatNoMunicipalityCanHaveIsNotSaid() {
        assertThat(Receiver.place(tenant("900001", "020001", "試験町")))
                .isEqualTo(new Place(null, "青森県", "試験町", Place.Kind.TOWN));
    }
}
