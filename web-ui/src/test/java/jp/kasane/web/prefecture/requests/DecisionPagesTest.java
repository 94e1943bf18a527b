package jp.kasane.web.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.dispatch.Picks;
import jp.kasane.web.dispatch.Told;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.PublishedTowns;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer says and decides of one application, how it is told to the town, and what cannot be decided any more. */
class DecisionPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String CRITERION = Picks.id("準備の進みぐあい");

    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final Caller english = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER))
            .reading("en");
    private final Caller town = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private String programme = "";
    private String here = "";
    private String id = "";
    private String one = "";

    @BeforeEach
    void anApplication() {
        programme = DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");
        here = "/p/020001/dispatch/" + programme + "/requests";
        id = RequestThings.request(TOWN.code(), programme, "SENT");
        one = here + "/" + id;
    }

    private Map<String, String> row() {
        return Books.control("SELECT * FROM dispatch_request WHERE id = ?", id).get(0);
    }

    private Answer atTown() {
        return town.get("/t/" + TOWN.code() + "/dispatch/requests/" + id);
    }

    private Answer decide(String act, int version, String reason, String... criteria) {
        return officer.post(
                one + "/" + act,
                Form.of("version", Integer.toString(version), "reason", reason).with("criteria", criteria));
    }

    private void exclude(String reason) {
        Books.changeControl(
                "UPDATE dispatch_programme SET settings = REPLACE(settings, '\"exclusions\":[]', ?) WHERE id = ?",
                "\"exclusions\":[{\"reason\":\"" + reason + "\",\"townCode\":\"" + TOWN.code() + "\"}]",
                programme);
    }

    @ParameterizedTest
    @CsvSource({"ask-back, question", "undo, undoWhy", "accept, reason", "decline, reason"})
    void wordsAreAskedForAndNoLongerThanTheyAreKept(String act, String field) {
        if (act.equals("undo")) {
            decide("decline", 1, "取り違え");
        }
        String version = row().get("version");
        Answer blank = officer.post(one + "/" + act, Form.of("version", version, field, " 　\n"));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.wrong(field)).contains("入力してください");
        String typed = "長".repeat(Told.LONGEST + 1);
        Answer tooLong = officer.post(one + "/" + act, Form.of("version", version, field, typed));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.wrong(field)).contains("1,000字まで");
        assertThat(tooLong.typed(field)).containsExactly(typed);
        Answer broken = officer.post(one + "/" + act, Form.of("version", version, field, "a\u0007b"));
        assertThat(broken.wrong(field)).contains("2文字目");
        assertThat(row().get("version")).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "ask-back, question, ACCEPTED",
        "accept, reason, DECLINED",
        "decline, reason, ACCEPTED",
        "undo, undoWhy, SENT"
    })
    void whatCannotBeDoneAnyMoreIsSaidAlsoToWhoeverTypedNothingOrTooMuch(String act, String field, String state) {
        Books.changeControl("UPDATE dispatch_request SET state = ? WHERE id = ?", state, id);
        Answer blank = officer.post(one + "/" + act, Form.of("version", "1", field, " 　"));
        assertThat(blank.location()).isEqualTo(one + "?refused=STATE");
        assertThat(officer.get(blank.location()).words()).contains("いまの状態では、それはできません");
        assertThat(english.get(blank.location()).words()).contains("Not from its present state");
        String typed = "長".repeat(Told.LONGEST + 1);
        Answer tooLong = officer.post(one + "/" + act, Form.of("version", "1", field, typed));
        assertThat(tooLong.status()).isEqualTo(409);
        assertThat(tooLong.words()).contains("入力していたこと：" + typed);
        assertThat(row().get("version")).isEqualTo("1");
    }

    @Test
    void aDecisionOfWhichVisitsHaveDaysIsNotTakenBackAndThisIsSaidBeforeAReasonIsAskedFor() {
        decide("accept", 1, "準備会が立ち上がっている");
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'PROPOSED', adviser_id = ?, day = '2040-06-19', half = 'MORNING'"
                        + " WHERE request_id = ? AND number = 1",
                DispatchThings.adviser(RunningPages.PREFECTURE, false),
                id);
        Answer blank = officer.post(one + "/undo", Form.of("version", row().get("version"), "undoWhy", ""));
        assertThat(blank.location()).isEqualTo(one + "?refused=PLANNED");
        assertThat(officer.get(blank.location()).words()).contains("訪問の日がもう決まっています");
    }

    @Test
    void aQuestionIsAskedUntilItIsAnsweredAndNoOtherMeanwhile() {
        Answer asked = officer.post(one + "/ask-back", Form.of("version", "1", "question", "会議は\n月に何回ですか"));
        assertThat(asked.location()).isEqualTo(one + "?done=asked");
        Answer page = officer.get(asked.location());
        assertThat(page.words()).contains("質問を送りました", "質問あり", "会議は 月に何回ですか");
        assertThat(page.page().select("form[action$=ask-back]")).isEmpty();
        assertThat(page.page().select("form[action$=accept]"))
                .as("it may be decided still")
                .hasSize(1);
        assertThat(officer.post(one + "/ask-back", Form.of("version", "2", "question", "もう一つ"))
                        .location())
                .endsWith("?refused=STATE");
        assertThat(english.get(one).words())
                .as("what is said stays in the words in which it was said")
                .contains("会議は 月に何回ですか");
    }

    @Test
    void aQuestionToWhatSomebodyElseDecidedIsToldAndNotLost() {
        decide("accept", 1, "準備会が立ち上がっている");
        Answer late = officer.post(one + "/ask-back", Form.of("version", "1", "question", "わたしの質問"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("ほかの人が、この申請を先に変えました", "入力していたこと：わたしの質問", "受理");
        Answer undo = officer.post(one + "/undo", Form.of("version", "1", "undoWhy", "わたしの取り消し"));
        assertThat(undo.status()).isEqualTo(409);
        assertThat(undo.words()).contains("入力していたこと：わたしの取り消し");
        assertThat(row().get("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void aReasonThatLooksLikeACriterionIsAReason() {
        decide("decline", 1, "✓ 印をまねた理由");
        Answer shown = atTown();
        assertThat(shown.page().select(".timeline-text").text())
                .contains("✓ 印をまねた理由")
                .doesNotContain("満たす基準");
    }

    @Test
    void theTownReadsByWhichCriteriaAndWhyInItsOwnThread() {
        decide("accept", 1, "準備会が\n立ち上がっている", CRITERION);
        Answer shown = atTown();
        assertThat(shown.page().select(".timeline-text").text()).contains("満たす基準", "・準備の進みぐあい", "準備会が 立ち上がっている");
        assertThat(shown.page().select(".timeline-title").text())
                .as("who of the prefecture it was is nobody's concern")
                .contains("受理", "都道府県")
                .doesNotContain(People.NAME);
    }

    @Test
    void aTownThatIsExcludedAfterItAppliedIsMarkedAndNotAccepted() {
        exclude("昨年度に派遣を受けた");
        assertThat(officer.get(one).words()).contains("この市町村は、この事業の対象外です。理由：昨年度に派遣を受けた");
        assertThat(english.get(one).words()).contains("昨年度に派遣を受けた");
        assertThat(officer.get(here).page().select("#requests tbody th .hint").eachText())
                .containsExactly("対象外");
        Answer refused = decide("accept", 1, "よい", CRITERION);
        assertThat(refused.location()).endsWith("?refused=EXCLUDED");
        assertThat(officer.get(refused.location()).page().select(".notice").text())
                .contains("この市町村は、この事業の対象外です");
        assertThat(decide("decline", 1, "対象外のため").location()).endsWith("?done=declined");
    }

    @Test
    void intoWhatHasEndedNobodyIsAcceptedButMayBeDeclined() {
        Books.changeControl("UPDATE dispatch_programme SET state = 'ENDED' WHERE id = ?", programme);
        Answer refused = decide("accept", 1, "よい");
        assertThat(refused.location()).endsWith("?refused=CLOSED");
        assertThat(officer.get(refused.location()).words()).contains("事業が終わっています");
        assertThat(english.get(refused.location()).words()).contains("the programme has ended");
        assertThat(decide("decline", 1, "事業が終わったため").location()).endsWith("?done=declined");
    }

    @Test
    void aCriterionThatIsGoneSinceTheFormWasMadeIsToldAndTheReasonStays() {
        Books.changeControl(
                "UPDATE dispatch_programme SET settings = REPLACE(settings, '準備の進みぐあい', '庁内の合意') WHERE id = ?",
                programme);
        Answer refused = decide("accept", 1, "準備会が立ち上がっている", CRITERION);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("criteria")).isNotBlank();
        assertThat(refused.typed("reason")).containsExactly("準備会が立ち上がっている");
        assertThat(decide("accept", 1, "準備会が立ち上がっている", Picks.id("庁内の合意")).location())
                .endsWith("?done=accepted");
        assertThat(officer.get(one).page().select(".timeline-text").text()).contains("庁内の合意");
    }

    @Test
    void aDecisionThatIsTakenBackIsToldToTheTownWithTheReason() {
        decide("accept", 1, "準備会が立ち上がっている");
        assertThat(atTown().words()).contains("第1回 現状把握");
        officer.post(one + "/undo", Form.of("version", "2", "undoWhy", "町を取り違えた"));
        Answer shown = atTown();
        assertThat(shown.words()).contains("審査中", "決定の取り消し", "町を取り違えた");
        assertThat(Books.control("SELECT DISTINCT state FROM dispatch_visit WHERE request_id = ?", id))
                .containsExactly(Map.of("state", "CANCELLED"));
        assertThat(decide("accept", 3, "やはり受理").location()).endsWith("?done=accepted");
        assertThat(Books.control("SELECT number, state FROM dispatch_visit WHERE request_id = ? ORDER BY number", id))
                .containsExactly(
                        Map.of("number", "1", "state", "UNPLANNED"), Map.of("number", "2", "state", "UNPLANNED"));
    }

    @Test
    void visitsThatStandAfterAWithdrawalAreToldToBothSides() {
        decide("accept", 1, "準備会が立ち上がっている");
        String adviser = DispatchThings.adviser(RunningPages.PREFECTURE, "見本 取下", null);
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'CONFIRMED', adviser_id = ?, day = '2030-02-05', half = 'MORNING'"
                        + " WHERE request_id = ? AND number = 1",
                adviser,
                id);
        Answer withdrawn = town.post(
                "/t/" + TOWN.code() + "/dispatch/requests/" + id + "/withdraw",
                Form.of("version", "2", "why", "事情が変わった"));
        assertThat(withdrawn.location()).endsWith("?done=withdrawn");
        assertThat(town.get(withdrawn.location()).page().select(".notice").text())
                .contains("確定した訪問が1件残っています", "終わるまで、訪問の予定は残ります");
        Answer page = officer.get(one);
        assertThat(page.page().select(".notice").text()).contains("確定した訪問が1件残っています");
        assertThat(page.page().select(".notice a").attr("href"))
                .isEqualTo("/p/020001/dispatch/" + programme + "/visits");
        assertThat(page.page().select("main form"))
                .as("nothing is decided any more")
                .isEmpty();
    }

    @Test
    void whatTheTownHasPublishedIsAPressAway() {
        String silent = RunningPages.get().registeredTown(RunningPages.PREFECTURE);
        String telling = PublishedTowns.publishedTown(RunningPages.PREFECTURE);
        Answer without = officer.get(here + "/" + RequestThings.request(silent, programme, "SENT"));
        assertThat(without.words()).contains("この市町村は体制を公開していません");
        Answer with = officer.get(here + "/" + RequestThings.request(telling, programme, "SENT"));
        assertThat(with.page().select("main a[href=/p/020001/arrangements/" + telling + "]"))
                .hasSize(1);
    }

    @Test
    void whatATownOrAColleagueWroteIsShownAsTextAndNeverRun() {
        Books.changeControl(
                "UPDATE dispatch_request SET answers = ? WHERE id = ?",
                "{\"given\":{\"QUESTIONA\":\"<img src=x onerror=alert(1)>\"},\"group\":\"<b>部会</b>\"}",
                id);
        decide("decline", 1, "<script>alert(2)</script>");
        for (Answer page : List.of(officer.get(one), officer.get(here), atTown())) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("main img, main b, main script:not([src])"))
                    .isEmpty();
        }
        assertThat(officer.get(one).body()).contains("&lt;script&gt;alert(2)&lt;/script&gt;");
    }

    @Test
    void theOfficerReadsFilesAndRemovesNone() {
        String file = RequestThings.attachment(id);
        Answer page = officer.get(one);
        assertThat(page.page().select("a[download]").attr("href")).isEqualTo(one + "/attachments/" + file);
        assertThat(page.page().select("form[action*=attachments], input[type=file]"))
                .isEmpty();
        assertThat(officer.post(one + "/attachments/" + file + "/remove", Form.of())
                        .status())
                .isIn(404, 405);
        assertThat(officer.get(one + "/attachments/" + file).bytes()).isEqualTo(RequestThings.PDF);
    }

    @Test
    void theListAndThePageAreInEnglishForWhoeverReadsEnglish() {
        Answer list = english.get(here);
        assertThat(list.title()).isEqualTo("Applications");
        assertThat(list.page().select("main").text()).doesNotContain("受理した市町村", "送った日時", "審査中");
        Answer page = english.get(one);
        assertThat(page.page().select("main").text()).doesNotContain("申請の内容", "満たす基準", "質問を送る", "見送る");
        Answer refused = english.post(one + "/accept", Form.of("version", "1", "reason", ""));
        assertThat(refused.wrong("reason")).isNotBlank().isNotEqualTo("入力してください。");
    }
}
