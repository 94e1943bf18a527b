package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.prefecture.visits.Report;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.VisitThings;
import jp.kasane.web.running.VisitsAtHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the officer does to a visit in each of its states, and what is answered to what cannot be done. */
class OfficerActsPagesTest extends VisitsAtHand {

    private static final Set<String> ACTS =
            Set.of("confirm", "take-back", "cancel", "held", "not-held", "paid", "not-paid");
    private static final Map<String, Set<String>> POSSIBLE = Map.of(
            "UNPLANNED", Set.of("cancel"),
            "PROPOSED", Set.of("confirm", "take-back", "cancel"),
            "CONFIRMED", Set.of("take-back", "cancel", "held"),
            "HELD", Set.of("not-held"),
            "REPORTED", Set.of("paid"),
            "PAID", Set.of("not-paid"),
            "CANCELLED", Set.of());

    private final Caller english = Caller.as(OFFICER).reading("en");

    @ParameterizedTest
    @ValueSource(strings = {"UNPLANNED", "PROPOSED", "CONFIRMED", "HELD", "REPORTED", "PAID", "CANCELLED"})
    void thePageOffersWhatCanBeDoneAndNothingElseIsDone(String state) {
        String id = silent(state);
        Set<String> offered = new TreeSet<>(offered(officer.get(OF_PROGRAMME + id)));
        offered.retainAll(ACTS);
        assertThat(offered).isEqualTo(POSSIBLE.get(state));
        for (String act : ACTS) {
            if (!POSSIBLE.get(state).contains(act)) {
                Answer refused =
                        officer.post(OF_PROGRAMME + id + "/" + act, because().with("sum", "0"));
                assertThat(refused.location()).as(act).endsWith("?refused=state");
                assertThat(officer.get(refused.location()).words()).contains("いまの状態ではできません");
            }
        }
        assertThat(VisitThings.stateOf(id)).isEqualTo(state);
        assertThat(history(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNPLANNED, cancel, CANCELLED, 取りやめました。, CANCEL",
        "PROPOSED, confirm, CONFIRMED, 確定しました。, CONFIRM",
        "PROPOSED, take-back, UNPLANNED, 計画に戻しました。日は未定です。, TAKE_BACK",
        "PROPOSED, cancel, CANCELLED, 取りやめました。, CANCEL",
        "CONFIRMED, take-back, UNPLANNED, 計画に戻しました。日は未定です。, TAKE_BACK",
        "CONFIRMED, cancel, CANCELLED, 取りやめました。, CANCEL",
        "CONFIRMED, held, HELD, 実施済みにしました。, HOLD",
        "HELD, not-held, CONFIRMED, 実施済みを取り消しました。, NOT_HELD",
        "PAID, not-paid, REPORTED, 支払済みを取り消しました。, NOT_PAID",
    })
    void whatIsDoneIsSaidAndStandsInTheHistoryAndInTheTrail(
            String state, String act, String after, String said, String event) {
        String id = silent(state);
        Answer done = officer.post(OF_PROGRAMME + id + "/" + act, because());
        assertThat(VisitThings.stateOf(id)).isEqualTo(after);
        assertThat(officer.get(done.location()).words()).contains(said);
        assertThat(history(id)).contains(event);
        assertThat(Books.entries(PREFECTURE, done.requestId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("action", "VISIT_" + event)
                        .containsEntry("subject_kind", "visit")
                        .containsEntry("subject_id", id));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, confirm",
        "PROPOSED, take-back",
        "CONFIRMED, cancel",
        "HELD, not-held",
        "PAID, not-paid",
    })
    void aReasonOnAVisitThatAColleagueChangedFirstIsNotLost(String state, String act) {
        String id = silent(state);
        changedMeanwhile(id);
        Form form = because().with("reason", "あとから来た\n二行の理由");
        Answer late = officer.post(OF_PROGRAMME + id + "/" + act, form);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("ほかの人が先に変えました。入力していたことは、そのまま残っています。");
        assertThat(late.typed("reason")).containsExactly("あとから来た\n二行の理由");
        assertThat(late.typed("version")).contains("2");
        assertThat(VisitThings.stateOf(id)).isEqualTo(state);
        assertThat(officer.post(OF_PROGRAMME + id + "/" + act, form.with("version", "2"))
                        .location())
                .contains("?done=");
    }

    @Test
    void whereTheVisitWentOnSoFarThatNothingNeedsAReasonItIsOnlySaid() {
        String id = silent("REPORTED");
        changedMeanwhile(id);
        assertThat(officer.post(OF_PROGRAMME + id + "/not-held", because()).location())
                .endsWith("?refused=changed");
    }

    @Test
    void aReasonThatCannotBeKeptComesBackAsItWasTyped() {
        String id = silent("CONFIRMED");
        for (String typed : List.of("", "  ", "\u0007理由", "あ".repeat(1001))) {
            Answer refused =
                    officer.post(OF_PROGRAMME + id + "/take-back", because().with("reason", typed));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.wrong("reason")).isNotBlank();
            assertThat(refused.typed("reason")).containsExactly(typed);
        }
        assertThat(VisitThings.stateOf(id)).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"take-back, HELD, PROPOSED", "report, PROPOSED, HELD"})
    void whatCannotBeKeptNeverReachesTheStoreWhereverTheVisitComesMeanwhile(String act, String state, String meanwhile)
            throws Exception {
        String id = silent(state);
        String longest = "長".repeat(Report.Text.LONGEST + 1);
        Form wrong = report().with("version", "2").with("reason", longest).with("findings", longest);
        Answer refused = VisitThings.meanwhile(id, meanwhile, () -> officer.post(OF_PROGRAMME + id + "/" + act, wrong));
        if (act.equals("report")) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.typed("findings")).containsExactly(longest);
        } else {
            assertThat(refused.location()).endsWith("?refused=changed");
        }
        assertThat(VisitThings.stateOf(id)).isEqualTo(meanwhile);
        assertThat(history(id)).isEmpty();
        assertThat(Books.control("SELECT * FROM dispatch_report WHERE visit_id = ?", id))
                .isEmpty();
    }

    @Test
    void beforeItsDayNothingIsNotedAsHeld() {
        String id = silent("CONFIRMED");
        putOff(id);
        assertThat(offered(officer.get(OF_PROGRAMME + id))).doesNotContain("held", "report");
        Answer early = officer.post(OF_PROGRAMME + id + "/held", Form.of("version", "1"));
        assertThat(early.location()).endsWith("?refused=early");
        assertThat(officer.get(early.location()).words()).contains("訪問の日がまだ来ていません");
        assertThat(officer.post(OF_PROGRAMME + id + "/report", report()).location())
                .endsWith("?refused=early");
        assertThat(history(id)).isEmpty();
    }

    @Test
    void aReportForAnAdviserOnAVisitThatChangedIsNotLost() {
        String id = silent("HELD");
        changedMeanwhile(id);
        Answer late = officer.post(OF_PROGRAMME + id + "/report", report());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.typed("findings")).containsExactly("窓口が三つ");
        assertThat(late.typed("next")).containsExactly("名簿を見る");
        assertThat(officer.post(OF_PROGRAMME + id + "/report", report().with("version", "2"))
                        .location())
                .endsWith("?done=reported");
    }

    @Test
    void whatWasNeverProposedHasNothingToSend() {
        String id = silent("UNPLANNED");
        assertThat(offered(officer.get(OF_PROGRAMME + id))).doesNotContain("tell");
        Answer none = officer.post(OF_PROGRAMME + id + "/tell", Form.of());
        assertThat(none.location()).endsWith("?refused=no-mail");
        assertThat(officer.get(none.location()).words()).contains("送るものがないか、メールサーバーが設定されていません");
    }

    @Test
    void whileMailsAreOnTheirWayNoneIsSentAgain() {
        String id = silent("CONFIRMED");
        happened(id, "CONFIRM", "");
        happened(id, "TELLING_TOWN", "0");
        Answer again = officer.post(OF_PROGRAMME + id + "/tell", Form.of());
        assertThat(again.location()).endsWith("?refused=telling");
        assertThat(officer.get(again.location()).words()).contains("いま送っています");
        assertThat(history(id)).containsExactly("CONFIRM", "TELLING_TOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "UNPLANNED, No day yet, Cancel the visit",
        "PROPOSED, Waiting for answers, Confirm for both",
        "CONFIRMED, Confirmed, Note as held",
        "HELD, Held, It was not held",
        "REPORTED, Reported, Note as paid",
        "PAID, Paid, It was not paid",
    })
    void anEnglishReaderReadsStateAndActsInEnglish(String state, String chip, String act) {
        Answer page = english.get(OF_PROGRAMME + silent(state));
        assertThat(page.page().select(".page-head .chip").text()).contains(chip);
        assertThat(page.page().select("main button").eachText()).contains(act);
        assertThat(page.words().contains("(nobody yet)")).as("who goes").isEqualTo(state.equals("UNPLANNED"));
    }

    @ParameterizedTest
    @CsvSource({
        "refused=early, The day has not come yet",
        "refused=changed, Somebody else changed it first",
        "refused=own, writes the report themselves",
        "done=not-held, Noted that it was not held",
        "done=telling, Calendar mails are being sent"
    })
    void whatTheAddressSaysIsSaidInEnglish(String said, String words) {
        assertThat(english.get(OF_PROGRAMME + silent("HELD") + "?" + said).words())
                .contains(words);
    }

    @Test
    void whatTheAddressMakesUpIsNotSaid() {
        String page = OF_PROGRAMME + silent("HELD");
        int notices = officer.get(page).page().select(".notice").size();
        assertThat(officer.get(page + "?done=everything&refused=%3Cb%3E").page().select(".notice"))
                .hasSize(notices);
    }

    @Test
    void thePlanAndThePaymentsLeadToEachOther() {
        String id = silent("PROPOSED");
        String inPlan = OF_PROGRAMME.replace("/visits/", "/plan/") + id;
        assertThat(officer.get(OF_PROGRAMME + id)
                        .page()
                        .select("main a[href=" + inPlan + "]")
                        .text())
                .contains("訪問の計画");
        assertThat(officer.get(inPlan)
                        .page()
                        .select("main a[href=" + OF_PROGRAMME + id + "]")
                        .text())
                .contains("支払い");
        String list = OF_PROGRAMME.replaceAll("/$", "");
        String plan = list.replaceAll("/visits$", "/plan");
        assertThat(officer.get(list).page().select("main a[href=" + plan + "]").text())
                .isEqualTo("訪問の計画");
        assertThat(officer.get(plan).page().select("main a[href=" + list + "]").text())
                .isEqualTo("訪問と支払い");
        assertThat(english.get(inPlan)
                        .page()
                        .select("main a[href=" + OF_PROGRAMME + id + "]")
                        .text())
                .isEqualTo("Its answers, report and payment");
    }

    @Test
    void whatThePlanDoesNotSpeakOfLeadsNowhereInIt() {
        String gone = silent("CANCELLED");
        String withdrawn = silent("CONFIRMED");
        Books.changeControl(
                "UPDATE dispatch_request SET state = 'WITHDRAWN' WHERE id = ?",
                row(withdrawn).get("request_id"));
        for (String id : List.of(gone, withdrawn)) {
            String inPlan = OF_PROGRAMME.replace("/visits/", "/plan/") + id;
            assertThat(officer.get(inPlan).status()).isEqualTo(404);
            assertThat(officer.get(OF_PROGRAMME + id).page().select("a[href=" + inPlan + "]"))
                    .isEmpty();
        }
    }

    @Test
    void theListFiltersByAnyStateAndIgnoresWhatIsNone() {
        String paid = silent("PAID");
        String list = OF_PROGRAMME.replaceAll("/$", "");
        assertThat(officer.get(list + "?state=PAID").body()).contains(OF_PROGRAMME + paid);
        assertThat(officer.get(list + "?state=UNPLANNED").body()).doesNotContain(OF_PROGRAMME + paid);
        assertThat(officer.get(list + "?state=nonsense").body()).contains(OF_PROGRAMME + paid);
        assertThat(english.get(list + "?state=PAID")
                        .page()
                        .select("#visits .chip")
                        .eachText())
                .allMatch(text -> text.contains("Paid"));
        String none = "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE, "RUNNING") + "/visits";
        assertThat(officer.get(none).words()).contains("訪問はありません", "申請を受理すると");
    }
}
