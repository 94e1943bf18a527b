package jp.kasane.web.prefecture.arrangements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Part;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Arranged;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.People;
import jp.kasane.web.running.PublishedTowns;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** What the prefecture sees of its towns' published arrangements. */
class ArrangementsPagesTest {

    private static final String HERE = "/p/020001/arrangements";

    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private static String named(String name, String... bodies) {
        String code = RunningPages.get().registeredTown(RunningPages.PREFECTURE);
        Books.changeControl("UPDATE tenant SET name = ? WHERE code = ?", name, code);
        if (bodies.length > 0) {
            PublishedTowns.published(code, village(bodies), Set.of(Part.BODIES));
        }
        return code;
    }

    private static Definition village(String... bodies) {
        StringBuilder yaml = new StringBuilder("""
                format: kasane-definition
                version: 1
                title: 見本の体制
                effectiveFrom: 2020-04-01
                sources:
                  - {id: plan}
                bodies:
                """);
        for (int i = 0; i < bodies.length; i++) {
            yaml.append("  - {id: b")
                    .append(i)
                    .append(", origin: source, name: ")
                    .append(bodies[i])
                    .append("}\n");
        }
        return Arranged.read(yaml.toString());
    }

    private List<String> towns(String query) {
        return officer.get(HERE + query)
                .page()
                .select("#arrangements tbody th .hint")
                .eachText();
    }

    @Test
    void eachTownStandsInARowWithWhatItPublishedAndNothingOfTheOthers() {
        String silent = named("だまる町");
        String telling = named("かたる町", "ひなた相談所", "こかげ相談所");
        Answer page = officer.get(HERE + "?q=る町");
        assertThat(page.page().select("tr:contains(" + telling + ")").text())
                .contains("2件", "ひなた相談所", "こかげ相談所", "公開なし");
        assertThat(page.page().select("tr:contains(" + silent + ")").text()).isEqualTo("だまる町 " + silent + " 公開していません");
        assertThat(page.page().select("tr:contains(" + silent + ") a")).isEmpty();
        assertThat(page.page().select("tr:contains(" + telling + ") a").attr("href"))
                .isEqualTo(HERE + "/" + telling);
    }

    @Test
    void townsAreFoundByTheirNameAndByTheNameOfWhatTheyPublished() {
        String one = named("さがす一の町", "みつかる相談所");
        String two = named("さがす二の町", "べつの窓口");
        assertThat(towns("?q=さがす")).containsExactlyInAnyOrder(one, two);
        assertThat(towns("?q=みつかる")).containsExactly(one);
        assertThat(towns("?q=どこにもない言葉")).isEmpty();
        assertThat(officer.get(HERE + "?q=どこにもない言葉").words()).contains("あてはまる市町村はありません");
    }

    @Test
    void theyAreSortedByAnyColumnAndThoseWithoutAnythingComeLast() {
        String few = named("ならべ甲町", "一");
        String none = named("ならべ乙町");
        String many = named("ならべ丙町", "一", "二", "三");
        assertThat(towns("?q=ならべ&sort=BODIES")).containsExactly(few, many, none);
        assertThat(towns("?q=ならべ&sort=-BODIES")).containsExactly(many, few, none);
        assertThat(towns("?q=ならべ&sort=-town")).containsExactly(many, none, few);
        assertThat(towns("?q=ならべ&sort=since")).containsExactly(few, many, none);
        assertThat(towns("?q=ならべ&sort=nonsense")).containsExactly(few, none, many);
        assertThat(towns("?q=ならべ&published=1")).containsExactly(few, many);
        assertThat(officer.get(HERE + "?q=ならべ&sort=BODIES")
                        .page()
                        .select("th[aria-sort=ascending]")
                        .text())
                .contains("支援機関");
    }

    @Test
    void thePartsThatAreAskedForAreTheColumns() {
        named("えらぶ町", "一");
        assertThat(officer.get(HERE + "?q=えらぶ&parts=INDICATORS&parts=BODIES&parts=x")
                        .page()
                        .select("#arrangements thead th")
                        .eachText())
                .hasSize(4)
                .anyMatch(head -> head.startsWith("指標"));
    }

    @Test
    void aHundredAndEightyTownsArePagedAndNoneIsTwice() {
        IntStream.range(0, 180).forEach(i -> named("めくる" + i + "町"));
        List<String> first = towns("?q=めくる");
        List<String> last = towns("?q=めくる&page=6");
        assertThat(first).hasSize(30);
        assertThat(last).hasSize(30).doesNotContainAnyElementsOf(first);
        assertThat(towns("?q=めくる&page=999")).isEqualTo(last);
        assertThat(officer.get(HERE + "?q=めくる").page().select(".pager-range").text())
                .contains("180");
    }

    @Test
    void anAdviserSeesNoTownsArrangement() {
        String code = named("みせない町", "一");
        Caller adviser = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.ADVISER));
        assertThat(adviser.get(HERE).status()).isEqualTo(404);
        assertThat(adviser.get(HERE + "/" + code).status()).isEqualTo(404);
        assertThat(adviser.get(HERE + "/compare?one=" + code + "&other=" + code).status())
                .isEqualTo(404);
    }

    @Test
    void twoTownsStandBesideEachOtherPartByPart() {
        String one = RunningPages.get().registeredTown(RunningPages.PREFECTURE);
        String other = RunningPages.get().registeredTown(RunningPages.PREFECTURE);
        PublishedTowns.published(one, Arranged.published("aomori-imabetsu.yaml"), Set.of(Part.values()));
        PublishedTowns.published(
                other, Arranged.published("aomori-sotogahama.yaml"), Set.of(Part.BODIES, Part.PROFILE));
        Answer page = officer.get(HERE + "/compare?one=" + one + "&other=" + other);
        assertThat(page.page().select("#part-bodies tbody tr")).isNotEmpty();
        assertThat(page.page().select("#part-profile").text()).contains("人口");
        assertThat(page.page().select("#part-meetings")).isEmpty();
        assertThat(page.words()).contains("だけが公開しているので、比べていません");
    }

    @Test
    void withoutTwoThatHavePublishedNothingIsCompared() {
        String silent = named("くらべない町");
        String telling = named("くらべる町", "一");
        for (String query : List.of("", "?one=" + telling, "?one=" + telling + "&other=" + silent, "?one=x&other=y")) {
            assertThat(officer.get(HERE + "/compare" + query).page().select("main table"))
                    .isEmpty();
        }
    }

    @Test
    void thePrefecturesOwnDefinitionIsReadByItsPeopleAndByNoOtherPrefectures() {
        Definition aomori = Arranged.published("aomori-pref.yaml");
        Books.changeControl(
                "INSERT INTO prefecture_definition (id, prefecture_code, number, effective_from, title, content, file_name,"
                        + " taken_at) VALUES (?, '020001', 1, ?, ?, ?, 'x', NOW(6))",
                Ids.next(),
                aomori.effectiveFrom(),
                aomori.title(),
                DefinitionFiles.FORMAT.json(aomori));
        Answer page = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.ADVISER))
                .get("/p/020001/definition");
        assertThat(page.words()).contains(aomori.title(), "都道府県の事業", "第1版");
        aomori.services().forEach(service -> assertThat(page.words()).contains(service.name()));
        Answer akita = Caller.as(People.with(RunningPages.OTHER_PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR))
                .get("/p/050008/definition");
        assertThat(akita.words()).contains("都道府県の体制の定義がありません").doesNotContain(aomori.title());
    }
}
