package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.requests.Attachments;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a town reads and does of an application in each of its states. */
class ApplyingPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/dispatch";
    private static final Person PERSON = People.with(TOWN, StandardRole.COORDINATOR);

    private final Caller coordinator = Caller.as(PERSON);
    private final Caller english = Caller.as(PERSON).reading("en");
    private final String programme = DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");

    private void set(String from, String to) {
        Books.changeControl(
                "UPDATE dispatch_programme SET settings = REPLACE(settings, ?, ?) WHERE id = ?", from, to, programme);
    }

    private String request(String state) {
        return RequestThings.request(TOWN.code(), programme, state);
    }

    private static Map<String, String> row(String id) {
        return Books.control("SELECT * FROM dispatch_request WHERE id = ?", id).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 続きを書いて送る, true, true",
        "SENT, '', true, false",
        "ASKED_BACK, 質問に答える, true, true",
        "ACCEPTED, '', true, false",
        "DECLINED, '', false, false",
        "WITHDRAWN, '', false, false",
    })
    void thePageOffersWhatTheStateAllows(String state, String next, boolean withdraws, boolean attaches) {
        String id = request(state);
        Answer page = coordinator.get(HERE + "/requests/" + id);
        assertThat(page.page().select(".page-head a.button").text()).isEqualTo(next);
        assertThat(page.page().select("form[action$=/withdraw]")).hasSize(withdraws ? 1 : 0);
        assertThat(page.page().select("form[action$=/attachments]")).hasSize(attaches ? 1 : 0);
        if (!withdraws) {
            assertThat(coordinator
                            .post(HERE + "/requests/" + id + "/withdraw", Form.of("version", "1", "why", "わけ"))
                            .location())
                    .endsWith("?refused=STATE");
        }
        if (next.isEmpty()) {
            Answer edit = coordinator.post(
                    HERE + "/requests/" + id + "/edit", RequestThings.form("send").with("version", "1"));
            assertThat(edit.location()).endsWith("?refused=STATE");
            assertThat(coordinator.get(edit.location()).words()).contains("いまの状態では、それはできません");
        }
        assertThat(row(id)).containsEntry("state", state);
    }

    @ParameterizedTest
    @CsvSource({"SENT", "ACCEPTED", "DECLINED", "WITHDRAWN"})
    void whatWasSentKeepsItsFilesAsTheyAre(String state) {
        String id = request(state);
        String file = RequestThings.attachment(id);
        String files = HERE + "/requests/" + id + "/attachments";
        assertThat(coordinator.get(HERE + "/requests/" + id).page().select("form[action$=/remove]"))
                .isEmpty();
        assertThat(coordinator.post(files + "/" + file + "/remove", Form.of()).location())
                .endsWith("?refused=STATE");
        assertThat(coordinator.post(files, RequestThings.file("x.pdf", RequestThings.PDF)).wrong("file"))
                .contains("質問が来たときだけ変えられます");
        assertThat(coordinator.get(files + "/" + file).bytes()).isEqualTo(RequestThings.PDF);
    }

    @Test
    void asManyFilesAsThereMayBeAndNoMore() {
        String id = request("DRAFT");
        for (int i = 0; i < Attachments.MOST; i++) {
            RequestThings.attachment(id);
        }
        Answer more = coordinator.post(
                HERE + "/requests/" + id + "/attachments", RequestThings.file("x.pdf", RequestThings.PDF));
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.wrong("file")).contains("添付は" + Attachments.MOST + "件までです");
        assertThat(more.page().select("a[download]")).hasSize(Attachments.MOST);
        String other = more.page().select("a.language").attr("href");
        assertThat(coordinator.get(other).location()).isEqualTo(HERE + "/requests/" + id);
    }

    @Test
    void anAttachmentOfAnotherApplicationIsNotThere() {
        String mine = request("DRAFT");
        String file = RequestThings.attachment(request("WITHDRAWN"));
        assertThat(coordinator.get(HERE + "/requests/" + mine + "/attachments/" + file).status())
                .isEqualTo(404);
        assertThat(coordinator
                        .post(HERE + "/requests/" + mine + "/attachments/" + file + "/remove", Form.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDraftIsThrownAwayWithoutAReasonAndAnApplicationIsNot() {
        String draft = request("DRAFT");
        assertThat(coordinator.post(HERE + "/requests/" + draft + "/withdraw", Form.of("version", "1")).location())
                .endsWith("?done=withdrawn");
        String sent = request("SENT");
        Answer refused = coordinator.post(
                HERE + "/requests/" + sent + "/withdraw", Form.of("version", "1", "why", "あ".repeat(1001)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("why")).contains("1,000字まで");
        assertThat(refused.typed("why")).containsExactly("あ".repeat(1001));
        assertThat(row(sent)).containsEntry("state", "SENT");
    }

    @Test
    void visitsThatAreAgreedStayAfterAWithdrawalAndThisIsSaidAsLongAsThereAreAny() {
        String id = request("ACCEPTED");
        String agreed = RequestThings.visit(id, "UNPLANNED");
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'CONFIRMED', adviser_id = ?, day = '2027-02-03', half = 'MORNING' WHERE id = ?",
                DispatchThings.adviser(RunningPages.PREFECTURE, "見本 残る", null),
                agreed);
        coordinator.post(HERE + "/requests/" + id + "/withdraw", Form.of("version", "1", "why", "合併のため"));
        Answer page = coordinator.get(HERE + "/requests/" + id);
        assertThat(page.words()).contains("確定した訪問が1件残っています", "都道府県が取りやめの手続きをします", "合併のため");
        assertThat(page.page().select("#visits a").attr("href")).isEqualTo("/t/" + TOWN.code() + "/visits/" + agreed);
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'CANCELLED', adviser_id = NULL, day = NULL, half = NULL WHERE id = ?",
                agreed);
        assertThat(coordinator.get(HERE + "/requests/" + id).words()).doesNotContain("残っています");
    }

    @Test
    void aProgrammeThatHasNotBegunSaysWhenItDoes() {
        LocalDate today = LocalDate.now(Grants.JAPAN);
        FiscalYear year = FiscalYear.of(today);
        set("\"applyFrom\":\"" + year.firstDay(), "\"applyFrom\":\"" + today.plusDays(1));
        String card = coordinator.get(HERE).page().select("article:has(#offer-" + programme + ")").text();
        assertThat(card).contains("受付は、", "からです。").doesNotContain("申し込む");
        assertThat(english.get(HERE).page().select("article:has(#offer-" + programme + ")").text())
                .doesNotContain("受付");
        assertThat(coordinator.get(HERE + "/apply/" + programme).location()).endsWith("?refused=CLOSED");
    }

    @Test
    void aTownThatIsLeftOutWithoutAReasonIsToldSoPlainly() {
        set("\"exclusions\":[]", "\"exclusions\":[{\"reason\":\"\",\"townCode\":\"" + TOWN.code() + "\"}]");
        String card = coordinator.get(HERE).page().select("article:has(#offer-" + programme + ")").text();
        assertThat(card).contains("今回の対象には入っていません。くわしくは").doesNotContain("理由：", "申し込む");
    }

    @Test
    void whoeverHasAppliedIsLedToTheirApplicationInsteadOfAnother() {
        String id = request("SENT");
        var offer = coordinator.get(HERE).page().select("article:has(#offer-" + programme + ") a.button");
        assertThat(offer.attr("href")).isEqualTo(HERE + "/requests/" + id);
        assertThat(offer.text()).startsWith("申請を見る");
        Books.changeControl("UPDATE dispatch_request SET state = 'WITHDRAWN' WHERE id = ?", id);
        assertThat(coordinator.get(HERE).page().select("article:has(#offer-" + programme + ") a.button").attr("href"))
                .isEqualTo(HERE + "/apply/" + programme);
    }

    @Test
    void aProgrammeThatHasEndedIsOfferedNoMoreButItsApplicationStaysReadable() {
        String id = request("DECLINED");
        Books.changeControl("UPDATE dispatch_programme SET state = 'ENDED' WHERE id = ?", programme);
        Answer overview = coordinator.get(HERE);
        assertThat(overview.page().select("#offer-" + programme)).isEmpty();
        assertThat(overview.page().select("#requests a[href=" + HERE + "/requests/" + id + "]").text())
                .isEqualTo("見本の派遣 " + programme);
        assertThat(coordinator.get(HERE + "/requests/" + id).status()).isEqualTo(200);
    }

    @Test
    void aProgrammeThatIsTiedToAGroupAsksForItAndNoOtherDoes() {
        assertThat(coordinator.get(HERE + "/apply/" + programme).page().select("[name=group]")).isEmpty();
        set("\"tiedToGroup\":false", "\"tiedToGroup\":true");
        Answer refused = coordinator.post(HERE + "/apply/" + programme, RequestThings.form("send"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("group")).contains("入力してください");
        assertThat(refused.typed("q.QUESTIONA")).containsExactly("会議に人が集まらない");
        Answer sent = coordinator.post(
                HERE + "/apply/" + programme, RequestThings.form("send").with("group", "参加支援部会"));
        assertThat(coordinator.get(sent.location()).words()).contains("作業部会 参加支援部会");
    }

    @Test
    void anAnswerThatCannotBeReadKeepsTheQuestionInSight() {
        String id = request("ASKED_BACK");
        Form form = RequestThings.form("").with("version", "1").with("reply", "あ".repeat(1001));
        Answer refused = coordinator.post(HERE + "/requests/" + id + "/edit", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("reply")).contains("1,000字まで");
        assertThat(refused.typed("q.QUESTIONA")).containsExactly("会議に人が集まらない");
        assertThat(refused.page().select("main button[type=submit]").eachText()).containsExactly("回答を送る");
        assertThat(row(id)).containsEntry("state", "ASKED_BACK");
    }

    @Test
    void anEnglishReaderAppliesInEnglish() {
        assertThat(english.get(HERE).words()).doesNotContain("申し込める事業", "申請を見る");
        Answer form = english.get(HERE + "/apply/" + programme);
        assertThat(form.page().select("main button").eachText()).noneMatch(text -> text.matches(".*[ぁ-ん].*"));
        Answer refused = english.post(
                HERE + "/apply/" + programme, RequestThings.form("send").with("preferred", "next week"));
        assertThat(refused.wrong("preferred")).contains("next week").doesNotContain("日付");
        Answer sent = english.post(HERE + "/apply/" + programme, RequestThings.form("send"));
        Answer page = english.get(sent.location());
        assertThat(page.words()).doesNotContain("都道府県に送りました", "令和");
        for (String state : List.of("DRAFT", "ASKED_BACK", "DECLINED")) {
            assertThat(english.get(HERE + "/requests/" + request(state)).page().select(".chip").text())
                    .doesNotMatch(".*[ぁ-ん一-龠].*");
        }
    }
}
