package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.HERE;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.agreed;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.planning.Asked;
import jp.kasane.prefecture.planning.Found;
import jp.kasane.prefecture.planning.Found.Choice;
import jp.kasane.prefecture.planning.Found.Clash;
import jp.kasane.prefecture.planning.Run;
import jp.kasane.prefecture.planning.Run.State;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.Trouble;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search as its page shows it: while it goes on, once it has ended, and when it is outdated. */
class RunShownTest extends ARunSeen {

    @Test
    void whileItSearchesItIsAskedForAgainAndCanBeStoppedAndTaken() {
        RunShown shown = shown(State.RUNNING, GOOD, plan(), FIRST, SECOND);
        RunPage page = page(shown);
        assertThat(page.progress().again()).isEqualTo(HERE + "/runs/R1/progress");
        assertThat(page.take()).contains(HERE + "/runs/R1/take");
        assertThat(page.stop()).contains(HERE + "/runs/R1/stop");
        assertThat(page.undo()).isEmpty();
        assertThat(notices(shown)).isEmpty();
        assertThat(details(shown))
                .containsEntry("探すもの", "全体の計画（30秒）")
                .containsEntry("かかった時間", "10秒")
                .containsEntry("日が決まらない訪問", "2件のうち0件")
                .containsEntry("点数（少ないほど良い）", "1,234点")
                .containsEntry("見つけた方法", "一部を崩して置き直す方法");
        assertThat(shown.state().tone()).isEqualTo(Tone.PROGRESS);
    }

    @Test
    void theFragmentAskedForEveryTwoSecondsSaysTheSameOfTheSearch() {
        Situation now = now(FIRST, SECOND);
        Run run = run(State.RUNNING, now, GOOD, plan());
        RunPage.Progress fragment = RunShown.searching(JAPANESE, run, WRITTEN.plusSeconds(2), "token");
        assertThat(fragment.details())
                .isEqualTo(shown(JAPANESE, now, run).progress("token").details());
        assertThat(fragment.again()).isEqualTo(HERE + "/runs/R1/progress");
        assertThat(fragment.csrf()).isEqualTo("token");
        Run repair = run(State.RUNNING, now, null, found(Asked.repair(20, ILL), Map.of("V1", JUNE), List.of()));
        assertThat(RunShown.searching(JAPANESE, repair, WRITTEN, "").details())
                .contains(new Detail("探すもの", "直し方を探す"), new Detail("日が決まらない訪問", "まだ見つかっていません"));
    }

    @Test
    void beforeAnythingIsFoundThereAreNoPoints() {
        RunShown shown = shown(State.RUNNING, null, plan(), FIRST, SECOND);
        assertThat(details(shown)).doesNotContainKeys("点数（少ないほど良い）", "見つけた方法", "守れていない決まり");
        assertThat(shown.result()).isEmpty();
    }

