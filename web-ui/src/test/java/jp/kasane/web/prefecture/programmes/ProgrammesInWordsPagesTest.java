package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a programme is told: its settings in the words of whoever reads, what differs, and what is not told of towns. */
class ProgrammesInWordsPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/dispatch";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final Caller english =
            Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER)).reading("en");

    private String made(Form form) {
        Answer made = officer.post(HERE + "/new", form);
        assertThat(made.location()).as(made.toString()).endsWith("?done=made");
        return made.location().replaceFirst("\\?.*", "");
    }

    private static String fact(Answer page, String label) {
        return page.page().select("dl.details div").stream()
                .filter(one -> one.select("dt").text().equals(label))
                .map(one -> one.select("dd").text())
                .findFirst()
                .orElseThrow(() -> new AssertionError(label));
    }

    @Test
    void settingsAreToldInJapanese() {
        Answer page = officer.get(made(AProgramme.aomori(Forms.fresh("派遣"))));
        assertThat(fact(page, "対象外の市町村")).isEqualTo("青森市（昨年度に受けた）");
        assertThat(fact(page, "選ぶときの基準")).isEqualTo("準備の進みぐあい／庁内の合意");
        assertThat(fact(page, "派遣しない日")).isEqualTo("令和8年8月13日(木)、令和8年8月14日(金)");
        assertThat(fact(page, "予算の上限")).isEqualTo("3,000,000円");
        assertThat(fact(page, "移動の限度")).isEqualTo("1日480分まで、昼の移動は90分まで");
        assertThat(page.page().select("#questions td").eachText()).containsExactly("必須", "ある／ない");
    }

    @Test
    void settingsAreToldInEnglishWithTheSignsOfEnglish() {
        Answer page = english.get(made(AProgramme.aomori(Forms.fresh("派遣"))));
        assertThat(fact(page, "Municipalities left out")).isEqualTo("青森市 (昨年度に受けた)");
        assertThat(fact(page, "Budget")).isEqualTo("3,000,000 yen");
        assertThat(page.page().select("#questions td").eachText()).containsExactly("Required", "ある / ない");
        assertThat(page.page().select("dl.details dd").text())
                .contains("準備の進みぐあい / 庁内の合意", "13 August 2026 (Thu), 14 August 2026 (Fri)")
                .doesNotContain("（", "、", "／", "令和");
    }

    private static String days(Answer page, int stage) {
        Element row = page.page().select("#stages tbody tr").get(stage);
        return row.select("td").last().text();
    }

    @Test
    void aStageThatIsOpenAtOneEndSaysSo() {
        String one = made(AProgramme.aomori(Forms.fresh("派遣"))
                .with("stage.S1.from", "2026-07-01")
                .with("stage.S2.until", "2026-12-25")
                .with("stage.S3.from", "2026-10-01")
                .with("stage.S3.until", "2027-01-29")
                .with("stage.S3.mostDays", "180"));
        Answer page = officer.get(one);
        assertThat(days(page, 0)).isEqualTo("訪問の期間のうち");
        assertThat(days(page, 1)).isEqualTo("令和8年7月1日(水)から");
        assertThat(days(page, 2)).isEqualTo("令和8年12月25日(金)まで");
        assertThat(days(page, 3)).isEqualTo("令和8年10月1日(木)から令和9年1月29日(金)まで");
        assertThat(page.page().select("#stages tbody tr").get(3).text()).contains("28日以上、180日以内");
        Answer read = english.get(one);
        assertThat(days(read, 1)).isEqualTo("From 1 July 2026 (Wed)");
        assertThat(days(read, 2)).isEqualTo("Until 25 December 2026 (Fri)");
        assertThat(days(read, 3)).isEqualTo("1 October 2026 (Thu) to 29 January 2027 (Fri)");
    }

    @Test
    void onRequestThereAreVisitsARequestAndNoNumberOfTowns() {
        String title = Forms.fresh("要請派遣");
        String one = made(AProgramme.aomori(title)
                .with("kind", "ON_REQUEST")
                .with("townsQuota", "")
                .with("row", "subject.T1")
                .with("visitsPerRequest", "３回"));
        assertThat(officer.get(one).words()).contains("要請のつど3回").doesNotContain("市町村×");
        assertThat(officer.get(HERE).page().select("tr:contains(" + title + ")").text())
                .contains("要請のつど3回");
        assertThat(english.get(one).words()).contains("3 visits a request", "On request");
    }

    @Test
    void whatDiffersIsToldInTheWordsOfTheFormAndTheEndsOfLinesAreNoDifference() {
        String edit = made(AProgramme.aomori(Forms.fresh("派遣"))) + "/edit";
        Form form = Controls.untouched(officer.get(edit).page().selectFirst("main form.form"));
        officer.post(edit, form.with("kind", "ON_REQUEST").with("question.Q1.required"));
        Answer late = officer.post(
                edit,
                form.with("criteria", form.first("criteria").replace("\n", "\r\n"))
                        .with("closed", form.first("closed").replace("\n", "\r\n"))
                        .with("contractor", "わたしの委託先"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("#overtaken tbody tr").eachText())
                .containsExactlyInAnyOrder("派遣のしかた 要請 定数", "質問「庁内の会議」の回答 任意 必須", "委託先 見本県社会福祉協議会 わたしの委託先");
        assertThat(late.body()).doesNotContain("<td class=\"long told\">QUOTA", "<td class=\"long told\">yes");
    }

    @Test
    void whoTypedTheSameAsWhoWasFirstIsToldThatNothingDiffers() {
        String edit = made(AProgramme.aomori(Forms.fresh("派遣"))) + "/edit";
        Form form = Controls.untouched(officer.get(edit).page().selectFirst("main form.form"));
        officer.post(edit, form.with("contractor", "同じ委託先"));
        Answer late = officer.post(edit, form.with("contractor", "同じ委託先"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("#overtaken").text()).contains("違いはありません");
    }

    @Test
    void whatSomebodyElseTakesAwayIsNotThereForWhoeverSavesLate() {
        String one = made(AProgramme.aomori(Forms.fresh("派遣")));
        Form form = Controls.untouched(officer.get(one + "/edit").page().selectFirst("main form.form"));
        officer.post(one + "/delete", Form.of("version", "1", "sure", "yes"));
        assertThat(officer.post(one + "/edit", form).status()).isEqualTo(404);
        assertThat(officer.post(one + "/forward", Form.of("version", "1")).status())
                .isEqualTo(404);
        assertThat(officer.post(one + "/delete", Form.of("version", "1", "sure", "yes"))
                        .status())
                .isEqualTo(404);
    }

    /** All that the officer is told about a press that is refused. */
    private String told(Caller reader, Answer pressed) {
        assertThat(pressed.status()).isEqualTo(303);
        return reader.get(pressed.location()).page().select(".notice").text();
    }

    /** All that the officer reads of a programme, as of any other of its kind. */
    private String read(String id) {
        return Stream.of("", "/edit", "/requests", "/visits", "/plan")
                .map(below -> officer.get(HERE + "/" + id + below).words())
                .collect(Collectors.joining("\n"))
                .replace(id, "ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "WITHDRAWN"})
    void whetherATownHasOnlyBegunToApplyIsToldByNoPageAndByNoAnswer(String state) {
        String plain = DispatchThings.programme(PREFECTURE, "OPEN");
        String begun = DispatchThings.programme(PREFECTURE, "OPEN");
        String request = RequestThings.request(RunningPages.get().registeredTown(PREFECTURE), begun, state);
        Books.changeControl("UPDATE dispatch_request SET sent_at = NULL WHERE id = ?", request);
        assertThat(read(begun)).isEqualTo(read(plain));
        for (String id : List.of(plain, begun)) {
            String one = HERE + "/" + id;
            assertThat(officer.post(one + "/back", Form.of("version", "1")).location())
                    .isEqualTo(one + "?done=DRAFT");
            assertThat(officer.get(one).page().select("form[action$=delete]")).isEmpty();
            Answer deleted = officer.post(one + "/delete", Form.of("version", "2", "sure", "yes"));
            assertThat(deleted.location()).isEqualTo(one + "?refused=STAYS_ON_RECORD");
            assertThat(told(officer, deleted)).endsWith("一度受付を始めた事業は消せません。記録として残ります");
            assertThat(told(english, deleted)).contains("cannot be deleted; it stays on record");
        }
        assertThat(read(begun)).isEqualTo(read(plain));
        assertThat(Books.control("SELECT id FROM dispatch_request WHERE id = ?", request))
                .hasSize(1);
    }

    @Test
    void whatATownHasSentKeepsTheProgrammeOpenAndIsSaid() {
        String open = DispatchThings.programme(PREFECTURE, "OPEN");
        RequestThings.request(RunningPages.get().registeredTown(PREFECTURE), open, "SENT");
        Answer back = officer.post(HERE + "/" + open + "/back", Form.of("version", "1"));
        assertThat(back.location()).isEqualTo(HERE + "/" + open + "?refused=STAYS_OPEN");
        assertThat(told(officer, back)).contains("申請が届いたため", "もう準備中には戻せません").endsWith("計画に進めてください");
        assertThat(told(english, back)).contains("has sent an application", "cannot go back");
    }

    @Test
    void oneThatWasNeverOpenIsDeletedWithItsSearches() {
        String id = DispatchThings.programme(PREFECTURE, "DRAFT");
        String one = HERE + "/" + id;
        assertThat(officer.get(one).page().select("form[action$=delete]")).hasSize(1);
        Books.changeControl(
                "INSERT INTO dispatch_run (id, prefecture_code, programme_id, state, basis, started_by, started_at, written_at)"
                        + " VALUES (?, '020001', ?, 'RUNNING', REPEAT('0', 64), 'SAMPLE', NOW(6), NOW(6))",
                id,
                id);
        assertThat(officer.post(one + "/delete", Form.of("version", "1", "sure", "yes"))
                        .location())
                .isEqualTo(HERE + "?done=deleted");
        assertThat(Books.control("SELECT id FROM dispatch_run WHERE programme_id = ?", id))
                .isEmpty();
    }

    @Test
    void anApplicationThatArrivesWhileOthersAreVisitedComesFirst() {
        String id = DispatchThings.programme(PREFECTURE, "RUNNING");
        Books.changeControl("UPDATE dispatch_programme SET kind = 'ON_REQUEST' WHERE id = ?", id);
        String one = HERE + "/" + id;
        assertThat(officer.get(one).words()).contains("すべての訪問が済みました");
        RequestThings.request(RunningPages.get().registeredTown(PREFECTURE), id, "SENT");
        Answer page = officer.get(one);
        assertThat(page.words()).contains("市町村からの申請が1件、受理か見送りを待っています").doesNotContain("すべての訪問が済みました");
        assertThat(page.page().select("#next-heading ~ .actions .button-solid").attr("href"))
                .isEqualTo(one + "/requests");
        assertThat(english.get(one).words()).contains("waiting to be accepted or declined");
    }

    @Test
    void draftsOfTownsAreCountedNowhere() {
        String id = DispatchThings.programme(PREFECTURE, "OPEN");
        RequestThings.request(RunningPages.get().registeredTown(PREFECTURE), id, "DRAFT");
        assertThat(officer.get(HERE + "/" + id).words()).contains("申請0件、うち受理0件", "申請を待っています");
        assertThat(officer.get(HERE + "/" + id + "/requests").words()).contains("まだ申請はありません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made", "changed", "copied", "OPEN", "PLANNING", "RUNNING", "ENDED", "DRAFT"})
    void whatWasDoneIsToldInBothLanguagesAndOnlyByKeysOfOurs(String done) {
        String one = HERE + "/" + DispatchThings.programme(PREFECTURE);
        String ja = officer.get(one + "?done=" + done).page().select(".notice").text();
        String en = english.get(one + "?done=" + done).page().select(".notice").text();
        assertThat(ja).isNotBlank();
        assertThat(en).isNotBlank().isNotEqualTo(ja);
        assertThat(officer.get(one + "?done=" + done + "x").page().select(".notice"))
                .isEmpty();
    }

    @Test
    void whatAnOfficerTypesIsShownAsTextAndNeverRun() {
        String one = made(AProgramme.aomori("<b>" + Forms.fresh("派遣") + "</b>")
                .with("criteria", "<script>alert(1)</script>")
                .with("eligibility", "<img src=x onerror=alert(1)>")
                .with("exclusion.X1.reason", "<i>理由</i>"));
        for (String below : List.of("", "/edit", "/requests")) {
            Answer page = officer.get(one + below);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("main b, main i, main img, main script:not([src])"))
                    .as(below)
                    .isEmpty();
        }
    }

    @Test
    void theFormIsInEnglishForWhoeverReadsEnglishAndSaysThereWhatIsWrong() {
        Answer form = english.get(HERE + "/new");
        assertThat(form.page().select("main label, main legend, main .hint").text())
                .doesNotContain("事業の名前", "段階", "予算");
        Answer wrong = english.post(HERE + "/new", AProgramme.aomori(" ").with("fee", "たくさん"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrong("title")).isNotBlank().doesNotContain("入力");
        assertThat(wrong.wrong("fee")).isNotBlank().doesNotContain("整数");
        assertThat(wrong.typed("fee")).containsExactly("たくさん");
        Answer contradicting =
                english.post(HERE + "/new", AProgramme.aomori("A programme").with("until", "2026-05-31"));
        assertThat(contradicting.wrong("until")).contains("1 June 2026").doesNotContain("令和");
    }
}
