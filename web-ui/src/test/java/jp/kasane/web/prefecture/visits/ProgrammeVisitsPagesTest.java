package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The officer's side of visits. */
class ProgrammeVisitsPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final String here = "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE) + "/visits";
    private final String town = RunningPages.get().town().code();
    private final String adviser = DispatchThings.adviser(PREFECTURE, "見本 役所側", null);

    private String visit(String state) {
        return VisitThings.visit(PREFECTURE, town, adviser, state);
    }

    private static Form because() {
        return Form.of("version", "1", "reason", "電話で確かめた");
    }

    @Test
    void theListIsByState() {
        String proposed = visit("PROPOSED");
        String held = visit("HELD");
        Answer some = officer.get(here + "?state=PROPOSED");
        assertThat(some.page().select("#visits a").eachAttr("href"))
                .contains(here + "/" + proposed)
                .doesNotContain(here + "/" + held);
        assertThat(officer.get(here).page().select("#visits a").eachAttr("href"))
                .contains(here + "/" + proposed, here + "/" + held);
    }

    @Test
    void confirmsForBothWithAReasonAndNotWithout() {
        String id = visit("PROPOSED");
        Answer without = officer.post(here + "/" + id + "/confirm", Form.of("version", "1", "reason", ""));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.wrong("reason")).isNotBlank();
        assertThat(officer.post(here + "/" + id + "/confirm", because()).location())
                .endsWith("?done=confirmed");
        assertThat(VisitThings.stateOf(id)).isEqualTo("CONFIRMED");
        assertThat(officer.get(here + "/" + id).words()).contains("電話で確かめた", "確定しました");
    }

    @Test
    void mailsThatDoNotGoOutAreToldAndCanBeSentAgain() {
        String id = visit("PROPOSED");
        officer.post(here + "/" + id + "/confirm", because());
        untold(id, 2);
        Answer page = officer.get(here + "/" + id);
        assertThat(page.words()).contains("予定表のメールが届いていません", "電話などで伝えてください", "都道府県の担当者が、双方に代わって確定");
        assertThat(page.page().select(".timeline-text").eachText())
                .as("of a mail nothing but that it did not arrive")
                .noneMatch(text -> text.matches("[0-9]+"));
        Caller coordinator = Caller.as(People.with(RunningPages.get().town(), StandardRole.COORDINATOR));
        assertThat(coordinator.get("/t/" + town + "/visits/" + id).words())
                .contains("都道府県の担当者が、双方に代わって確定")
                .doesNotContain("メールが届きませんでした");
        assertThat(officer.post(here + "/" + id + "/tell", Form.of()).location())
                .endsWith("done=telling");
        untold(id, 4);
    }

    /** Mails go out after the page was answered. */
    private static void untold(String id, int times) {
        String asked = "SELECT * FROM dispatch_visit_event WHERE visit_id = ? AND action LIKE 'NOT_TOLD%'";
        Instant late = Instant.now().plusSeconds(30);
        while (Books.control(asked, id).size() < times && Instant.now().isBefore(late)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(Books.control(asked, id)).hasSize(times);
    }

    @Test
    void whatWasNotedHeldByMistakeIsTakenBackWithAReason() {
        String id = visit("HELD");
        assertThat(officer.post(here + "/" + id + "/not-held", Form.of("version", "1", "reason", ""))
                        .wrong("reason"))
                .isNotBlank();
        assertThat(officer.post(here + "/" + id + "/not-held", because()).location())
                .endsWith("done=not-held");
        assertThat(VisitThings.stateOf(id)).isEqualTo("CONFIRMED");
    }

    private static Form report() {
        return Form.of("version", "1", "findings", "窓口", "advice", "集まる", "homework", "名簿", "next", "見る");
    }

    @Test
    void theOfficerReportsForAnAdviserWhoDoesNotSignIn() {
        String id = visit("HELD");
        assertThat(officer.get(here + "/" + id).page().select("form[action$=/report] textarea"))
                .hasSize(4);
        Answer empty = officer.post(here + "/" + id + "/report", Form.of("version", "1", "findings", "窓口"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.typed("findings")).containsExactly("窓口");
        assertThat(empty.wrong("advice")).isNotBlank();
        assertThat(officer.post(here + "/" + id + "/report", report()).location())
                .endsWith(id + "?done=reported");
        assertThat(VisitThings.stateOf(id)).isEqualTo("REPORTED");
        Answer page = officer.get(here + "/" + id);
        assertThat(page.words()).contains("県の担当者がアドバイザーに代わって報告しました");
        assertThat(page.typed("findings")).containsExactly("窓口");
        Caller coordinator = Caller.as(People.with(RunningPages.get().town(), StandardRole.COORDINATOR));
        assertThat(coordinator.get("/t/" + town + "/visits/" + id).words()).contains("県の担当者がアドバイザーに代わって報告しました", "集まる");
    }

    @Test
    void anAdviserWhoSignsInReportsAlone() {
        Person person = People.with(PREFECTURE, StandardRole.ADVISER);
        String id = VisitThings.visit(PREFECTURE, town, VisitThings.ownAdviser(person, PREFECTURE), "HELD");
        assertThat(officer.get(here + "/" + id).page().select("form[action$=/report]"))
                .isEmpty();
        Answer refused = officer.post(here + "/" + id + "/report", report());
        assertThat(refused.location()).endsWith("?refused=own");
        assertThat(officer.get(refused.location()).words()).contains("自分で報告を書きます");
        assertThat(VisitThings.stateOf(id)).isEqualTo("HELD");
    }

    @Test
    void whatHasNotTakenPlaceIsNotReportedByTheOfficerEither() {
        String id = visit("PROPOSED");
        assertThat(officer.get(here + "/" + id).page().select("form[action$=/report]"))
                .isEmpty();
        assertThat(officer.post(here + "/" + id + "/report", report()).location())
                .endsWith("?refused=state");
    }

    @Test
    void whyOneSideCannotIsReadByTheOfficerAlone() {
        String id = visit("PROPOSED");
        Caller coordinator = Caller.as(People.with(RunningPages.get().town(), StandardRole.COORDINATOR));
        Books.changeControl(
                "INSERT INTO dispatch_visit_event (id, visit_id, action, from_state, to_state, words, by_user, at)"
                        + " VALUES (?, ?, 'ADVISER_CANNOT', 'PROPOSED', 'UNPLANNED', '入院のため', ?, NOW(6))",
                Ids.next(),
                id,
                Ids.next());
        assertThat(officer.get(here + "/" + id).words()).contains("入院のため");
        assertThat(coordinator.get("/t/" + town + "/visits/" + id).words())
                .contains("アドバイザーが「行けない」と答えました")
                .doesNotContain("入院のため");
    }

    @Test
    void theOfficerEntersTheDaysOfAnAdviserWhoDoesNotSignIn() {
        String days = "/p/020001/dispatch/advisers/" + adviser + "/availability";
        String month = YearMonth.now(ZoneOffset.UTC).plusMonths(2).toString();
        assertThat(officer.get(days).words()).contains("見本 役所側さんが訪問できる日");
        assertThat(officer.post(days + "?month=" + month, Form.of("all", "yes")).location())
                .isEqualTo(days + "?month=" + month + "&done=saved");
        assertThat(Books.control("SELECT * FROM dispatch_offer WHERE adviser_id = ?", adviser))
                .hasSizeGreaterThan(20);
        Form list = Form.of("mode", "LIST", "content", month + "-01,午前\nx");
        assertThat(officer.post(days + "/files", list).wrong("content")).contains("2行目");
        assertThat(officer.get("/p/020001/dispatch/advisers").body()).contains(days);
        Caller advising = Caller.as(People.with(PREFECTURE, StandardRole.ADVISER));
        assertThat(advising.get(days).status()).isIn(403, 404);
        String elsewhere = DispatchThings.adviser(RunningPages.OTHER_PREFECTURE, "見本 他県", null);
        assertThat(officer.get(days.replace(adviser, elsewhere)).status()).isEqualTo(404);
    }

    @Test
    void takesBackAndCancels() {
        String back = visit("CONFIRMED");
        officer.post(here + "/" + back + "/take-back", because());
        assertThat(VisitThings.stateOf(back)).isEqualTo("UNPLANNED");
        String off = visit("CONFIRMED");
        officer.post(here + "/" + off + "/cancel", because());
        assertThat(VisitThings.stateOf(off)).isEqualTo("CANCELLED");
        assertThat(officer.post(here + "/" + off + "/cancel", because()).location())
                .endsWith("refused=changed");
        assertThat(officer.post(here + "/" + off + "/cancel", because().with("version", "2"))
                        .location())
                .endsWith("refused=state");
    }

    private static Form paying(String id) {
        return Form.of("version", "1", "sum", VisitThings.sum(PREFECTURE, id));
    }

    @Test
    void notesWhatWasHeldAndPaidInThatOrder() {
        String id = visit("CONFIRMED");
        assertThat(officer.post(here + "/" + id + "/held", Form.of("version", "1"))
                        .location())
                .endsWith("done=held");
        assertThat(officer.post(here + "/" + id + "/paid", Form.of("version", "2"))
                        .location())
                .endsWith("refused=state");
        String reported = visit("REPORTED");
        assertThat(officer.post(here + "/" + reported + "/paid", paying(reported))
                        .location())
                .endsWith("done=paid");
        assertThat(Books.control(
                        "SELECT * FROM dispatch_visit_event WHERE visit_id = ? AND action = 'AMOUNT'", reported))
                .singleElement()
                .satisfies(row -> assertThat(row.get("words")).matches("\\{\"fee\":\\d+,\"travel\":\\d+}"));
    }

    @Test
    void whatWasNotedPaidByMistakeIsTakenBackWithAReason() {
        String id = visit("REPORTED");
        assertThat(officer.get(here + "/" + id).words()).contains("支払う額").doesNotContain("支払った額");
        officer.post(here + "/" + id + "/paid", paying(id));
        assertThat(officer.get(here + "/" + id).words()).contains("支払った額");
        Form without = Form.of("version", "2", "reason", "");
        assertThat(officer.post(here + "/" + id + "/not-paid", without).wrong("reason"))
                .isNotBlank();
        assertThat(officer.post(here + "/" + id + "/not-paid", because().with("version", "2"))
                        .location())
                .endsWith("done=not-paid");
        assertThat(VisitThings.stateOf(id)).isEqualTo("REPORTED");
        assertThat(officer.get(here + "/" + id).words()).contains("支払済みを取り消しました", "電話で確かめた", "支払う額");
        Caller coordinator = Caller.as(People.with(RunningPages.get().town(), StandardRole.COORDINATOR));
        assertThat(coordinator.get("/t/" + town + "/visits/" + id).words()).doesNotContain("電話で確かめた", "支払う額");
    }

    @Test
    void theSecondVisitOfATripSaysThatItSharesTheWay() {
        String first = visit("REPORTED");
        String second = visit("REPORTED");
        Books.changeControl(
                "UPDATE dispatch_visit v JOIN dispatch_visit w ON w.id = ? SET v.day = w.day, v.half = 'AFTERNOON' WHERE v.id = ?",
                first,
                second);
        officer.post(here + "/" + first + "/paid", paying(first));
        officer.post(here + "/" + second + "/paid", paying(second));
        assertThat(officer.get(here + "/" + second).words()).contains("支払った額", "同じ日の別の訪問と道のりを分けた旅費です");
        assertThat(Books.control("SELECT * FROM dispatch_visit_event WHERE visit_id = ? AND action = 'AMOUNT'", second))
                .singleElement()
                .satisfies(row -> assertThat(row.get("words")).endsWith(",\"shared\":true}"));
    }

    @Test
    void theAccountsAreAWorkbookAndTheYearIsPrinted() {
        visit("HELD");
        Answer book = officer.get(here + "/accounts.xlsx");
        assertThat(book.type()).contains("spreadsheetml");
        assertThat(book.bytes()).startsWith('P', 'K');
        Answer year = officer.get(here + "/year");
        assertThat(year.page().select("table")).hasSize(4);
        assertThat(year.words()).contains("見本 役所側", "現状把握");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/year", "/accounts.xlsx"})
    void anAdviserSeesNothingOfIt(String below) {
        Caller other = Caller.as(People.with(PREFECTURE, StandardRole.ADVISER));
        assertThat(other.get(here + below).status()).isIn(403, 404);
    }

    @Test
    void anotherProgrammesVisitIsNotThere() {
        String id = visit("PROPOSED");
        String other = "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE, "OPEN") + "/visits/";
        assertThat(officer.get(other + id).status()).isEqualTo(404);
        assertThat(officer.post(other + id + "/cancel", because()).status()).isEqualTo(404);
        String elsewhere = "/p/020001/dispatch/" + DispatchThings.programme(RunningPages.OTHER_PREFECTURE) + "/visits";
        assertThat(officer.get(elsewhere).status()).isEqualTo(404);
    }
}
