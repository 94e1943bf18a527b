package jp.kasane.web.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Arranged;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** What is published says whose it is, and is named by the parts that were chosen: titles of sources are no part. */
class WhoseAndWhatTest {

    /** As a file made by hand comes: it says not whose it is. */
    private static final String NOBODYS = """
            format: kasane-definition
            version: 1
            title: 見本の体制
            effectiveFrom: 2020-04-01
            sources:
              - {id: plan, title: 見本地域福祉計画, author: 架空 一郎}
            meetings:
              - {id: care, origin: source, at: [/facts/meetings/3], name: むらの会議}
            """;

    private static final RunningPages PAGES = RunningPages.get();

    private final Place town = PAGES.newTown();
    private final String here = "/t/" + town.code() + "/arrangement/publication";
    private final String seen = "/p/020001/arrangements/" + town.code();
    private final Caller administrator = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR));
    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private void publish(String yaml, String... parts) {
        Arranged.take(town, Arranged.read(yaml));
        Form chosen = Form.of().with("parts", parts);
        Answer preview = administrator.post(here + "/preview", chosen);
        Form publishing = chosen.with("shown", preview.typed("shown").get(0));
        assertThat(administrator.post(here, publishing).location()).isEqualTo(here + "?told=published");
    }

    private Definition file() {
        return Arranged.read(officer.get(seen + "/definition.yaml").body());
    }

    private String row(Answer page, String part) {
        return page.page().select("#parts-table tr:contains(" + part + ")").text();
    }

    @Test
    void aDefinitionThatSaysNotWhoseItIsIsPublishedAsItsTowns() {
        publish(NOBODYS, "MEETINGS");
        assertThat(file().place()).satisfies(place -> {
            assertThat(place.prefecture()).isEqualTo("青森県");
            assertThat(place.name()).isEqualTo("試験町");
        });
    }

    @Test
    void whereTheFactsSayItStaysInTheTownsOwnFile() {
        publish(NOBODYS, "MEETINGS");
        assertThat(officer.get(seen + "/definition.yaml").body())
                .contains("むらの会議")
                .doesNotContain("/facts");
        assertThat(Books.control("SELECT content FROM published_arrangement WHERE town_code = ?", town.code())
                        .get(0)
                        .get("content"))
                .doesNotContain("/facts");
        assertThat(Books.rows(Books.of(town), "SELECT content FROM definition_version")
                        .toString())
                .contains("/facts/meetings/3");
    }

    @Test
    void sourcesThatNobodyChoseAreNoPublishedPart() {
        publish(NOBODYS, "MEETINGS");
        assertThat(Books.control("SELECT parts FROM published_arrangement WHERE town_code = ?", town.code())
                        .get(0))
                .containsEntry("parts", "MEETINGS");
        assertThat(Books.control("SELECT part FROM published_element WHERE town_code = ?", town.code()))
                .extracting(row -> row.get("part"))
                .containsExactly("MEETINGS");
        assertThat(administrator.get("/t/" + town.code() + "/access-log").words())
                .contains("MEETINGS")
                .doesNotContain("SOURCES");
        assertThat(administrator.get(here).page().select("main dl").text())
                .contains("会議体")
                .doesNotContain("原典");
        assertThat(officer.get("/p/020001/arrangements?parts=SOURCES&q=" + town.code())
                        .page()
                        .select("#arrangements tbody")
                        .text())
                .contains("公開なし");
    }

    @Test
    void theirTitlesAreCalledTitlesUntilTheyAreChosen() {
        publish(NOBODYS, "MEETINGS");
        Answer titles = officer.get(seen);
        assertThat(row(titles, "原典の題")).contains("見本地域福祉計画");
        assertThat(titles.words()).doesNotContain("原典の図と表", "架空 一郎");
        publish(NOBODYS, "MEETINGS", "SOURCES");
        Answer whole = officer.get(seen);
        assertThat(row(whole, "原典の図と表")).contains("見本地域福祉計画");
        assertThat(whole.words()).contains("架空 一郎").doesNotContain("原典の題");
    }

    @Test
    void thePreviewCallsThemAsOthersWillSeeThem() {
        Arranged.take(town, Arranged.read(NOBODYS));
        assertThat(row(administrator.post(here + "/preview", Form.of("parts", "MEETINGS")), "原典の題"))
                .contains("見本地域福祉計画");
    }

    @Test
    void twoTownsThatChoseNoSourcesAreNotComparedByThem() {
        publish(NOBODYS, "MEETINGS");
        Answer same = officer.get("/p/020001/arrangements/compare?one=" + town.code() + "&other=" + town.code());
        assertThat(same.page().select("#part-meetings")).isNotEmpty();
        assertThat(same.page().select("#part-sources")).isEmpty();
        assertThat(same.words()).doesNotContain("原典");
    }

    @Test
    void aNameThatIsALongListIsPublishedToo() {
        String path = "とても長い名前の部署、".repeat(80);
        String departments =
                "departments:\n  - {id: long, origin: source, path: [" + path + "一, " + path + "二, " + path + "三]}\n";
        publish(NOBODYS + departments, "DEPARTMENTS");
        assertThat(file().departments())
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo(List.of(path + "一", path + "二", path + "三")));
        assertThat(Books.control("SELECT name FROM published_element WHERE town_code = ?", town.code())
                        .get(0)
                        .get("name"))
                .hasSize(200)
                .startsWith("とても長い名前の部署");
    }
}
