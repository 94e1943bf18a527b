package jp.kasane.web.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.PlanThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repair for an adviser who cannot come on one day: what it withdraws, and what comes back. */
class HalfDaysPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final Form SURE = Form.of("sure", "yes");

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final LocalDate day = PlanThings.wednesday(0);
    private PlanThings plan;
    private String here = "";

    @BeforeEach
    void lay() {
        plan = PlanThings.of(PREFECTURE);
        here = plan.path();
    }

    /** The first visit moves by a week. */
    private String taken() {
        String run = plan.run("DONE");
        Books.changeControl(
                "UPDATE dispatch_run SET best = ? WHERE id = ?",
                "{\"seconds\":20,\"trouble\":{\"adviser\":\"" + plan.adviser + "\",\"from\":\"" + day
                        + "\",\"until\":\"" + day + "\"},\"versions\":{\"" + plan.first + "\":1,\"" + plan.second
                        + "\":1},\"placed\":{\"" + plan.first + "\":\"" + plan.adviser + " " + day
                        + " MORNING\"},\"repairs\":[{\"placed\":{\"" + plan.first + "\":\"" + plan.adviser + " "
                        + PlanThings.wednesday(1) + " MORNING\"},\"moved\":[\"" + plan.first
                        + "\"],\"confirmed\":[],\"unserved\":0,\"cost\":0}]}",
                run);
        assertThat(officer.post(here + "/runs/" + run + "/take", Form.of("choice", "0"))
                        .location())
                .isEqualTo(here + "?done=taken");
        assertThat(offered()).isZero();
        return here + "/runs/" + run;
    }

    private int offered() {
        return Books.control("SELECT half FROM dispatch_offer WHERE adviser_id = ? AND day = ?", plan.adviser, day)
                .size();
    }

    private Map<String, String> visit() {
        return Books.control("SELECT * FROM dispatch_visit WHERE id = ?", plan.first)
                .get(0);
    }

    private void answered() {
        Books.changeControl(
                "UPDATE dispatch_visit SET version = version + 1, town_agreed = TRUE WHERE id = ?", plan.first);
    }

    /** On the adviser's own page the half-day is offered, and then taken off again. */
    private void changedByHand() {
        String month = "/p/" + PREFECTURE.code() + "/dispatch/advisers/" + plan.adviser + "/availability?month="
                + YearMonth.from(day);
        officer.post(month, Form.of("day", day + ".MORNING"));
        assertThat(offered()).isEqualTo(1);
        officer.post(month, Form.of("shown", day + ".MORNING"));
        assertThat(offered()).isZero();
    }

    private static List<String> links(Answer page) {
        return page.page().select("a[href$=/availability]").eachAttr("href");
    }

    @Test
    void aRepairThatIsTakenBackGivesTheHalfDaysBack() {
        String run = taken();
        assertThat(officer.get(run).words()).contains("訪問1件を採用の前に戻します", "外した半日1件を、アドバイザーの訪問できる日に戻します");
        assertThat(officer.post(run + "/undo", SURE).location()).endsWith("done=untaken");
        assertThat(offered()).isEqualTo(1);
        assertThat(visit().get("day")).isEqualTo(day.toString());
        assertThat(officer.get(run).words()).doesNotContain("戻さなかった半日");
    }

    @Test
    void whereTheVisitWasAnsweredTheHalfDaysCanBeGivenBackAllTheSame() {
        String run = taken();
        answered();
        Answer page = officer.get(run);
        assertThat(page.words()).contains("元に戻せる訪問はありません", "外した半日1件を、アドバイザーの訪問できる日に戻します");
        assertThat(officer.post(run + "/undo", Form.of()).status()).isEqualTo(422);
        assertThat(offered()).isZero();
        Answer undone = officer.post(run + "/undo", SURE);
        assertThat(undone.location()).endsWith("done=untaken");
        assertThat(offered()).isEqualTo(1);
        assertThat(officer.get(undone.location()).words()).contains("計画の採用を取り消しました", "元に戻らなかった訪問が1件あります");
    }

    @Test
    void whatWasChangedSinceIsLeftAndSaidSo() {
        String run = taken();
        changedByHand();
        assertThat(officer.get(run).words()).contains("変わった半日1件は、今のままにします").doesNotContain("訪問できる日に戻します");
        answered();
        Answer page = officer.get(run);
        assertThat(page.words()).contains("採用の取り消しでは戻せない半日が1件あります").doesNotContain("この採用を取り消す");
        assertThat(links(page)).anyMatch(link -> link.contains(plan.adviser));
        assertThat(officer.post(run + "/undo", SURE).status()).isEqualTo(409);
        assertThat(offered()).isZero();
    }

    @Test
    void whatAnotherRepairWithdrawsTooIsNotPromised() {
        String run = taken();
        Books.changeControl(
                "INSERT INTO dispatch_withdrawn VALUES (?, ?, 'MORNING', ?)", plan.adviser, day, plan.programme);
        assertThat(officer.get(run).words())
                .contains("別の計画でも行けなくなった日になっている半日1件は")
                .doesNotContain("訪問できる日に戻します");
        Answer undone = officer.post(run + "/undo", SURE);
        assertThat(undone.location()).endsWith("done=untaken");
        assertThat(offered()).as("until the other is taken back too").isZero();
        assertThat(officer.get(undone.location()).words()).contains("訪問できる日に戻さなかった半日が1件あります");
    }

    @Test
    void forWhomNobodySendsAnyMoreNothingIsPromisedAndNothingGiven() {
        String run = taken();
        Books.changeControl("UPDATE dispatch_adviser SET retired_at = NOW(6) WHERE id = ?", plan.adviser);
        assertThat(officer.get(run).words()).contains("引退しているため、外した半日1件は戻しません").doesNotContain("訪問できる日に戻します");
        assertThat(officer.post(run + "/undo", SURE).status()).isEqualTo(409);
        assertThat(offered()).isZero();
    }
}
