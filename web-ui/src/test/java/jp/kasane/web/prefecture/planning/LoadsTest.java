package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.ofRequest;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.prefecture.planning.LoadPage.Month;
import org.junit.jupiter.api.Test;

/** What a plan asks of whom, counted. */
class LoadsTest {

    private static LoadPage page(PrefectureVisit reader, APlanSeen plan) {
        Situation now = plan.build();
        return Loads.page(reader, APlanSeen.frame(reader, now), now);
    }

    private static LoadPage page(APlanSeen plan) {
        return page(JAPANESE, plan);
    }

    private static LoadPage.Goal goal(LoadPage page, Goal goal) {
        return page.goals().get(goal.ordinal());
    }

    @Test
    void withoutVisitsNobodyHasALoadAndAllGoalsAreThere() {
        LoadPage page = page(APlanSeen.two());
        assertThat(page.advisers()).hasSize(2).allSatisfy(one -> {
            assertThat(one.visits()).isZero();
            assertThat(one.minutes()).isZero();
            assertThat(one.most()).isEqualTo(10);
        });
        assertThat(page.towns()).isEmpty();
        assertThat(page.months()).isEmpty();
        assertThat(page.goals()).hasSize(Goal.values().length);
        assertThat(page.goals()).extracting(LoadPage.Goal::cost).containsOnly(0L);
        assertThat(page.yen()).isEqualTo("0円");
    }

    @Test
    void waysAreCountedThereAndBackForEachVisit() {
        LoadPage page = page(APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        visit("V2", "T2", 1, VisitState.PROPOSED, at("A", "2026-06-23")),
                        visit("V3", "T1", 2, VisitState.UNPLANNED, null)));
        assertThat(page.advisers().get(0).visits()).isEqualTo(2);
        assertThat(page.advisers().get(0).minutes()).isEqualTo(240);
        assertThat(page.advisers().get(1).minutes()).isZero();
    }

    @Test
    void aWayThatIsClosedAddsNoMinutes() {
        LoadPage page = page(APlanSeen.two()
                .travel((from, to, day) -> to.equals("T2") ? new Leg(Leg.IMPASSABLE, 0) : new Leg(45, 500))
                .with(
                        visit("V1", "T1", 1, VisitState.CONFIRMED, at("A", "2026-06-16")),
                        visit("V2", "T2", 1, VisitState.CONFIRMED, at("A", "2026-06-23"))));
        assertThat(page.advisers().get(0).minutes()).isEqualTo(90);
    }

    @Test
    void ofTheVisitsForWhichATownAskedForDaysThoseOnSuchADayAreMet() {
        LoadPage page = page(APlanSeen.two()
                .wishes("T1", "RT1", "2026-06-16", "2026-06-23")
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        visit("V2", "T1", 2, VisitState.PROPOSED, at("A", "2026-07-14"))));
        assertThat(page.towns().get(0).wishes()).isEqualTo("2件のうち1件が希望日");
    }

    @Test
    void aWishThatIsNotServedYetIsNotCountedAsUnmet() {
        LoadPage page = page(APlanSeen.two()
                .wishes("T1", "RT1", "2026-06-16")
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        visit("V2", "T1", 2, VisitState.UNPLANNED, null)));
        assertThat(page.towns().get(0).wishes()).isEqualTo("1件のうち1件が希望日");
        assertThat(page.towns().get(0).visits()).isEqualTo(2);
        assertThat(page.towns().get(0).placed()).isEqualTo(1);
    }

    @Test
    void whatOneApplicationAskedForIsNotAskedOfTheOtherOfTheSameTown() {
        LoadPage page = page(APlanSeen.two()
                .wishes("T1", "FIRST", "2026-06-16")
                .wishes("T1", "OTHER")
                .with(
                        ofRequest(visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")), "FIRST"),
                        ofRequest(visit("V2", "T1", 1, VisitState.PROPOSED, at("B", "2026-06-23")), "OTHER")));
        assertThat(page.towns().get(0).wishes()).isEqualTo("1件のうち1件が希望日");
        assertThat(page.towns().get(0).advisers()).isEqualTo(2);
    }

    @Test
    void whoAskedForNoDaysHasNoWishes() {
        LoadPage page = page(APlanSeen.two().with(visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16"))));
        assertThat(page.towns().get(0).wishes()).isEmpty();
    }

    @Test
    void monthsWithoutVisitsAreLeftOutAndTheOthersStandInOrder() {
        LoadPage page = page(APlanSeen.two()
                .period("2026-04-01", "2027-03-31")
                .with(
                        visit("V1", "T1", 2, VisitState.PROPOSED, at("A", "2027-03-31")),
                        visit("V2", "T1", 1, VisitState.PROPOSED, at("A", "2026-04-01")),
                        visit("V3", "T2", 1, VisitState.PROPOSED, at("B", "2026-04-30"))));
        assertThat(page.months()).containsExactly(new Month("令和8年4月", 2), new Month("令和9年3月", 1));
    }

    @Test
    void everyGoalSaysHowManyOfItsOwnUnitsAndWhatTheyCost() {
        LoadPage page = page(APlanSeen.two()
                .weight(Goal.TRAVEL, 3)
                .wishes("T1", "RT1", "2026-06-23")
                .with(visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16"))));
        assertThat(goal(page, Goal.TRAVEL).units()).isEqualTo("120分");
        assertThat(goal(page, Goal.TRAVEL).weight()).isEqualTo(3);
        assertThat(goal(page, Goal.TRAVEL).cost()).isEqualTo(360);
        assertThat(goal(page, Goal.WISHES).units()).isEqualTo("希望日でない訪問1件");
        assertThat(goal(page, Goal.WISHES).cost()).isEqualTo(60);
        assertThat(goal(page, Goal.STABILITY).weight()).isZero();
    }

    @Test
    void feesAndFaresOfTheWholePlanAreAddedUp() {
        LoadPage page = page(APlanSeen.two()
                .terms(new Terms(480, 90, 18_000, null, false))
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        visit("V2", "T2", 1, VisitState.UNPLANNED, null)));
        assertThat(page.yen()).isEqualTo("20,000円");
    }

    @Test
    void inEnglishItIsCountedInEnglish() {
        LoadPage page = page(
                ENGLISH,
                APlanSeen.two()
                        .wishes("T1", "RT1", "2026-06-16")
                        .with(visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16"))));
        assertThat(page.yen()).isEqualTo("2,000 yen");
        assertThat(page.towns().get(0).wishes()).isEqualTo("1 of 1 on a day asked for");
        assertThat(page.months()).containsExactly(new Month("June 2026", 1));
    }
}
