package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Arranged;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a town's arrangement, in a town that has taken three versions in, and in one that has none. */
class ArrangementPagesTest {

    private static final RunningPages PAGES = RunningPages.get();

    private static Place town;
    private static Place bare;

    @BeforeAll
    static void takeIn() {
        town = PAGES.newTown();
        bare = PAGES.newTown();
        take("2018-04-01", "昔の体制", "町民の困りごと相談所");
        take("2019-04-01", "いまの体制（直す前）", "よろず");
        take("2019-04-01", "いまの体制", "よろず相談の窓口");
        take("2090-04-01", "先の体制", "未来の窓口");
    }

    private static void take(String from, String title, String body) {
        Arranged.take(town, Arranged.read("""
                format: kasane-definition
                version: 1
                title: %s
                effectiveFrom: %s
                bodies:
                  - id: yorozu
                    origin: assumption
                    name: %s
                    functions: [receive]
                flows:
                  - id: case
                    origin: template
                    name: はじめから終わりまで
                    kind: case
                    steps:
                      - {id: receive, origin: template, words: 受け止める, stage: received}
                      - {id: close, origin: template, words: 終える, stage: closed}
                """.formatted(title, from, body)));
    }

    private static Answer asked(Place place, String below) {
        return Caller.as(People.with(place, StandardRole.CASE_WORKER)).get("/t/" + place.code() + "/" + below);
    }

    @Test
    void theHomeShowsTheArrangementOfTodayAndTheWayToAllOfIt() {
        Answer home = asked(town, "");
        assertThat(home.words())
                .contains("よろず相談の窓口", "開いている時間は書かれていません", "仮置き（要確認）")
                .doesNotContain("困りごと相談所", "未来の窓口");
        assertThat(home.page().select(".arrangement-block a").eachAttr("href"))
                .contains("/t/" + town.code() + "/arrangement");
    }

    @Test
    void theHomeShowsTheFiguresOfTheDefinitionWhileNoneAreEntered() {
        Place figured = PAGES.newTown();
        Arranged.take(figured, Arranged.read("""
                format: kasane-definition
                version: 1
                title: 数のある体制
                effectiveFrom: 2019-04-01
                profile:
                  figures:
                    - {id: people, origin: assumption, measure: population, value: 734, unit: 人}
                """));
        assertThat(asked(figured, "").page().select(".profile-block").text())
                .contains("人口", "734人", "体制の定義に書かれている数値です")
                .doesNotContain("まだ登録されていません");
        assertThat(asked(bare, "").page().select(".profile-block").text()).contains("まだ登録されていません");
    }

    @Test
    void itIsDrawnWithTheSameInWords() {
        Answer page = asked(town, "arrangement");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("svg.drawing[role=img] > title")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.page().select("#chart-section details").text()).contains("よろず相談の窓口");
        assertThat(page.page().select("#flows-section details").text()).contains("1　受け止める", "次：2");
        assertThat(page.page().select("#zones tbody").text()).contains("よろず相談の窓口");
    }

    @ParameterizedTest
    @CsvSource({"2018-04-01, 困りごと相談所", "平成31年3月31日, 困りごと相談所", "H31.4.1, よろず相談の窓口", "20900401, 未来の窓口"})
    void aDayShowsWhatWasValidOnIt(String day, String body) {
        for (String page : List.of("arrangement?at=", "arrangement/chapter?of=bodies&at=")) {
            Answer answer = asked(town, page + Form.encoded(day));
            assertThat(answer.words()).contains(body, "今日ではない日の体制を見ています。");
            assertThat(answer.typed("at")).containsExactly(day);
        }
    }

    @Test
    void theWaysOnLeadToTheSameDay() {
        Answer page = asked(town, "arrangement?at=R1.5.1");
        assertThat(page.page().select(".guide-sections a[href*=chapter]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.endsWith("&at=2019-05-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和8年2月30日", "きのう", "2026-13-01"})
    void whatIsNoDayIsToldAtTheFieldAndWhatWasTypedStays(String typed) {
        for (String page : List.of("arrangement?at=", "arrangement/chapter?of=flows&at=")) {
            Answer answer = asked(town, page + Form.encoded(typed));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.wrong("at")).contains("日付を読み取れません");
            assertThat(answer.typed("at")).containsExactly(typed);
            assertThat(answer.page().select("#error-summary a[href='#at']")).hasSize(1);
        }
    }

    @Test
    void ofADayBeforeTheFirstVersionItIsSaidWhenTheFirstBegins() {
        Answer answer = asked(town, "arrangement?at=H29.4.1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.words()).contains("この日の体制は、まだ取り込まれていません", "平成30年4月1日(日)からの体制を見る");
        assertThat(answer.page().select(".empty a").attr("href"))
                .isEqualTo("/t/" + town.code() + "/arrangement?at=2018-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "arrangement", "arrangement/chapter?of=meetings", "arrangement/versions"})
    void aTownWithoutADefinitionIsToldWhatToDoAndWhomToAsk(String page) {
        assertThat(asked(bare, page).words()).contains("運用担当者に取り込みを頼んでください").doesNotContain("よろず");
    }

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void everyChapterIsThereAndSaysSoIfNothingStandsInIt(Chapter chapter) {
        Answer answer = asked(town, "arrangement/chapter?of=" + chapter.path());
        boolean said = chapter == Chapter.BODIES || chapter == Chapter.FLOWS;
        assertThat(answer.words().contains("この体制に書かれていません")).isEqualTo(!said);
        assertThat(answer.page().select("article.piece")).hasSize(said ? 1 : 0);
    }

    @Test
    void theVersionsAreListedWithTheirDaysAndWhichOfThemIsRead() {
        Answer answer = asked(town, "arrangement/versions");
        assertThat(answer.page().select("#versions tbody tr").eachText())
                .hasSize(4)
                .satisfiesExactly(
                        row -> assertThat(row).contains("令和72年4月1日", "先の体制").doesNotContain("いまの体制 "),
                        row -> assertThat(row).contains("平成31年4月1日", "いまの体制", "運用担当者", "taisei.yaml"),
                        row -> assertThat(row).contains("直す前", "同じ日の新しい版がある"),
                        row -> assertThat(row).contains("平成30年4月1日", "昔の体制"));
        assertThat(answer.page().select("#versions .tone-info")).hasSize(1);
        assertThat(answer.page().select("#versions a").eachAttr("href"))
                .containsExactly(
                        "/t/" + town.code() + "/arrangement?at=2090-04-01",
                        "/t/" + town.code() + "/arrangement?at=2019-04-01",
                        "/t/" + town.code() + "/arrangement?at=2018-04-01");
    }

    @Test
    void noPageOfOneTownShowsAnothersArrangement() {
        for (String page : List.of("", "arrangement", "arrangement?at=2018-04-01", "arrangement/versions")) {
            asked(town, page);
            assertThat(asked(bare, page).body()).doesNotContain("よろず相談の窓口", "困りごと相談所", "昔の体制");
        }
    }
}
