package jp.kasane.web.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.PlanThings;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme that has ended: what is refused is not offered, and whoever presses it all the same is told what to do first. */
class EndedPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String WHY = "事業が終了しているので、計画は変えられません。直すときは、先に事業の画面で「実施中」に戻してください。";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final Caller english =
            Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER)).reading("en");
    private PlanThings plan;
    private String here = "";

    @BeforeEach
    void lay() {
        plan = PlanThings.of(PREFECTURE);
        here = plan.path();
        LocalDate past = LocalDate.now(Grants.JAPAN).minusDays(3);
        plan.put(plan.first, "HELD", past);
        plan.put(plan.second, "REPORTED", past.minusDays(1));
        is("ENDED");
    }

    @AfterEach
    void goesOn() {
        is("PLANNING");
    }

    private void is(String state) {
        Books.changeControl("UPDATE dispatch_programme SET state = ? WHERE id = ?", state, plan.programme);
    }

    private String visit(String id) {
        return "/p/020001/dispatch/" + plan.programme + "/visits/" + id;
    }

    @Test
    void aVisitThatWasHeldDoesNotBecomeOneThatIsStillToBeHeld() {
        Answer shown = officer.get(visit(plan.first));
        assertThat(shown.page().select("main [formaction$=not-held], main form[action$=not-held]"))
                .isEmpty();
        assertThat(shown.page().select("main form[action$=report]"))
                .as("the report is written still")
                .hasSize(1);
        for (String reason : new String[] {"電話で確かめた", ""}) {
            Answer refused = officer.post(visit(plan.first) + "/not-held", Form.of("version", "1", "reason", reason));
            assertThat(refused.location()).endsWith("?refused=ended");
            assertThat(officer.get(refused.location()).words()).contains("事業が終了しているので、できません。");
            assertThat(english.get(refused.location()).words()).contains("The programme has ended.");
        }
        assertThat(VisitThings.stateOf(plan.first)).isEqualTo("HELD");
        is("RUNNING");
        assertThat(officer.get(visit(plan.first))
                        .page()
                        .select("main [formaction$=not-held], main form[action$=not-held]"))
                .isNotEmpty();
        assertThat(officer.post(visit(plan.first) + "/not-held", Form.of("version", "1", "reason", "間違い"))
                        .location())
                .endsWith("?done=not-held");
    }

    @Test
    void whatWasReportedIsPaidAndThatIsTakenBack() {
        Form pay = Form.of("version", "1", "sum", VisitThings.sum(PREFECTURE, plan.second));
        assertThat(officer.get(visit(plan.second)).page().select("main form[action$=paid]"))
                .hasSize(1);
        assertThat(officer.post(visit(plan.second) + "/paid", pay).location()).endsWith("?done=paid");
        assertThat(officer.post(visit(plan.second) + "/not-paid", Form.of("version", "2", "reason", "金額の誤り"))
                        .location())
                .endsWith("?done=not-paid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs", "/repair"})
    void noSearchIsOffered(String below) {
        Answer page = officer.get(here + below);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(page.words()).contains(WHY);
        assertThat(english.get(here + below).words()).contains("nothing more is planned in it");
    }

    @Test
    void noSearchBegins() {
        Answer refused = officer.post(here + "/runs", Form.of("seconds", "10"));
        assertThat(refused.location()).isEqualTo(here + "/runs?refused=ended");
        assertThat(officer.get(refused.location()).words()).contains(WHY);
    }

    @Test
    void aPlanThatWasFoundIsNeitherOfferedNorTaken() {
        String run = plan.run("DONE");
        assertThat(officer.get(here + "/runs/" + run).page().select("main form[action$=take]"))
                .isEmpty();
        Answer refused = officer.post(here + "/runs/" + run + "/take", Form.of("choice", "0"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains(WHY);
    }

    @Test
    void aPlanThatWasTakenIsNeitherOfferedToGoBackNorTakenBack() {
        plan.put(plan.first, "PROPOSED", PlanThings.wednesday(0));
        String run = plan.taken();
        assertThat(officer.get(here + "/runs/" + run).page().select("main form[action$=undo]"))
                .isEmpty();
        Answer refused = officer.post(here + "/runs/" + run + "/undo", Form.of("sure", "yes"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains(WHY);
        assertThat(VisitThings.stateOf(plan.first)).isEqualTo("PROPOSED");
        is("RUNNING");
        assertThat(officer.get(here + "/runs/" + run).page().select("main form[action$=undo]"))
                .hasSize(1);
    }
}
