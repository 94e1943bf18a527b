package jp.kasane.web.prefecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.Part;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Arranged;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.PublishedTowns;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town begins with what another town of its prefecture has published, as the prefecture's form asks for it. */
class BeginningWithANeighbourTest {

    private static final String HERE = "/p/020001/onboarding";
    private static final Definition THEIRS = Arranged.read("""
            format: kasane-definition
            version: 1
            title: 隣町の体制
            effectiveFrom: 2026-04-01
            sources: [{id: plan, title: 隣町の計画}]
            profile: {figures: [{id: people, origin: assumption, measure: population, value: 2600, unit: 人}]}
            bodies:
              - id: yorozu
                origin: assumption
                name: よろず相談
                places: [ふるさと総合センター]
                duties: ['電話 0174-27-2111 で受ける']
            meetings:
              - {id: care, origin: assumption, name: 支え合い会議}
            """);

    private final Caller caller =
            Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR));
    private final String code = Forms.freeMunicipality();
    private final String neighbour = publishing(RunningPages.PREFECTURE);

    /** More than the pages would let out. */
    private static String publishing(Place prefecture) {
        String town = RunningPages.get().registeredTown(prefecture);
        PublishedTowns.published(town, THEIRS, EnumSet.allOf(Part.class));
        return town;
    }

    private Form from(String town, String... parts) {
        return Forms.onboarding(code)
                .with("arrangement", "TOWN")
                .with("arrangement.town", town)
                .with("arrangement.parts", parts);
    }

    private List<Map<String, String>> ordered() {
        return Books.control("SELECT * FROM first_definition WHERE town_code = ?", code);
    }

    private List<String> offered() {
        return caller.get(HERE)
                .page()
                .select("select[name=\"arrangement.town\"] option")
                .eachAttr("value");
    }

    private void isRefusedAt(String field, Form form) {
        Answer refused = caller.post(HERE, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong(field)).isNotBlank();
        assertThat(Books.control("SELECT * FROM tenant WHERE code = ?", code)).isEmpty();
    }

    @Test
    void whatItPublishedBecomesTheNewTownsOwnAndWhatIsTheirsStaysTheirs() {
        assertThat(offered()).contains(neighbour);
        Form form = from(neighbour, "BODIES", "MEETINGS", "FLOWS").with("arrangement.from", "R9.4.1");
        assertThat(caller.post(HERE, form).location()).contains("/jobs/");
        assertThat(ordered()).singleElement().satisfies(row -> {
            assertThat(row.get("file_name")).isEqualTo("隣町の体制");
            assertThat(row.get("content"))
                    .contains("2027-04-01", "\"" + code + "\"", "よろず相談", "支え合い会議", "の公開された体制（2026-04-01 から）")
                    .doesNotContain("2600", "profile", "計画", "ふるさと総合センター", "0174");
        });
        assertThat(BeginningPagesTest.purposes(code))
                .containsExactly("はじまりの体制: 市町村 " + neighbour + " / begins with: town " + neighbour);
    }

    @Test
    void onlyThePartsThatAreChosenAreCopied() {
        assertThat(caller.post(HERE, from(neighbour, "MEETINGS")).location()).contains("/jobs/");
        assertThat(ordered())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.get("content")).contains("支え合い会議").doesNotContain("よろず相談"));
    }

    @Test
    void atFirstAllIsChosenThatDoesNotComeNearPersons() {
        List<String> chosen = caller.get(HERE)
                .page()
                .select("input[name=\"arrangement.parts\"][checked]")
                .eachAttr("value");
        assertThat(chosen).contains("BODIES", "MEETINGS").doesNotContain("PROFILE", "SOURCES", "RESOURCES", "HUBS");
    }

    @Test
    void aChoiceOfNothingOrOfWhatWasNotPublishedIsToldAtTheParts() {
        isRefusedAt("arrangement.parts", from(neighbour));
        isRefusedAt("arrangement.parts", from(neighbour, "PROFILE"));
        Answer refused = caller.post(HERE, from(neighbour, "FLOWS"));
        assertThat(refused.wrong("arrangement.parts")).contains("会議").doesNotContain("流れ");
        assertThat(refused.typed("arrangement.parts")).containsExactly("FLOWS");
        assertThat(refused.typed("arrangement.town")).containsExactly(neighbour);
    }

    /** Its own books hold an arrangement; that is nobody else's. */
    @Test
    void whatATownHasAndDidNotPublishIsNotThere() {
        String own = RunningPages.get().town().code();
        Books.changeControl("DELETE FROM published_arrangement WHERE town_code = ?", own);
        assertThat(offered()).doesNotContain(own);
        isRefusedAt("arrangement.town", from(own, "BODIES"));
    }

    @Test
    void whatWasWithdrawnMeanwhileIsNotCopied() {
        assertThat(offered()).contains(neighbour);
        Books.changeControl("DELETE FROM published_arrangement WHERE town_code = ?", neighbour);
        isRefusedAt("arrangement.town", from(neighbour, "BODIES"));
        assertThat(offered()).doesNotContain(neighbour);
    }

    @Test
    void whatATownOfAnotherPrefecturePublishedIsNotThere() {
        String elsewhere = publishing(RunningPages.OTHER_PREFECTURE);
        assertThat(offered()).doesNotContain(elsewhere);
        isRefusedAt("arrangement.town", from(elsewhere, "BODIES"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "DEPARTING", "DEPARTED"})
    void ofATownThatIsNotOpenNothingIsCopied(String state) {
        Books.changeControl("UPDATE tenant SET state = ? WHERE code = ?", state, neighbour);
        assertThat(offered()).doesNotContain(neighbour);
        isRefusedAt("arrangement.town", from(neighbour, "BODIES"));
    }

    @Test
    void thePartsAreNamedInTheReadersWords() {
        assertThat(caller.get(HERE)
                        .page()
                        .select("label[for^=\"arrangement.parts-\"]")
                        .eachText())
                .hasSize(EnumSet.allOf(Part.class).size() - 2)
                .noneMatch(text -> text.contains("part."));
    }
}