    @Test
    void rulesThatDoNotHoldAreCounted() {
        RunShown shown = shown(State.DONE, new Score(2, 1, 99), plan(), FIRST, SECOND);
        assertThat(details(shown)).containsEntry("守れていない決まり", "2件（このままでは採用できないことがあります）");
        assertThat(shown.result()).isEqualTo("決まらない訪問1件、99点");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"STOPPED", "DONE", "FAILED"})
    void whatHasEndedIsSaidSoAndItsBestCanBeTaken(State state) {
        RunShown shown = shown(state, GOOD, plan(), FIRST, SECOND);
        assertThat(page(shown).progress().again()).isNull();
        assertThat(page(shown).stop()).isEmpty();
        assertThat(page(shown).take()).isPresent();
        assertThat(notices(shown)).hasSize(1);
        assertThat(details(shown)).containsEntry("かかった時間", "8秒");
        assertThat(page(shown(state, null, plan(), FIRST, SECOND)).take())
                .as("but not where nothing was found")
                .isEmpty();
    }

    @Test
    void aSearchThatFellSilentIsBrokenOffAndItsBestCanBeTaken() {
        Situation now = now(FIRST, SECOND);
        RunShown shown = RunShown.of(JAPANESE, now, run(State.RUNNING, now, GOOD, plan()), WRITTEN.plusSeconds(61));
        assertThat(notices(shown)).containsExactly("途中で途切れました");
        assertThat(shown.state().tone()).isEqualTo(Tone.WARNING);
        assertThat(shown.state().label()).isEqualTo("途中で途切れました");
        assertThat(page(shown).take()).isPresent();
        assertThat(page(shown).stop()).isEmpty();
        assertThat(details(shown)).containsEntry("かかった時間", "8秒");
    }

    @Test
    void whatWasDecidedSinceIsNamedWithTheWayToSearchAgain() {
        VisitRecord gone = visit("V3", "T2", 1, VisitState.UNPLANNED, null);
        RunShown shown = shown(State.DONE, GOOD, plan(), FIRST, gone);
        Notice changed = shown.progress("").notices().get(1);
        assertThat(changed.title()).isEqualTo("探し始めた後に、決まったことがあります");
        assertThat(changed.text()).contains("（計画から外れた訪問）：取りやめ", "試験村 第1回 現状把握：新しく加わりました。", "もう一度探してください");
        assertThat(changed.action()).isNotNull();
        assertThat(changed.action().href()).isEqualTo(HERE + "/runs");
    }

    @Test
    void whereOnlyTheGroundsChangedThePlanCanStillBeTaken() {
        Situation now = now(FIRST, SECOND);
        Run old = new Run("R1", "P1", State.DONE, "another basis", "ruin", Optional.of(GOOD), plan(), BEGUN, WRITTEN);
        assertThat(notices(shown(JAPANESE, now, old))).containsExactly("終わりました", "探し始めた後に、前提が変わりました");
        assertThat(page(shown(JAPANESE, now, old)).take()).isPresent();
        Run taken =
                new Run("R1", "P1", State.TAKEN, "another basis", "ruin", Optional.of(GOOD), plan(), BEGUN, WRITTEN);
        assertThat(notices(shown(JAPANESE, now, taken)))
                .as("of what was taken nobody asks")
                .containsExactly("採用しました");
    }

    @Test
    void whoAgreedAndWouldBeAskedAnewIsCountedBeforeItIsTaken() {
        VisitRecord said = agreed(FIRST, true, false);
        Found moves = found(Asked.plan(30), Map.of("V1", JULY), List.of());
        assertThat(details(shown(State.DONE, GOOD, moves, said, SECOND))).containsEntry("片方が同意していて動く訪問", "1件");
        assertThat(details(shown(State.DONE, GOOD, plan(), said, SECOND))).doesNotContainKey("片方が同意していて動く訪問");
        assertThat(details(shown(State.TAKEN, GOOD, moves, said, SECOND)))
                .as("afterwards nobody is going to be moved")
                .doesNotContainKey("片方が同意していて動く訪問");
    }

    @ParameterizedTest
    @ValueSource(strings = {"greedy", "ruin", "chains", "timefold", "repair"})
    void everyMethodHasANameInBothLanguages(String method) {
        Situation now = now(FIRST, SECOND);
        Run run = new Run("R1", "P1", State.DONE, now.basis(), method, Optional.of(GOOD), plan(), BEGUN, WRITTEN);
        assertThat(details(shown(JAPANESE, now, run)).get("見つけた方法")).isNotEqualTo(method);
        assertThat(details(shown(ENGLISH, now, run)).get("Found by")).isNotEqualTo(method);
    }

    @Test
    void aMethodNobodyNamedIsShownAsItIs() {
        Situation now = now(FIRST, SECOND);
        Run run = new Run("R1", "P1", State.DONE, now.basis(), "dowsing", Optional.of(GOOD), plan(), BEGUN, WRITTEN);
        assertThat(details(shown(JAPANESE, now, run))).containsEntry("見つけた方法", "dowsing");
    }

    @Test
    void whatCannotHoldTogetherIsNamed() {
        Clash clash =
                new Clash(Set.of(Rule.SPACING, Rule.AVAILABLE), List.of("V1", "X"), List.of("A", "Y"), false, true);
        Found found = new Found(
                Asked.plan(30), Map.of("V1", 1, "V2", 1), plan().best(), List.of(), clash, List.of(), Set.of());
        assertThat(shown(State.DONE, GOOD, found, FIRST, SECOND).progress("").clash())
                .containsExactly(
                        "（時間のうちに置き方が見つからず、これを外すと見つかりました）",
                        "アドバイザーがその半日を空けていない",
                        "前後の段階との間の日数が決まりに合わない",
                        "見本町 第1回 現状把握",
                        "（計画から外れた訪問）",
                        "見本 一郎",
                        "（登録のないアドバイザー）");
        assertThat(shown(State.DONE, GOOD, plan(), FIRST, SECOND).progress("").clash())
                .isEmpty();
    }

    private static Choice choice(int unserved, long cost) {
        return new Choice(new Plan(Map.of("V1", JULY)), List.of("V1"), List.of("V1"), unserved, cost);
    }

    @Test
    void everyRepairSaysWhatItMovesAndWhatItCosts() {
        Found found = found(
                Asked.repair(20, ILL), Map.of("V1", JUNE), List.of(choice(0, -60), choice(1, -900), choice(0, 0)));
        List<RunPage.Repair> repairs =
                shown(State.DONE, GOOD, found, FIRST, SECOND).progress("").repairs();
        assertThat(repairs)
                .extracting(RunPage.Repair::cost)
                .containsExactly("60点良くなる", "置けない訪問が残るため、点数は比べられません", "点数は同じ");
        assertThat(repairs.get(1).title()).isEqualTo("案2：確定した訪問1件、全部で1件が動きます（置けない訪問1件）");
        assertThat(repairs.get(0).moves())
                .containsExactly("見本町 第1回 現状把握（確定）：令和8年6月16日(火) 午前 見本 一郎 → 令和8年7月14日(火) 午前 見本 一郎");
        assertThat(repairs).extracting(RunPage.Repair::number).containsExactly(0, 1, 2);
        assertThat(repairs).extracting(RunPage.Repair::take).containsOnly(HERE + "/runs/R1/take");
    }

    @Test
    void repairsAreNotShownWhileTheyAreLookedForAndNotTakenTwice() {
        Found found = found(Asked.repair(20, ILL), Map.of("V1", JUNE), List.of(choice(0, 0)));
        RunShown searching = shown(State.RUNNING, GOOD, found, FIRST, SECOND);
        assertThat(searching.progress("").repairs()).isEmpty();
        assertThat(page(searching).take()).isEmpty();
        assertThat(shown(State.TAKEN, GOOD, found, FIRST, SECOND).progress("").repairs())
                .extracting(RunPage.Repair::take)
                .containsOnlyNulls();
    }

    @Test
    void whoIsIllIsNamedWithTheirDaysAndTheirVisitsOfOtherProgrammes() {
        Situation now = APlanSeen.two()
                .with(FIRST, SECOND)
                .elsewhere(visit("E1", "T2", 1, VisitState.CONFIRMED, at("A", "2026-06-17")))
                .elsewhere(visit("E2", "T2", 1, VisitState.CONFIRMED, at("A", "2026-06-22")))
                .elsewhere(visit("E3", "T2", 1, VisitState.CONFIRMED, at("B", "2026-06-17")))
                .elsewhere(visit("E4", "T2", 1, VisitState.HELD, at("A", "2026-06-18")))
                .build();
        Found found = found(Asked.repair(20, ILL), Map.of("V1", JUNE), List.of());
        RunShown shown = shown(JAPANESE, now, run(State.DONE, now, GOOD, found));
        assertThat(shown.asked()).isEqualTo("見本 一郎が令和8年6月15日(月)から令和8年6月19日(金)まで行けないときの直し方");
        assertThat(shown.progress("").notices().get(1).text()).isEqualTo("令和8年6月17日(水) 午前 見本 一郎。それぞれの事業の計画でも直してください。");
    }

    @Test
    void aVisitThatFallsOutIsNamedEvenWhenItIsGone() {
        Found found = found(Asked.repair(20, new Trouble.Out("V1")), Map.of(), List.of());
        assertThat(shown(State.DONE, GOOD, found, FIRST, SECOND).asked()).isEqualTo("見本町 第1回 現状把握がその日にできないときの直し方");
        assertThat(shown(State.DONE, GOOD, found, SECOND).asked()).startsWith("（計画から外れた訪問）が");
    }
}
