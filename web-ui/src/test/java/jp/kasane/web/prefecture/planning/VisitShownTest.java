package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.HERE;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.typed;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.kasane.prefecture.planning.ReasonsKept;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One visit of a plan: why it is there or nowhere, where else it could be, and what a place that is typed would come to. */
class VisitShownTest {

    private static final VisitRecord FIRST = visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16"));
    private static final VisitRecord OPEN = visit("V2", "T1", 2, VisitState.UNPLANNED, null);

    private final ReasonsKept kept = new ReasonsKept(Clock.systemUTC());

    private static APlanSeen plan(VisitRecord... visits) {
        return APlanSeen.two().with(visits);
    }

    private VisitShown shown(PrefectureVisit reader, APlanSeen plan, String id) {
        Situation now = plan.build();
        return VisitShown.of(reader, now, Objects.requireNonNull(now.visits().get(id)), kept);
    }

    private VisitPage page(APlanSeen plan, String id, VisitEvent... events) {
        VisitShown shown = shown(JAPANESE, plan, id);
        return shown.page(APlanSeen.frame(JAPANESE, shown.now()), typed(), false, List.of(events), 200);
    }

    private VisitPage.Verdict verdict(APlanSeen plan, String id, String day, String adviser) {
        return shown(JAPANESE, plan, id).verdict(typed("day", day, "half", "MORNING", "adviser", adviser));
    }

    private static VisitEvent placed(VisitRecord of) {
        return new VisitEvent(
                of.id(), "PLACE", VisitState.UNPLANNED, VisitState.PROPOSED, of.at(), "", "U", Instant.EPOCH);
    }

    @Test
    void aVisitSaysWhatItAddsToEachGoalTheMostFirst() {
        VisitPage page = page(plan(FIRST, OPEN), "V1");
        assertThat(page.whyLead()).startsWith("この訪問が計画全体に加えている点数です");
        assertThat(page.why().get(0)).isEqualTo(new Detail("移動時間", "+120点"));
        assertThat(page.why()).extracting(Detail::value).doesNotContain("+0点", "0点");
        assertThat(page.details())
                .contains(
                        new Detail("市町村", "見本町"),
                        new Detail("日時とアドバイザー", "令和8年6月16日(火) 午前 見本 一郎"),
                        new Detail("状態", "返事待ち"));
    }

    @Test
    void otherPlacesThatBreakNothingStandFirst() {
        List<VisitPage.Option> options = page(plan(FIRST, OPEN), "V1").options();
        assertThat(options).isNotEmpty();
        assertThat(options.get(0).breaks()).isEmpty();
        boolean breaking = false;
        for (VisitPage.Option option : options) {
            assertThat(breaking && option.breaks().isEmpty()).isFalse();
            breaking = !option.breaks().isEmpty();
            assertThat(option.cost()).contains("点");
        }
    }

    @Test
    void aVisitWithoutAPlaceSaysWhichRulesCloseHowManyHalfDays() {
        VisitPage page = page(plan(FIRST, OPEN), "V2");
        assertThat(page.whyLead()).startsWith("この訪問を置けない理由です");
        assertThat(page.why().get(0).label()).startsWith("調べた半日");
        assertThat(page.why()).extracting(Detail::label).contains("アドバイザーがその半日を空けていない");
        assertThat(page.repair()).as("what stands nowhere falls out of nothing").isEmpty();
        assertThat(page.form()).isPresent();
    }

