package jp.kasane.web.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme's plan, as an officer searches for it, looks at it and changes it. */
class PlanningPagesTest {

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
    void aSearchIsBegunWatchedAndTaken() throws InterruptedException {
        Answer started = officer.post(here + "/runs", Form.of("seconds", "10"));
        assertThat(started.location()).startsWith(here + "/runs/").doesNotContain("refused");
        Answer page = officer.get(started.location());
        assertThat(page.words()).contains("計画を探す", "探すのを止める", "今の一番良い計画を採用する");
        assertThat(page.page().select("#run-progress").attr("hx-trigger")).isEqualTo("every 2s");

        TimeUnit.SECONDS.sleep(3);
        Answer progress = officer.fetch(started.location() + "/progress");
        assertThat(progress.words()).contains("点数（少ないほど良い）", "2件のうち0件");
        Answer again = officer.post(here + "/runs", Form.of("seconds", "10"));
        assertThat(again.location()).isEqualTo(started.location() + "?refused=under-way");
        assertThat(officer.get(again.location()).words()).contains("もう探し始めています");

        Answer taken = officer.post(started.location() + "/take", Form.of());
        assertThat(taken.location()).isEqualTo(here + "?done=taken");
        assertThat(officer.get(taken.location()).words()).contains("計画を採用しました", "日が決まったもの2件");
        assertThat(visit(plan.second).get("state")).isEqualTo("PROPOSED");
    }

