package jp.kasane.web.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.PlanThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes back: a plan that was taken, visits that do not count any more, settings that contradict themselves. */
class TakingBackPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;

    private static final Form SURE = Form.of("sure", "yes");

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private PlanThings plan;
    private String here = "";

    @BeforeEach
    void lay() {
        plan = PlanThings.of(PREFECTURE);
        here = plan.path();
    }

    private Map<String, String> visit(String id) {
        return Books.control("SELECT * FROM dispatch_visit WHERE id = ?", id).get(0);
    }

    @Test
    void aTakenPlanIsTakenBackAndWhatStayedIsNamed() {
        String run = plan.run("DONE");
        officer.post(here + "/runs/" + run + "/take", Form.of());
        assertThat(visit(plan.second).get("state")).isEqualTo("PROPOSED");
        assertThat(officer.get(here + "/runs/" + run).words()).contains("この採用を取り消す", "訪問2件を採用の前に戻します。");
        Books.changeControl(
                "UPDATE dispatch_visit SET version = version + 1, town_agreed = TRUE WHERE id = ?", plan.first);
        assertThat(officer.get(here + "/runs/" + run).words()).contains("訪問1件を採用の前に戻します。", "訪問1件は、そのまま残ります。");
        Answer undone = officer.post(here + "/runs/" + run + "/undo", SURE);
        assertThat(undone.location()).isEqualTo(here + "/runs/" + run + "?done=untaken");
        assertThat(officer.get(undone.location()).words())
                .contains("計画の採用を取り消しました", "元に戻らなかった訪問が1件あります", "見本町 第1回 現状把握：採用の後に、返事、確定、移動などがありました。");
        assertThat(visit(plan.second).get("state")).isEqualTo("UNPLANNED");
        assertThat(visit(plan.first).get("day"))
                .isEqualTo(PlanThings.wednesday(1).toString());
        assertThat(officer.post(here + "/runs/" + run + "/undo", SURE).status()).isEqualTo(409);
    }

    @Test
    void nobodyTakesAPlanBackByOnePress() {
        String run = plan.run("DONE");
        officer.post(here + "/runs/" + run + "/take", Form.of());
        for (Form unsure : List.of(Form.of(), Form.of("sure", "no"))) {
            Answer asked = officer.post(here + "/runs/" + run + "/undo", unsure);
            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.wrong("sure")).contains("「採用を取り消してよい」に印を付けてください");
            assertThat(asked.words()).contains("訪問2件を採用の前に戻します。", "そのうち1件は、日が決まっていない状態に戻ります。");
            assertThat(asked.page().select("details.disclosure[open]")).hasSize(1);
            assertThat(asked.page().select("a.language").attr("href"))
                    .as("the other language leads to a page")
                    .doesNotContain("undo");
        }
        assertThat(visit(plan.second).get("state")).isEqualTo("PROPOSED");
        assertThat(officer.get(here + "/runs/" + run).page().select("details.disclosure[open]"))
                .isEmpty();
    }

    @Test
    void whereEverythingWasAnsweredNothingIsOfferedToBeTakenBack() {
        String run = plan.run("DONE");
        officer.post(here + "/runs/" + run + "/take", Form.of());
        Books.changeControl(
                "UPDATE dispatch_visit SET version = version + 1, town_agreed = TRUE WHERE request_id = ?",
                plan.request);
        assertThat(officer.get(here + "/runs/" + run).words()).doesNotContain("この採用を取り消す");
        Answer refused = officer.post(here + "/runs/" + run + "/undo", SURE);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("元に戻せる訪問がないため、何も変えていません", "見本町 第2回 まとめ：採用の後に、");
        assertThat(visit(plan.second).get("state")).isEqualTo("PROPOSED");
    }

    @Test
    void settingsThatContradictThemselvesAreToldOnTheProgrammesOwnPage() {
        String programme = here.replaceFirst("/plan$", "");
        mostDays("3");
        try {
            for (String below : List.of("", "/runs", "/repair", "/" + plan.first)) {
                assertThat(officer.get(here + below).location())
                        .as(below)
                        .isEqualTo(programme + "?refused=CONTRADICTORY");
            }
            assertThat(officer.get(programme + "?refused=CONTRADICTORY").words())
                    .contains("段階の間の日数が合わない");
            assertThat(officer.post(here + "/runs", Form.of("seconds", "10")).location())
                    .contains("refused");
        } finally {
            mostDays("NULL");
        }
    }

    private void mostDays(String days) {
        Books.changeControl(
                "UPDATE dispatch_programme SET settings = JSON_SET(settings, '$.stages[1].mostDays', " + days
                        + ") WHERE id = ?",
                plan.programme);
    }

    @Test
    void whatStillStandsOfAWithdrawnTownIsCancelledFromThePlan() {
        plan.put(plan.first, "CONFIRMED", PlanThings.wednesday(0));
        Books.changeControl("UPDATE dispatch_request SET state = 'WITHDRAWN' WHERE id = ?", plan.request);
        Answer page = officer.get(here);
        assertThat(page.words()).contains("計画から外れている訪問", "確定", "取りやめる理由を書く");
        assertThat(page.page().select("form[action$=cancel]")).isEmpty();
        String link = page.page().select("a[href$=#reason]").attr("href").replace("#reason", "");
        assertThat(link).endsWith("/visits/" + plan.first);
        var form = officer.get(link).page().selectFirst("form:has(#reason)");
        assertThat(form).isNotNull();
        String cancel = form.select("button[formaction$=/cancel]").attr("formaction");
        Answer without = officer.post(cancel, Controls.untouched(form));
        assertThat(without.wrong("reason")).isNotBlank();
        assertThat(visit(plan.first).get("state")).isEqualTo("CONFIRMED");
        Answer cancelled = officer.post(cancel, Controls.untouched(form).with("reason", "申請が取り下げられたため"));
        assertThat(cancelled.location()).endsWith("done=cancelled");
        assertThat(visit(plan.first).get("state")).isEqualTo("CANCELLED");
        assertThat(officer.get(here).words()).doesNotContain("計画から外れている訪問");
    }
}
