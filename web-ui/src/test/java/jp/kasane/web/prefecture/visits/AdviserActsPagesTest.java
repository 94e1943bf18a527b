package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.visits.Report;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.VisitThings;
import jp.kasane.web.running.VisitsAtHand;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an adviser does to a visit of theirs in each of its states, and what they read of it. */
class AdviserActsPagesTest extends VisitsAtHand {

    private static final Set<String> ACTS = Set.of("agree", "cannot", "report");
    /** A proposed visit is to come, any other was. */
    private static final Map<String, Set<String>> POSSIBLE = Map.of(
            "PROPOSED", Set.of("agree", "cannot"),
            "CONFIRMED", Set.of("report"),
            "HELD", Set.of("report"),
            "REPORTED", Set.of("report"),
            "PAID", Set.of());

    private final Caller english = Caller.as(ADVISING).reading("en");

    private static Form everything() {
        return report().with("cannot", "体調不良");
    }

    private Element line(String id) {
        return advising.get("/p/020001/visits")
                .page()
                .select("tr:has(a[href=" + OF_ADVISER + id + "])")
                .first();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "CONFIRMED", "HELD", "REPORTED", "PAID"})
    void thePageOffersWhatCanBeDoneAndNothingElseIsDone(String state) {
        String id = own(state);
        assertThat(Set.copyOf(offered(advising.get(OF_ADVISER + id)))).isEqualTo(POSSIBLE.get(state));
        for (String act : ACTS) {
            if (!POSSIBLE.get(state).contains(act)) {
                Answer refused = advising.post(OF_ADVISER + id + "/" + act, everything());
                assertThat(refused.location()).as(act).contains("?refused=");
                assertThat(advising.get(refused.location()).words()).contains("できませんでした");
            }
        }
        assertThat(VisitThings.stateOf(id)).isEqualTo(state);
        assertThat(history(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNPLANNED", "CANCELLED"})
    void aVisitThatHasNoAdviserIsNobodys(String state) {
        String id = own(state);
        assertThat(advising.get(OF_ADVISER + id).status()).isEqualTo(404);
        assertThat(advising.post(OF_ADVISER + id + "/agree", everything()).status())
                .isEqualTo(404);
        assertThat(advising.get("/p/020001/visits").body()).doesNotContain(id);
    }

    @Test
    void aConfirmedVisitThatIsToComeIsRefusedWithAReasonAndNotReportedYet() {
        String id = own("CONFIRMED");
        putOff(id);
        assertThat(offered(advising.get(OF_ADVISER + id))).containsExactly("cannot");
        assertThat(advising.post(OF_ADVISER + id + "/report", report()).location())
                .endsWith("?refused=early");
        assertThat(advising.post(OF_ADVISER + id + "/cannot", everything()).location())
                .isEqualTo("/p/020001/visits?done=cannot");
        assertThat(VisitThings.stateOf(id)).isEqualTo("UNPLANNED");
    }

    @Test
    void withTheOtherSidesAnswerThereAlreadyTheVisitIsConfirmed() {
        String id = own("PROPOSED");
        coordinator.post(OF_TOWN + id + "/agree", Form.of("version", "1"));
        assertThat(advising.get(OF_ADVISER + id).words()).contains("市町村：行える", "アドバイザー：まだ");
        advising.post(OF_ADVISER + id + "/agree", Form.of("version", "2"));
        assertThat(VisitThings.stateOf(id)).isEqualTo("CONFIRMED");
        assertThat(history(id)).containsSubsequence("TOWN_AGREES", "ADVISER_AGREES", "CONFIRM");
        assertThat(advising.get(OF_ADVISER + id).words()).contains("市町村：行える／アドバイザー：行ける", "確定");
    }

    @Test
    void whoHasAgreedIsNotAskedAgain() {
        String id = own("PROPOSED");
        assertThat(line(id).text()).contains("日の返事をしてください");
        advising.post(OF_ADVISER + id + "/agree", Form.of("version", "1"));
        assertThat(line(id).text()).doesNotContain("日の返事をしてください");
        assertThat(offered(advising.get(OF_ADVISER + id))).containsExactly("cannot");
    }

    @Test
    void aReportOnAVisitThatTheOfficerChangedMeanwhileIsNotLost() {
        String id = own("CONFIRMED");
        officer.post(OF_PROGRAMME + id + "/held", Form.of("version", "1"));
        Answer late = advising.post(OF_ADVISER + id + "/report", report());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("ほかの人が先に変えました。入力していたことは、そのまま残っています。", "実施済み");
        for (String part : List.of("findings", "advice", "homework", "next")) {
            assertThat(late.typed(part)).containsExactly(report().first(part));
        }
        assertThat(Books.control("SELECT * FROM dispatch_report WHERE visit_id = ?", id))
                .isEmpty();
        assertThat(advising.post(
                                OF_ADVISER + id + "/report",
                                report().with("version", late.typed("version").get(0)))
                        .location())
                .endsWith("?done=reported");
        assertThat(advising.get(OF_ADVISER + id).words()).contains("月に一度集まる");
    }

    @Test
    void aReportOnAVisitThatWasPaidMeanwhileComesBackToBeCopied() {
        String id = own("PAID");
        changedMeanwhile(id);
        Answer late = advising.post(OF_ADVISER + id + "/report", report());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.typed("advice")).containsExactly("月に一度集まる");
        assertThat(late.words()).contains("支払済み");
    }

    @Test
    void aReasonOnAVisitThatChangedMeanwhileIsNotLost() {
        String id = own("PROPOSED");
        changedMeanwhile(id);
        Form form = Form.of("version", "1", "cannot", "学会のため");
        Answer late = advising.post(OF_ADVISER + id + "/cannot", form);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.typed("cannot")).containsExactly("学会のため");
        assertThat(late.page().select("[id=findings]"))
                .as("no other form comes")
                .isEmpty();
        assertThat(VisitThings.stateOf(id)).isEqualTo("PROPOSED");
        assertThat(advising.post(OF_ADVISER + id + "/cannot", form.with("version", "2"))
                        .location())
                .endsWith("?done=cannot");
    }

    @ParameterizedTest
    @CsvSource({"cannot, HELD, PROPOSED", "report, PROPOSED, HELD"})
    void whatCannotBeKeptNeverReachesTheStoreWhereverTheVisitComesMeanwhile(String act, String state, String meanwhile)
            throws Exception {
        String id = own(state);
        putOff(id);
        String longest = "長".repeat(Report.Text.LONGEST + 1);
        Form wrong = report().with("version", "2").with("cannot", longest).with("findings", longest);
        Answer refused = VisitThings.meanwhile(id, meanwhile, () -> advising.post(OF_ADVISER + id + "/" + act, wrong));
        assertThat(refused.status()).isEqualTo(act.equals("report") ? 409 : 303);
        assertThat(VisitThings.stateOf(id)).isEqualTo(meanwhile);
        assertThat(history(id)).isEmpty();
        assertThat(Books.control("SELECT * FROM dispatch_report WHERE visit_id = ?", id))
                .isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaidWithoutAskingForMoreFirst() {
        String proposed = own("PROPOSED");
        assertThat(advising.post(OF_ADVISER + proposed + "/report", Form.of("version", "1"))
                        .location())
                .endsWith("?refused=state");
        String past = own("CONFIRMED");
        Answer late = advising.post(OF_ADVISER + past + "/cannot", Form.of("version", "1", "cannot", " "));
        assertThat(late.location()).endsWith("?refused=late");
        assertThat(advising.get(late.location()).words()).contains("訪問の日が過ぎているので");
    }

    @Test
    void aReportIsWrittenAnewUntilItIsPaidAndTheNewestIsRead() {
        String id = own("HELD");
        advising.post(OF_ADVISER + id + "/report", report());
        assertThat(advising.get(OF_ADVISER + id).typed("findings")).containsExactly("窓口が三つ");
        advising.post(OF_ADVISER + id + "/report", report().with("version", "2").with("findings", "窓口は二つ"));
        assertThat(Books.control("SELECT version FROM dispatch_report WHERE visit_id = ? ORDER BY version", id))
                .hasSize(2);
        assertThat(coordinator.get(OF_TOWN + id).words()).contains("窓口は二つ").doesNotContain("窓口が三つ");
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, 報告を書いてください",
        "HELD, 報告を書いてください",
        "REPORTED, ''",
        "PAID, ''",
    })
    void theListSaysWhatIsWaitedFor(String state, String todo) {
        String id = own(state);
        assertThat(line(id).select("td").get(1).text()).isEqualTo(todo);
        boolean past = !state.equals("CONFIRMED");
        assertThat(advising.get("/p/020001/visits")
                        .page()
                        .select((past ? "#past" : "#coming") + " a[href=" + OF_ADVISER + id + "]"))
                .hasSize(1);
    }

    @Test
    void theAdviserReadsWhatTheOfficerSaysAndNotWhyTheTownCannotNorWhichMailFailed() {
        String id = own("PROPOSED");
        happened(id, "TAKE_BACK", "議場の工事のため");
        happened(id, "TOWN_CANNOT", "町長の病気");
        happened(id, "NOT_TOLD_TOWN", "0");
        assertThat(advising.get(OF_ADVISER + id).words())
                .contains("議場の工事のため", "市町村が「行えない」と答えました")
                .doesNotContain("町長の病気", "メールが届きませんでした");
    }

    @Test
    void anEnglishReaderReadsTheirVisitsInEnglish() {
        String id = own("PROPOSED");
        assertThat(english.get("/p/020001/visits").words()).contains("My visits", "Please say whether the day suits");
        Answer page = english.get(OF_ADVISER + id);
        assertThat(page.words())
                .contains("What the municipality wrote in its application", "Municipality: not yet, Adviser: not yet");
        assertThat(page.page().select("main button").eachText())
                .containsExactly("This day suits", "Say that it does not suit");
        Answer wrong = english.post(OF_ADVISER + id + "/cannot", Form.of("version", "1"));
        assertThat(wrong.wrong("cannot")).contains("Please write something");
        changedMeanwhile(id);
        assertThat(english.post(OF_ADVISER + id + "/cannot", everything()).words())
                .contains("What you typed is still there");
    }

    @Test
    void theCalendarFileIsThereExactlyWhereTheVisitHasADay() {
        String id = own("CONFIRMED");
        String file = advising.get(OF_ADVISER + id).page().select("a[download]").attr("href");
        assertThat(file).isEqualTo(OF_ADVISER + id + "/visit.ics");
        assertThat(advising.get(file).body()).contains("STATUS:CONFIRMED", "SEQUENCE:0");
        assertThat(english.get(file).body().replace("\r\n ", "")).contains("Adviser’s visit");
        assertThat(advising.get(OF_ADVISER + own("PROPOSED") + "/visit.ics").body())
                .contains("STATUS:TENTATIVE");
    }
}
