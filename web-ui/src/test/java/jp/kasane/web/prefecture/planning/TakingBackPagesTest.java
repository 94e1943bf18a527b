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
        assertThat(officer.get(here + "/runs/" + run).words()).contains("この採用を取り消す");
        Books.changeControl(
                "UPDATE dispatch_visit SET version = version + 1, town_agreed = TRUE WHERE id = ?", plan.first);
        Answer undone = officer.post(here + "/runs/" + run + "/undo", Form.of());
        assertThat(undone.location()).isEqualTo(here + "/runs/" + run + "?done=untaken");
        assertThat(officer.get(undone.location()).words())
                .contains("計画の採用を取り消しました", "元に戻らなかった訪問が1件あります", "見本町 第1回 現状把握");
        assertThat(visit(plan.second).get("state")).isEqualTo("UNPLANNED");
        assertThat(visit(plan.first).get("day"))
                .isEqualTo(PlanThings.wednesday(1).toString());
        assertThat(officer.post(here + "/runs/" + run + "/undo", Form.of()).status())
                .isEqualTo(409);
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
        assertThat(page.words()).contains("計画から外れている訪問", "確定", "取りやめる");
        var form = page.page().selectFirst("form[action$=/visits/" + plan.first + "/cancel]");
        assertThat(form).isNotNull();
        Answer cancelled = officer.post(form.attr("action"), Controls.untouched(form));
        assertThat(cancelled.location()).endsWith("done=cancelled");
        assertThat(visit(plan.first).get("state")).isEqualTo("CANCELLED");
        assertThat(officer.get(here).words()).doesNotContain("計画から外れている訪問");
    }
}
