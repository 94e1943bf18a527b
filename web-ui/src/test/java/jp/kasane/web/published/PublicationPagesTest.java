package jp.kasane.web.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.definition.DefinitionFormat;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Part;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Arranged;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** A town chooses, sees, publishes and withdraws; nobody sees more than that, or before, or after. */
class PublicationPagesTest {

    private static final String VILLAGE = """
            format: kasane-definition
            version: 1
            title: 見本村の体制
            effectiveFrom: 2020-04-01
            sources:
              - {id: plan, title: 見本村地域福祉計画, author: 架空 一郎}
            bodies:
              - {id: yorozu, origin: source, name: よろず相談所, operation: 直営}
            posts:
              - {id: officer, origin: source, title: まるごと相談員, careers: [元ホームヘルパー]}
            meetings:
              - {id: care, origin: source, name: むらの会議, host: {body: yorozu}, functions: [network]}
            resources:
              - {id: cook, origin: source, words: 架空 花子さんの料理教室}
            """;

    private static final RunningPages PAGES = RunningPages.get();

    private final Place town = PAGES.newTown();
    private final Place neighbour = PAGES.otherTown();
    private final String here = "/t/" + town.code() + "/arrangement/publication";
    private final String seenByPrefecture = "/p/020001/arrangements/" + town.code();
    private final String seenByNeighbour = "/t/" + neighbour.code() + "/neighbours/" + town.code();
    private final Caller administrator = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR));
    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final Caller worker = Caller.as(People.with(neighbour, StandardRole.CASE_WORKER));

    private void defined(String yaml) {
        Arranged.take(town, Arranged.read(yaml));
    }

    private Answer publish(Form chosen) {
        Answer preview = administrator.post(here + "/preview", chosen);
        return administrator.post(
                here, chosen.with("shown", preview.typed("shown").get(0)));
    }

    private static Form parts(Part... parts) {
        String[] pairs = List.of(parts).stream()
                .flatMap(part -> List.of("parts", part.name()).stream())
                .toArray(String[]::new);
        return Form.of(pairs);
    }

    @Test
    void aTownWithoutADefinitionIsToldWhereOneComesFrom() {
        assertThat(administrator.get(here).words()).contains("公開していません", "体制の定義がありません");
    }

    @Test
    void untilItPublishesNobodySeesAnythingOfIt() {
        defined(VILLAGE);
        administrator.post(here + "/preview", parts(Part.BODIES));
        assertThat(officer.get(seenByPrefecture).status()).isEqualTo(404);
        assertThat(officer.get(seenByPrefecture + "/definition.yaml").status()).isEqualTo(404);
        assertThat(worker.get(seenByNeighbour).status()).isEqualTo(404);
        assertThat(officer.get("/p/020001/arrangements?q=" + town.code())
                        .page()
                        .select("#arrangements tbody")
                        .text())
                .contains("公開していません")
                .doesNotContain("見本村", "よろず");
    }

    @Test
    void whatItPublishesIsSeenAndNothingElse() {
        defined(VILLAGE);
        assertThat(publish(parts(Part.MEETINGS, Part.POSTS)).location()).isEqualTo(here + "?told=published");
        for (String seen : List.of(
                officer.get(seenByPrefecture).words(),
                worker.get(seenByNeighbour).words(),
                officer.get(seenByPrefecture + "/definition.yaml").body())) {
            assertThat(seen)
                    .contains("むらの会議", "まるごと相談員", "見本村の体制")
                    .contains("よろず相談所")
                    .doesNotContain("直営", "元ホームヘルパー", "架空 花子", "架空 一郎");
        }
        assertThat(worker.get("/t/" + neighbour.code() + "/neighbours").words()).contains("見本村の体制");
        assertThat(administrator.get(here).words()).contains("公開した日時", "職種・役割、会議体");
    }

    @Test
    void whatChangesAfterwardsIsNotSeenUntilItIsPublishedAgain() {
        defined(VILLAGE);
        publish(parts(Part.MEETINGS));
        defined(VILLAGE.replace("むらの会議", "あたらしい会議"));
        assertThat(officer.get(seenByPrefecture).words()).contains("むらの会議").doesNotContain("あたらしい会議");
        publish(parts(Part.MEETINGS));
        assertThat(officer.get(seenByPrefecture).words()).contains("あたらしい会議").doesNotContain("むらの会議");
    }

    @Test
    void withdrawnItIsGone() {
        defined(VILLAGE);
        publish(parts(Part.MEETINGS));
        assertThat(administrator.post(here + "/withdraw", Form.of()).location()).isEqualTo(here + "?told=withdrawn");
        assertThat(officer.get(seenByPrefecture).status()).isEqualTo(404);
        assertThat(worker.get(seenByNeighbour).status()).isEqualTo(404);
        assertThat(administrator.post(here + "/withdraw", Form.of()).location())
                .isEqualTo(here + "?told=NOTHING_PUBLISHED");
        assertThat(administrator.get(here + "?told=withdrawn").words()).contains("写しは消えました");
    }

    @Test
    void anotherPrefectureSeesNothing() {
        defined(VILLAGE);
        publish(parts(Part.MEETINGS));
        Caller akita = Caller.as(People.with(RunningPages.OTHER_PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR));
        assertThat(akita.get("/p/050008/arrangements/" + town.code()).status()).isEqualTo(404);
        assertThat(akita.get("/p/050008/arrangements").words()).doesNotContain(town.code(), "むらの会議");
        assertThat(akita.get("/p/050008/arrangements/compare?one=" + town.code() + "&other=" + town.code())
                        .words())
                .doesNotContain("むらの会議");
    }

    @Test
    void whatMayNameSomebodyIsChosenByHandAndIsMarked() {
        defined(VILLAGE);
        Answer page = administrator.get(here);
        assertThat(page.page().select("input[name=parts][checked]").eachAttr("value"))
                .contains("BODIES", "POSTS", "MEETINGS")
                .doesNotContain("RESOURCES", "SOURCES");
        assertThat(page.page().select("input[name=parts]").eachAttr("value")).contains("RESOURCES", "SOURCES");
        assertThat(page.page().select("#parts-RESOURCES-hint").text()).contains("人の名前");
        publish(parts(Part.RESOURCES));
        assertThat(officer.get(seenByPrefecture).words()).contains("架空 花子さんの料理教室");
    }

    @Test
    void nobodyPublishesWhatTheyHaveNotSeen() {
        defined(VILLAGE);
        Form chosen = parts(Part.MEETINGS);
        String shown =
                administrator.post(here + "/preview", chosen).typed("shown").get(0);
        for (Form blind : List.of(
                chosen,
                chosen.with("shown", "x"),
                parts(Part.MEETINGS, Part.BODIES).with("shown", shown))) {
            assertThat(administrator.post(here, blind).words()).contains("もう一度、下の内容を確かめてください");
        }
        defined(VILLAGE.replace("むらの会議", "あとから変えた会議"));
        assertThat(administrator.post(here, chosen.with("shown", shown)).words())
                .contains("あとから変えた会議", "変わりました");
        assertThat(Books.control("SELECT 1 FROM published_arrangement WHERE town_code = ?", town.code()))
                .isEmpty();
    }

    @Test
    void theVersionOfTheDayIsPublished() {
        defined(VILLAGE);
        defined(VILLAGE.replace("2020-04-01", "2099-04-01").replace("むらの会議", "将来の会議"));
        assertThat(publish(parts(Part.MEETINGS).with("day", "2099-04-01")).location())
                .endsWith("published");
        assertThat(officer.get(seenByPrefecture).words()).contains("将来の会議");
        Answer before =
                administrator.post(here + "/preview", parts(Part.MEETINGS).with("day", "平成元年4月1日"));
        assertThat(before.status()).isEqualTo(422);
        assertThat(before.wrong("day")).contains("この日の体制の定義がありません");
        assertThat(administrator
                        .post(here + "/preview", parts(Part.MEETINGS).with("day", "あした"))
                        .wrong("day"))
                .isNotBlank();
        assertThat(administrator.post(here + "/preview", Form.of()).wrong("parts"))
                .contains("1つ以上");
    }

    @Test
    void whereTheFirstDefinitionHasYetToBeginItsDayIsOffered() {
        defined(VILLAGE.replace("2020-04-01", "2099-10-01").replace("むらの会議", "のちの会議"));
        defined(VILLAGE.replace("2020-04-01", "2099-04-01").replace("むらの会議", "将来の会議"));
        Answer page = administrator.get(here);
        assertThat(page.words()).contains("最初の体制の定義は令和81年4月1日").doesNotContain("体制の定義がありません");
        assertThat(page.typed("day")).containsExactly("2099-04-01");
        assertThat(page.page().select("input[name=parts]").eachAttr("value")).contains("MEETINGS");
        assertThat(administrator.post(here + "/preview", parts(Part.MEETINGS)).words())
                .contains("将来の会議")
                .doesNotContain("のちの会議");
        assertThat(publish(parts(Part.MEETINGS).with("day", "2099-04-01")).location())
                .endsWith("published");
        assertThat(officer.get(seenByPrefecture).words()).contains("将来の会議");
    }

    @Test
    void aDayBeforeTheFirstDefinitionIsToldFromWhichDayThereIsOne() {
        defined(VILLAGE.replace("2020-04-01", "2099-04-01"));
        Answer early =
                administrator.post(here + "/preview", parts(Part.MEETINGS).with("day", "2026-04-01"));
        assertThat(early.wrong("day")).contains("この日の体制の定義がありません", "令和81年4月1日");
        assertThat(early.typed("day")).containsExactly("2026-04-01");
        assertThat(early.words()).doesNotContain("大きすぎて");
    }

    @Test
    void aTownWithoutADefinitionHasNothingToSend() {
        for (Form sent : List.of(Form.of(), parts(Part.MEETINGS).with("day", "あした"))) {
            Answer answer = administrator.post(here + "/preview", sent);
            assertThat(answer.words()).contains("体制の定義がありません").doesNotContain("大きすぎて");
            assertThat(answer.page().select("main form input[name=day]")).isEmpty();
        }
    }

    @Test
    void theTownReadsInItsTrailWhoPublishedWhat() {
        defined(VILLAGE);
        publish(parts(Part.MEETINGS));
        administrator.post(here + "/withdraw", Form.of());
        assertThat(administrator.get("/t/" + town.code() + "/access-log").words())
                .contains("体制の公開", "体制の公開の取りやめ", "MEETINGS");
    }

    @Test
    void oneOfThePublishedSystemsIsShownWholeButForWhereItWasRead() {
        Definition ise = Arranged.published("mie-ise.yaml");
        Arranged.take(town, ise);
        publish(parts(Part.values()));
        Answer page = officer.get(seenByPrefecture);
        ise.bodies().forEach(body -> assertThat(page.words()).contains(body.name()));
        assertThat(page.page().select("svg.drawing")).isNotEmpty();
        assertThat(page.page().select("#zones tbody tr")).isNotEmpty();
        String file = officer.get(seenByPrefecture + "/definition.yaml").body();
        Definition seen = Arranged.read(file);
        assertThat(seen).isEqualTo(ise.published(seen.place(), Set.of(Part.values())));
        assertThat(DefinitionFormat.elements(seen).keySet())
                .isEqualTo(DefinitionFormat.elements(ise).keySet());
        assertThat(DefinitionFiles.FORMAT.yaml(ise)).containsPattern("\\bat:");
        assertThat(file).doesNotContainPattern("\\bat:");
    }
}