    @Test
    void aDecisionMadeSinceIsNamedAndNothingIsTaken() {
        String run = plan.run("DONE");
        Books.changeControl("UPDATE dispatch_visit SET version = 2, state = 'CONFIRMED' WHERE id = ?", plan.first);
        assertThat(officer.get(here + "/runs/" + run).words()).contains("決まったことがあります", "もう一度探す");
        Answer refused = officer.post(here + "/runs/" + run + "/take", Form.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("何も変えていません", "見本町 第1回 現状把握：同意、確定、移動などがありました");
        assertThat(visit(plan.first).get("version")).isEqualTo("2");
        assertThat(visit(plan.second).get("state")).isEqualTo("UNPLANNED");
    }

    @Test
    void aSearchWhoseServerStoppedCanStillBeTaken() {
        String run = plan.run("RUNNING");
        Books.changeControl("UPDATE dispatch_run SET written_at = NOW(6) - INTERVAL 2 MINUTE WHERE id = ?", run);
        assertThat(officer.get(here + "/runs/" + run).words()).contains("途中で途切れました");
        assertThat(officer.post(here + "/runs/" + run + "/take", Form.of()).location())
                .isEqualTo(here + "?done=taken");
        assertThat(officer.post(here + "/runs/" + run + "/take", Form.of()).status())
                .isEqualTo(409);
    }

    @Test
    void howLongIsChosenFromThree() {
        Answer refused = officer.post(here + "/runs", Form.of("seconds", "86400"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("seconds")).contains("探す時間");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "calendar", "advisers", "towns", "gantt", "map", "load", "no-such-view"})
    void thePlanIsLookedAtInManyWays(String view) {
        Answer page = officer.get(here + "?view=" + view + "&month="
                + PlanThings.wednesday(0).toString().substring(0, 7));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("訪問2件のうち", "見本町");
    }

    @Test
    void theListIsSortedByItsColumns() {
        plan.put(plan.second, "PROPOSED", PlanThings.wednesday(3));
        assertThat(stages("?sort=day")).first().asString().contains("第1回");
        assertThat(stages("?sort=day&dir=desc")).first().asString().contains("第2回");
        assertThat(stages("?sort=stage&dir=desc")).first().asString().contains("第2回");
    }

    private List<String> stages(String query) {
        return officer.get(here + query).page().select("#plan tbody tr").eachText();
    }

    @Test
    void townsAdvisersAndStagesThatAreGoneBreakNoPage() {
        Books.changeControl("UPDATE dispatch_adviser SET retired_at = NOW(6) WHERE id = ?", plan.adviser);
        Books.changeControl("UPDATE dispatch_visit SET stage_id = 'GONE' WHERE id = ?", plan.first);
        for (String view : List.of("list", "calendar", "advisers", "towns", "gantt", "map", "load")) {
            assertThat(officer.get(here + "?view=" + view).status()).as(view).isEqualTo(200);
        }
        assertThat(officer.get(here).words()).contains("（なくなった段階）", "（引退）");
        assertThat(officer.get(here + "/" + plan.first).status()).isEqualTo(200);
        Books.changeControl("UPDATE dispatch_request SET state = 'WITHDRAWN' WHERE id = ?", plan.request);
        assertThat(officer.get(here).words()).contains("計画から外れている訪問");
        assertThat(officer.get(here + "/" + plan.first).status()).isEqualTo(404);
        Books.changeControl("UPDATE dispatch_visit SET stage_id = 'STAGEA' WHERE id = ?", plan.first);
    }

    @Test
    void aVisitSaysWhyItIsThereAndWhatElseThereIs() {
        Answer page = officer.get(here + "/" + plan.first);
        assertThat(page.words()).contains("なぜここか", "移動時間", "別の案", "ここに動かす");
        Answer unplanned = officer.get(here + "/" + plan.second);
        assertThat(unplanned.words()).contains("この訪問を置けない理由", "調べた半日");
    }

    @Test
    void aVisitIsMovedAndTheMoveUndone() {
        Answer moved = officer.post(here + "/" + plan.first + "/move", PlanThings.move(plan, PlanThings.wednesday(2)));
        assertThat(moved.location()).isEqualTo(here + "/" + plan.first + "?done=moved");
        assertThat(visit(plan.first).get("day"))
                .isEqualTo(PlanThings.wednesday(2).toString());
        Answer undone = officer.post(here + "/" + plan.first + "/undo", Form.of("version", "2"));
        assertThat(undone.location()).isEqualTo(here + "/" + plan.first + "?done=undone");
        assertThat(visit(plan.first).get("day"))
                .isEqualTo(PlanThings.wednesday(0).toString());
        assertThat(officer.post(here + "/" + plan.first + "/undo", Form.of("version", "1"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatAMoveWouldBreakIsToldBeforeAndRefused() {
        Form sunday = PlanThings.move(plan, PlanThings.wednesday(1).plusDays(4));
        Answer verdict = officer.fetch(here + "/" + plan.first + "/verdict?" + sunday.encoded());
        assertThat(verdict.words()).contains("動かせません", "土曜・日曜");
        Answer refused = officer.post(here + "/" + plan.first + "/move", sunday);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("決まりに合わないため", "土曜・日曜");
        assertThat(visit(plan.first).get("version")).isEqualTo("1");
        Form good = PlanThings.move(plan, PlanThings.wednesday(1));
        assertThat(officer.fetch(here + "/" + plan.first + "/verdict?" + good.encoded())
                        .words())
                .contains("動かせます");
    }

    @Test
    void nothingIsMovedToTodayAndWhatIsMissingIsTold() {
        Form today = PlanThings.move(plan, PlanThings.wednesday(0)).with("day", "2020-06-01");
        assertThat(officer.post(here + "/" + plan.first + "/move", today).words())
                .contains("今日以前の日");
        Answer missing = officer.post(here + "/" + plan.first + "/move", Form.of("version", "1", "day", "いつか"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.typed("day")).contains("いつか");
        assertThat(missing.wrong("day")).contains("日付");
        assertThat(missing.wrong("adviser")).contains("アドバイザー");
    }

    @Test
    void whatNobodyMovesAnyMoreIsSaidAlsoToWhoeverChoseNothing() {
        plan.put(plan.first, "HELD", PlanThings.wednesday(0));
        String version = visit(plan.first).get("version");
        Answer refused = officer.post(here + "/" + plan.first + "/move", Form.of("version", version, "day", "いつか"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select(".notice").text()).contains("何も変えていません");
    }

    @Test
    void weightsAreKeptInTheProgramme() {
        Answer form = officer.get(here + "/weights");
        assertThat(form.words()).contains("重くすると、移動の短い組み合わせを選びます");
        Form all = Form.of("version", "1");
        for (String goal :
                List.of("TRAVEL", "CONTINUITY", "EXPERTISE", "WISHES", "LOAD", "MONTHS", "NIGHTS", "STABILITY")) {
            all = all.with("weight." + goal, "3");
        }
        assertThat(officer.post(here + "/weights", all).location()).isEqualTo(here + "/runs?done=weighed");
        assertThat(Books.control("SELECT settings FROM dispatch_programme WHERE id = ?", plan.programme)
                        .get(0)
                        .get("settings"))
                .contains("\"TRAVEL\":3");
        Answer stale = officer.post(here + "/weights", all.with("weight.TRAVEL", "9"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.typed("weight.TRAVEL")).containsExactly("9");
        Answer wrong = officer.post(here + "/weights", all.with("weight.TRAVEL", "-1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrong("weight.TRAVEL")).contains("整数");
    }

    @Test
    void aRepairIsSearchedFor() throws InterruptedException {
        plan.put(plan.first, "CONFIRMED", PlanThings.wednesday(0));
        Answer started = officer.post(
                here + "/repair",
                Form.of(
                        "what",
                        "ILL",
                        "adviser",
                        plan.adviser,
                        "from",
                        PlanThings.wednesday(0).toString(),
                        "until",
                        PlanThings.wednesday(0).toString()));
        assertThat(started.location()).startsWith(here + "/runs/");
        for (int i = 0; i < 40 && !officer.get(started.location()).words().contains("案1"); i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        Answer page = officer.get(started.location());
        assertThat(page.words()).contains("案1", "この案で直す", "（確定）");
        // The 500th character is one of two units, and what comes after it does not fit.
        String typed = "急な用事" + "あ".repeat(495) + "\uD842\uDFB7";
        assertThat(officer.post(started.location() + "/take", Form.of("choice", "0", "words", typed + "い"))
                        .location())
                .isEqualTo(here + "?done=taken");
        assertThat(visit(plan.first).get("day"))
                .isNotEqualTo(PlanThings.wednesday(0).toString());
        assertThat(Books.control("SELECT words FROM dispatch_visit_event WHERE visit_id = ?", plan.first))
                .anySatisfy(event -> assertThat(event.get("words")).isEqualTo("急な変更への対応 " + typed));
    }

    @Test
    void rulesThatDoNotHoldAndVisitsWithoutAPlaceAreTold() {
        String run = plan.run("STOPPED");
        Books.changeControl("UPDATE dispatch_run SET broken = 2 WHERE id = ?", run);
        assertThat(officer.get(here + "/runs/" + run).words()).contains("守れていない決まり");
        String repair = plan.run("DONE");
        Books.changeControl(
                "UPDATE dispatch_run SET best = ? WHERE id = ?",
                "{\"seconds\":10,\"trouble\":{\"visit\":\"" + plan.first
                        + "\"},\"versions\":{},\"placed\":{},\"repairs\":"
                        + "[{\"placed\":{},\"moved\":[],\"confirmed\":[],\"unserved\":1,\"cost\":-100}]}",
                repair);
        assertThat(officer.get(here + "/runs/" + repair).words())
                .contains("点数は比べられません")
                .doesNotContain("100点良くなる");
    }

    @Test
    void aRepairOfNothingIsToldWhatIsMissing() {
        assertThat(officer.post(here + "/repair", Form.of()).wrong("what")).contains("どちらか");
        Answer ill = officer.post(
                here + "/repair", Form.of("what", "ILL", "adviser", "x", "from", "R8.13.1", "until", "R8.6.1"));
        assertThat(ill.status()).isEqualTo(422);
        assertThat(ill.wrong("adviser")).contains("アドバイザー");
        assertThat(ill.typed("from")).containsExactly("R8.13.1");
        assertThat(officer.post(here + "/repair", Form.of("what", "OUT", "visit", "x"))
                        .wrong("visit"))
                .contains("訪問");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/weights", "/runs", "/repair", "?view=map"})
    void anotherPrefecturesPlanIsNotThere(String below) {
        PlanThings other = PlanThings.of(RunningPages.OTHER_PREFECTURE);
        assertThat(officer.get(here.replace(plan.programme, other.programme) + below)
                        .status())
                .isEqualTo(404);
        assertThat(officer.get(here + "/" + other.first).status()).isEqualTo(404);
        String run = other.run("DONE");
        assertThat(officer.post(here + "/runs/" + run + "/take", Form.of()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVISER"})
    void onlyWhoPlansSeesThePlan(String role) {
        Caller other = Caller.as(People.with(PREFECTURE, StandardRole.valueOf(role)));
        assertThat(other.get(here).status()).isIn(403, 404);
        assertThat(other.post(here + "/" + plan.first + "/move", PlanThings.move(plan, PlanThings.wednesday(1)))
                        .status())
                .isIn(403, 404);
        Caller administrator = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_ADMINISTRATOR));
        assertThat(administrator.get(here).status()).isEqualTo(200);
    }
}
