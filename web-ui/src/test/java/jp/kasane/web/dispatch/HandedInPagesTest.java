package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the town handed in, as both sides see it: earlier versions stay, and of an answer's files nothing is seen before it comes. */
class HandedInPagesTest {

    private static final Place TOWN = RunningPages.get().town();

    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final Caller town = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private String atPrefecture = "";
    private String atTown = "";

    @BeforeEach
    void anApplicationThatIsAskedBack() {
        String programme = DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");
        String id = RequestThings.request(TOWN.code(), programme, "DRAFT");
        atTown = "/t/" + TOWN.code() + "/dispatch/requests/" + id;
        atPrefecture = "/p/020001/dispatch/" + programme + "/requests/" + id;
        attach("体制図.pdf");
        assertThat(town.post(atTown + "/edit", RequestThings.form("send").with("version", "1"))
                        .location())
                .endsWith("?done=sent");
        assertThat(officer.post(atPrefecture + "/ask-back", Form.of("version", "2", "question", "図をください"))
                        .location())
                .endsWith("?done=asked");
    }

    private String id() {
        return atTown.substring(atTown.lastIndexOf('/') + 1);
    }

    private void attach(String name) {
        assertThat(town.post(atTown + "/attachments", RequestThings.file(name, RequestThings.PDF))
                        .location())
                .endsWith("?done=attached");
    }

    private static List<String> files(Answer page) {
        return page.page().select("a[download]").eachText();
    }

    private String hrefAtTown(String name) {
        return town.get(atTown)
                .page()
                .select("a[download]:contains(" + name + ")")
                .attr("href");
    }

    private void answer(int version) {
        Form changed = RequestThings.form("")
                .with("version", Integer.toString(version))
                .with("q.QUESTIONA", "会議は月に1回")
                .with("reply", "直しました");
        assertThat(town.post(atTown + "/edit", changed).location()).endsWith("?done=answered");
    }

    @Test
    void ofAnAnswersFilesThePrefectureSeesNothingBeforeItComes() {
        attach("予定表.pdf");
        String address = hrefAtTown("予定表.pdf").replace(atTown, atPrefecture);
        assertThat(files(officer.get(atPrefecture))).containsExactly("体制図.pdf");
        assertThat(officer.get(address).status()).isEqualTo(404);
        assertThat(town.get(atTown).page().select("li:contains(予定表.pdf)").text())
                .contains("まだ提出していません");
        answer(3);
        assertThat(files(officer.get(atPrefecture))).containsExactly("体制図.pdf", "予定表.pdf");
        assertThat(officer.get(address).bytes()).isEqualTo(RequestThings.PDF);
        assertThat(town.get(atTown).words()).doesNotContain("まだ提出していません");
    }

    @Test
    void whatTheTownTakesOutStaysAtThePrefectureAndIsMarked() {
        String file = hrefAtTown("体制図.pdf");
        assertThat(town.post(file + "/remove", Form.of()).location()).endsWith("?done=removed");
        assertThat(files(town.get(atTown))).isEmpty();
        assertThat(town.get(file).status()).isEqualTo(404);
        assertThat(town.post(file + "/remove", Form.of()).status()).isEqualTo(404);
        Answer page = officer.get(atPrefecture);
        assertThat(page.page().select("li:contains(体制図.pdf)").text()).contains("市町村が取り下げました");
        assertThat(officer.get(file.replace(atTown, atPrefecture)).bytes()).isEqualTo(RequestThings.PDF);
        Answer late = officer.post(atPrefecture + "/accept", Form.of("version", "3", "reason", "準備会がある"));
        assertThat(late.status())
                .as("who saw the file without the mark is told")
                .isEqualTo(409);
    }

    @Test
    void whatWasSentIsReadByBothSidesAfterItWasAnswered() {
        assertThat(officer.get(atPrefecture).page().select("details summary:contains(第1版)"))
                .as("there is nothing else yet than what stands there")
                .isEmpty();
        answer(3);
        for (Answer page : List.of(officer.get(atPrefecture), town.get(atTown))) {
            assertThat(page.page().select("main details summary").text()).startsWith("申請時の内容（第1版）");
            assertThat(page.page().select("main details").text()).contains("（このあと変更） 会議に人が集まらない");
            assertThat(page.page().select("main .card > dl").text()).contains("会議は月に1回");
        }
    }

    @Test
    void whatWasHandedInBeforeIsShownAsTextAndNeverRun() {
        answer(3);
        Books.changeControl(
                "UPDATE dispatch_request_version SET answers = ? WHERE number = 1 AND request_id = ?",
                "{\"given\":{\"QUESTIONA\":\"<img src=x onerror=alert(1)>\"},\"group\":\"<b>部会</b>\"}",
                id());
        for (Answer page : List.of(officer.get(atPrefecture), town.get(atTown))) {
            assertThat(page.page().select("main img, main b")).isEmpty();
            assertThat(page.words()).contains("<b>部会</b>");
        }
    }

    @Test
    void theRecordSaysWhoHandedInWhichVersion() {
        answer(3);
        assertThat(Books.control(
                        "SELECT number, COUNT(*) AS many FROM dispatch_request_version WHERE request_id = ?"
                                + " GROUP BY number ORDER BY number",
                        id()))
                .containsExactly(Map.of("number", "1", "many", "1"), Map.of("number", "2", "many", "1"));
    }
}
