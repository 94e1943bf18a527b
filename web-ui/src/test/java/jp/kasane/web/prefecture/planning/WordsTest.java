package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.ofStage;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Changed;
import jp.kasane.prefecture.planning.Changed.How;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Found.Stayed;
import jp.kasane.prefecture.planning.Found.Why;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.TakeOutcome;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, rules, goals and refusals of a plan, in both languages. */
class WordsTest {

    private static final VisitRecord FIRST = visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16"));
    private static final VisitRecord SECOND = visit("V2", "T2", 2, VisitState.UNPLANNED, null);
    private static final Situation NOW = APlanSeen.two().with(FIRST, SECOND).build();

    private final Words words = new Words(APlanSeen.names(NOW));
    private final Words english = new Words(APlanSeen.english(NOW));

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasWordsInBothLanguages(Rule rule) {
        assertThat(words.rule(rule)).isNotBlank().matches(".*[ぁ-ん].*");
        assertThat(english.rule(rule)).isNotBlank().doesNotContainPattern("[ぁ-ん]");
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void everyGoalHasWordsAndUnitsInBothLanguages(Goal goal) {
        assertThat(words.goal(goal)).isNotBlank();
        assertThat(words.units(goal, 1_234)).contains("1,234");
        assertThat(english.goal(goal)).isNotBlank().doesNotContainPattern("[ぁ-ん]");
        assertThat(english.units(goal, 1_234)).contains("1,234").doesNotContainPattern("[ぁ-ん]");
    }

    @ParameterizedTest
    @EnumSource(How.class)
    void everyChangeNamesTheVisit(How how) {
        assertThat(words.changed(new Changed("V1", how)))
                .startsWith("見本町 第1回 現状把握：")
                .endsWith("。");
        assertThat(english.changed(new Changed("V1", how))).contains("Visit 1").endsWith(".");
    }

    @Test
    void aBreachNamesTheRuleAndTheOtherWhereThereIsOne() {
        assertThat(words.breach(new Breach(Rule.PERIOD, "V1", null))).isEqualTo("見本町 第1回 現状把握：事業や段階の期間の外、または今日以前の日。");
        assertThat(words.breach(new Breach(Rule.ONE_AT_A_TIME, "V1", "V2"))).contains("（相手：試験村 第2回 まとめ）");
        assertThat(english.breach(new Breach(Rule.ONE_AT_A_TIME, "V1", "V2"))).contains("(with ");
    }

    @Test
    void whatIsBrokenOftenIsToldOnceAndNoMoreThanAnybodyReads() {
        Breach breach = new Breach(Rule.PERIOD, "V1", null);
        assertThat(words.breaches(Collections.nCopies(30, breach))).hasSize(1);
        List<Breach> twelve = Stream.of(Rule.values())
                .limit(12)
                .map(rule -> new Breach(rule, "V1", null))
                .toList();
        assertThat(words.breaches(twelve)).hasSize(12);
        List<Breach> all = Stream.of(Rule.values())
                .map(rule -> new Breach(rule, "V1", null))
                .toList();
        assertThat(words.breaches(all)).hasSize(13).last().isEqualTo("ほか" + (all.size() - 12) + "件。");
        assertThat(english.breaches(all)).last().isEqualTo((all.size() - 12) + " more.");
        assertThat(words.breaches(List.of())).isEmpty();
    }

    @Test
    void aDifferenceSaysWhetherItIsBetterOrWorse() {
        assertThat(words.difference(0)).isEqualTo("点数は同じ");
        assertThat(words.difference(1_500)).isEqualTo("1,500点悪くなる");
        assertThat(words.difference(-1_500)).isEqualTo("1,500点良くなる");
        assertThat(english.difference(-1)).isEqualTo("1 points better");
    }

    @Test
    void whatMakesTheGreatestDifferenceIsToldFirstAndNothingOfNone() {
        assertThat(words.differences(Map.of(Goal.TRAVEL, 10L, Goal.WISHES, -60L, Goal.LOAD, 0L)))
                .containsExactly("市町村の希望日に合う：60点良くなる", "移動時間：10点悪くなる");
        assertThat(words.differences(Map.of())).isEmpty();
    }

    @Test
    void aRefusalSaysWhyAndThatNothingWasChanged() {
        Notice stale = words.refusal(new TakeOutcome.Stale(List.of(new Changed("V1", How.DECIDED))));
        assertThat(stale.tone()).isEqualTo(Tone.WARNING);
        assertThat(stale.title()).contains("何も変えていません");
        assertThat(stale.text()).isEqualTo("見本町 第1回 現状把握：同意、確定、移動などがありました。");
        Notice breaks = words.refusal(new TakeOutcome.Breaks(List.of(new Breach(Rule.BUDGET, "V1", null))));
        assertThat(breaks.text()).contains("予算を超える");
        assertThat(words.refusal(new TakeOutcome.Twice()).title()).contains("別の事業", "何も変えていません");
        assertThat(words.refusal(new TakeOutcome.Gone()).title()).contains("もう採用できません");
        assertThat(words.refusal(new TakeOutcome.Ended()).text()).contains("事業が終了している", "「実施中」に戻してください");
        assertThat(english.refusal(new TakeOutcome.Twice()).title()).startsWith("Nothing was changed");
    }

    @Test
    void ofAPlanThatCannotBeTakenBackItIsToldWhyEachVisitStays() {
        Notice stays = words.refusal(new TakeOutcome.Stays(List.of(
                moved("V1", Why.DECIDED, null),
                moved("V2", Why.RULE, Rule.YEARLY_LIMIT),
                moved("GONE", Why.GONE, null))));
        assertThat(stays.title()).isEqualTo("元に戻せる訪問がないため、何も変えていません。");
        assertThat(stays.text())
                .contains("見本町 第1回 現状把握：採用の後に、", "試験村 第2回 まとめ：元の日時に置くと、決まりに合いません（アドバイザーの年間の上限を超える）。", "（計画から外れた訪問）：");
    }

    private static Moved moved(String visit, Why why, Rule rule) {
        return new Moved(visit, null, 2, new Stayed(why, rule));
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void everyReasonToStayHasWords(Why why) {
        Rule rule = why == Why.RULE ? Rule.AVAILABLE : null;
        assertThat(words.stayed(List.of(moved("V1", why, rule))).get(0)).startsWith("見本町 第1回 現状把握：");
        assertThat(english.stayed(List.of(moved("V1", why, rule))).get(0))
                .doesNotContain("{")
                .endsWith(".");
    }

    @Test
    void whereAnEarlierVersionDidNotKeepWhyTheVisitAloneIsNamed() {
        assertThat(words.stayed(List.of(new Moved("V1", null, 2, null)))).containsExactly("見本町 第1回 現状把握。");
        List<Moved> many = IntStream.range(0, 20)
                .mapToObj(i -> new Moved("V1", null, i, null))
                .toList();
        assertThat(words.stayed(many)).hasSize(13).last().isEqualTo("ほか8件。");
    }

    @Test
    void whatIsNotThereAnyMoreHasWordsToo() {
        Names names = APlanSeen.names(NOW);
        assertThat(names.town("099999")).isEqualTo("099999");
        assertThat(names.adviser("X")).isEqualTo("（登録のないアドバイザー）");
        assertThat(names.visit("X")).isEqualTo("（計画から外れた訪問）");
        assertThat(names.stage(ofStage(FIRST, "GONE", 3))).isEqualTo("第3回 （なくなった段階）");
        assertThat(names.stage(ofStage(FIRST, null, 3))).isEqualTo("第3回");
        assertThat(names.where(null)).isEqualTo("まだ日が決まっていません");
        assertThat(APlanSeen.english(NOW).adviser("X")).isEqualTo("(an adviser no longer there)");
    }

    @Test
    void aVisitThatIsLeftOutIsStillNamed() {
        Situation now = APlanSeen.two()
                .leftOut(visit("V9", "T1", 1, VisitState.CONFIRMED, at("A", "2026-06-16")))
                .build();
        assertThat(APlanSeen.names(now).visit("V9")).isEqualTo("見本町 第1回 現状把握");
    }

    @Test
    void onlyWhoIsStillSentIsOfferedAndOnlyWhatMayStillMoveFallsOut() {
        Situation now = APlanSeen.two()
                .adviser("C", "見本 三郎", true)
                .today("2026-06-16")
                .with(
                        FIRST,
                        visit("V2", "T2", 1, VisitState.CONFIRMED, at("B", "2026-06-23")),
                        visit("V3", "T2", 2, VisitState.UNPLANNED, null),
                        visit("V4", "T1", 2, VisitState.HELD, at("B", "2026-06-09")))
                .build();
        Names names = APlanSeen.names(now);
        assertThat(names.advisers()).extracting(Choice::value).containsExactly("A", "B");
        assertThat(names.movable()).extracting(Choice::value).containsExactly("V2");
        assertThat(names.movable().get(0).label()).isEqualTo("試験村 第1回 現状把握 令和8年6月23日(火) 午前 見本 二郎");
        assertThat(names.adviser("C")).isEqualTo("見本 三郎（引退）");
    }
}
