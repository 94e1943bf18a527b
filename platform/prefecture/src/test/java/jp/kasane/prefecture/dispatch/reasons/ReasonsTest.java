package jp.kasane.prefecture.dispatch.reasons;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.Planner;
import jp.kasane.prefecture.dispatch.search.SomeProblem;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void whatAnAlternativeCostsIsTheScoresDifferenceWhenItIsReallyDone() {
        Proof proof = Proof.of("proof.dispatch.alternatives", 200, 20_000, "alternatives");
        int number = 0;
        for (int told = 0; told < proof.cases(); number++) {
            Problem problem = SomeProblem.any(proof.random(number));
            Plan plan = Planner.plan(problem, new Limits(Duration.ofMillis(60), 1), better -> {}, () -> false)
                    .plan();
            int now = compareAll(problem, plan);
            told += now;
            proof.held(now);
        }
        proof.note();
    }

    private static int compareAll(Problem problem, Plan plan) {
        Judge judge = new Judge(problem);
        Reasons reasons = new Reasons(problem, plan);
        Score before = judge.score(plan);
        int compared = 0;
        for (var visit : problem.visits()) {
            var alternatives = plan.of(visit.id()).isPresent()
                    ? reasons.why(visit.id()).alternatives()
                    : reasons.whyNot(visit.id()).nearest();
            for (Alternative each : alternatives) {
                Map<String, Placement> moved = new HashMap<>(plan.placed());
                moved.put(visit.id(), each.at());
                Score after = judge.score(new Plan(moved));
                assertThat(each.costDifference()).isEqualTo(after.cost() - before.cost());
                assertThat(each.differences().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(each.costDifference());
                assertThat(each.breaks()).hasSize(after.broken() - before.broken());
                compared++;
            }
        }
        return compared;
    }

    private final AProgramme programme = new AProgramme()
            .adviser("ann", "law")
            .adviser("bob")
            .weight(Goal.LOAD, 0)
            .weight(Goal.MONTHS, 0);

    @Test
    void saysWhatAVisitAddsGoalByGoal() {
        programme.town("east", Set.of(MONDAY.plusDays(1)), Set.of()).visit("v", "east", "r", null, "law");

        Why why = reasons(Map.of("v", morning("bob", MONDAY))).why("v");

        assertThat(why.share()).isEqualTo(Map.of(Goal.TRAVEL, 120L, Goal.EXPERTISE, 90L, Goal.WISHES, 60L));
        assertThat(why.at()).isEqualTo(morning("bob", MONDAY));
    }

    @Test
    void theBestAlternativeComesFirstAndSaysWhatItSaves() {
        programme.town("east", Set.of(MONDAY.plusDays(1)), Set.of()).visit("v", "east", "r", null, "law");

        Alternative best = reasons(Map.of("v", morning("bob", MONDAY)))
                .why("v")
                .alternatives()
                .get(0);

        assertThat(best.at()).isEqualTo(morning("ann", MONDAY.plusDays(1)));
        assertThat(best.costDifference()).isEqualTo(-150);
        assertThat(best.breaks()).isEmpty();
        assertThat(best.differences()).isEqualTo(Map.of(Goal.EXPERTISE, -90L, Goal.WISHES, -60L));
    }

    @Test
    void aCheaperPlaceThatBreaksARuleIsNamedWithTheRule() {
        programme
                .town("east", Set.of(MONDAY.plusDays(1)), Set.of(MONDAY.plusDays(1)))
                .visit("v", "east");

        Why why = reasons(Map.of("v", morning("bob", MONDAY))).why("v");

        assertThat(why.alternatives()).anySatisfy(each -> {
            assertThat(each.breaks()).containsExactly(new Breach(Rule.TOWN_CAN, "v", null));
            assertThat(each.costDifference()).isEqualTo(-60);
        });
    }

    @Test
    void everyAdviserWhoCouldIsAmongTheAlternatives() {
        programme.adviser("cid").visit("v", "east");

        Why why = reasons(Map.of("v", morning("bob", MONDAY))).why("v");

        assertThat(why.alternatives()).extracting(each -> each.at().adviser()).contains("ann", "bob", "cid");
    }

    @Test
    void aVisitThatMayNotBeMovedHasNoAlternatives() {
        programme.pinned("v", "east", morning("ann", MONDAY));

        assertThat(reasons(Map.of()).why("v").alternatives()).isEmpty();
        assertThat(reasons(Map.of()).why("v").share()).isEmpty();
    }

    @Test
    void anyPlaceCanBeAskedFor() {
        programme.visit("v", "east").visit("w", "west");
        Reasons reasons = reasons(Map.of("v", morning("ann", MONDAY), "w", morning("bob", MONDAY)));

        assertThat(reasons.at("v", morning("bob", MONDAY)).breaks())
                .containsExactly(new Breach(Rule.ONE_AT_A_TIME, "w", "v"));
        assertThat(reasons.at("v", afternoon("bob", MONDAY)).costDifference()).isEqualTo(-60);
    }

    @Test
    void aVisitThatNobodyMayMakeIsToldWhichRuleClosesAll() {
        programme.visit("v", "barred");

        WhyNot why = reasons(Map.of()).whyNot("v");

        assertThat(why.smallest()).containsExactly(Rule.CONFLICT);
        assertThat(why.closes().get(Rule.CONFLICT)).isEqualTo(why.possible());
    }

    @Test
    void severalRulesTogetherMayCloseAll() {
        AProgramme busy = new AProgramme()
                .until(MONDAY.plusDays(4))
                .adviser("ann", 9, Set.of(HalfDay.morning(MONDAY), HalfDay.morning(MONDAY.plusDays(1))))
                .town("east", Set.of(), Set.of(MONDAY))
                .visit("v", "east")
                .visit("w", "west");
        Plan plan = new Plan(Map.of("w", morning("ann", MONDAY.plusDays(1))));

        WhyNot why = new Reasons(busy.build(), plan).whyNot("v");

        assertThat(why.smallest()).containsExactlyInAnyOrder(Rule.AVAILABLE, Rule.TOWN_CAN, Rule.ONE_AT_A_TIME);
        assertThat(why.nearest())
                .anySatisfy(each ->
                        assertThat(each.breaks()).extracting(Breach::rule).containsExactly(Rule.TOWN_CAN));
    }

    @Test
    void nothingBeforeTomorrowIsEverProposed() {
        programme.visit("v", "east");

        assertThat(reasons(Map.of()).whyNot("v").nearest())
                .allSatisfy(each -> assertThat(each.at().at().day()).isAfter(AProgramme.TODAY));
    }

    @Test
    void aProgrammeThatIsOverSaysSo() {
        Problem over = new AProgramme()
                .until(LocalDate.of(2027, 6, 1))
                .adviser("ann")
                .visit("v", "east")
                .build();

        assertThat(new Reasons(over, new Plan(Map.of())).whyNot("v").smallest()).containsExactly(Rule.PERIOD);
    }

    @Test
    void asksTheRightQuestionOfEachVisit() {
        programme.visit("v", "east").visit("w", "west");
        Reasons reasons = reasons(Map.of("v", morning("ann", MONDAY)));

        assertThatThrownBy(() -> reasons.why("w")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reasons.whyNot("v")).isInstanceOf(IllegalArgumentException.class);
    }

    private Reasons reasons(Map<String, Placement> placed) {
        return new Reasons(programme.build(), new Plan(placed));
    }
}