    @Test
    void whereNobodyCanBeSentTheFewestRulesThatCloseAllAreNamed() {
        APlanSeen plan =
                new APlanSeen().town("T1", "見本町").adviser("A", "見本 一郎", true).with(OPEN);
        VisitPage page = page(plan, "V2");
        assertThat(page.why()).extracting(Detail::label).contains("これだけで全部が塞がる決まり");
        assertThat(page.options())
                .allSatisfy(option -> assertThat(option.breaks()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = VisitState.class,
            names = {"HELD", "REPORTED", "PAID"})
    void whatTookPlaceIsNotMovedAnyMore(VisitState state) {
        VisitRecord held = visit("V1", "T1", 1, state, at("A", "2026-05-12"));
        VisitPage page = page(plan(held), "V1", placed(held));
        assertThat(page.form()).isEmpty();
        assertThat(page.options()).isEmpty();
        assertThat(page.undo()).isEmpty();
        assertThat(page.repair()).isEmpty();
        assertThat(verdict(plan(held), "V1", "R8.7.14", "A").title()).contains("動かせません");
    }

    @Test
    void whatIsDueTodayIsNotMovedAnyMore() {
        VisitRecord today = visit("V1", "T1", 1, VisitState.CONFIRMED, at("A", "2026-06-01"));
        assertThat(page(plan(today), "V1").form()).isEmpty();
        VisitRecord tomorrow = visit("V1", "T1", 1, VisitState.CONFIRMED, at("A", "2026-06-02"));
        assertThat(page(plan(tomorrow), "V1").form()).isPresent();
    }

    @Test
    void anAgreedVisitIsLookedAtAsIfItCouldBeMoved() {
        VisitRecord confirmed = visit("V1", "T1", 1, VisitState.CONFIRMED, at("A", "2026-06-16"));
        VisitPage page = page(plan(confirmed, OPEN), "V1");
        assertThat(page.options()).isNotEmpty();
        assertThat(page.repair()).map(Link::href).contains(HERE + "/repair?what=OUT&visit=V1");
        assertThat(verdict(plan(confirmed, OPEN), "V1", "R8.6.23", "B").possible())
                .isTrue();
    }

    @Test
    void onlyAPlacingThatNobodyAnsweredIsUndone() {
        assertThat(page(plan(FIRST), "V1", placed(FIRST)).undo()).contains(HERE + "/V1/undo");
        VisitEvent agreed = new VisitEvent(
                "V1", "TOWN_AGREES", VisitState.PROPOSED, VisitState.PROPOSED, FIRST.at(), "", "U", Instant.EPOCH);
        assertThat(page(plan(FIRST), "V1", placed(FIRST), agreed).undo()).isEmpty();
        assertThat(page(plan(FIRST), "V1").undo()).isEmpty();
    }

    @Test
    void aPlaceIsJudgedBeforeAnythingIsMoved() {
        VisitPage.Verdict fine = verdict(plan(FIRST, OPEN), "V1", "R8.6.23", "A");
        assertThat(fine.possible()).isTrue();
        assertThat(fine.title()).startsWith("令和8年6月23日(火) 午前 見本 一郎に動かせます。");
        VisitPage.Verdict sunday = verdict(plan(FIRST, OPEN), "V1", "R8.6.21", "A");
        assertThat(sunday.possible()).isFalse();
        assertThat(sunday.asked()).isTrue();
        assertThat(sunday.title()).endsWith("には動かせません。");
        assertThat(sunday.lines()).anyMatch(line -> line.contains("土曜・日曜"));
        VisitPage.Verdict past = verdict(plan(FIRST, OPEN), "V1", "R8.6.1", "A");
        assertThat(past.lines()).anyMatch(line -> line.contains("今日以前の日"));
    }

    @Test
    void aPlaceThatIsHalfTypedIsNotJudgedYet() {
        VisitPage.Verdict none = verdict(plan(FIRST, OPEN), "V1", "", "A");
        assertThat(none.asked()).isFalse();
        assertThat(none.possible()).isFalse();
        assertThat(none.lines()).isEmpty();
        assertThat(none.title()).startsWith("日、午前・午後、アドバイザーを選ぶと");
    }

    @Test
    void theSecondStageIsNotPutBeforeTheFirstNorTooCloseBehindIt() {
        assertThat(verdict(plan(FIRST, OPEN), "V2", "R8.6.9", "A").lines())
                .anyMatch(line -> line.contains("段階の順序が逆になる") && line.contains("第1回"));
        assertThat(verdict(plan(FIRST, OPEN), "V2", "R8.6.23", "A").lines()).anyMatch(line -> line.contains("間の日数"));
        assertThat(verdict(plan(FIRST, OPEN), "V2", "R8.6.30", "A").possible()).isTrue();
    }

    @Test
    void whatIsMissingIsToldAndTheAnswerIsARefusal() {
        VisitShown shown = shown(JAPANESE, plan(FIRST, OPEN), "V1");
        VisitPage page =
                shown.page(APlanSeen.frame(JAPANESE, shown.now()), typed("day", "R8.6.23"), true, List.of(), 200);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).extracting(FieldError::field).containsExactly("half", "adviser");
        assertThat(page.form().orElseThrow().day().shown()).isEqualTo("R8.6.23");
    }

    @Test
    void aMoveThatWasRefusedKeepsTheStatusOfItsRefusal() {
        VisitShown shown = shown(JAPANESE, plan(FIRST, OPEN), "V1");
        VisitPage page = shown.page(APlanSeen.frame(JAPANESE, shown.now()), typed(), false, List.of(), 409);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void inEnglishReasonsAreEnglish() {
        VisitShown shown = shown(ENGLISH, plan(FIRST, OPEN), "V1");
        VisitPage page = shown.page(APlanSeen.frame(ENGLISH, shown.now()), typed(), false, List.of(), 200);
        assertThat(page.whyLead()).startsWith("What this visit adds");
        assertThat(page.why().get(0).value()).isEqualTo("+120 points");
        assertThat(shown.verdict(typed("day", "2026-06-21", "half", "MORNING", "adviser", "A"))
                        .title())
                .isEqualTo("It cannot go to 21 June 2026 (Sun) morning 見本 一郎.");
    }
}
