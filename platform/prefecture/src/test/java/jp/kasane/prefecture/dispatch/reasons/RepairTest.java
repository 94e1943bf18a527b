package jp.kasane.prefecture.dispatch.reasons;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.Planner;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final Limits SOON = new Limits(Duration.ofSeconds(3), 1);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void oneCancellationMovesAtMostTwoOthersNearlyAlways() {
        Proof proof = Proof.of("proof.dispatch.repair", 20, 200, "cancellations");
        int within = 0;
        for (int number = 0; number < proof.cases(); number++) {
            Random random = proof.random(number);
            Problem problem =
                    Generator.problem(Shape.of(15, 4, 6, 0.05 + random.nextInt(3) * 0.1), random.nextInt(9999));
            Plan plan = Planner.plan(problem, new Limits(Duration.ofMillis(250), 1), better -> {}, () -> false)
                    .plan();
            Repaired best = cancelOne(problem, plan, random);
            assertThat(best.score().broken()).isZero();
            within += best.score().unserved() == 0 && best.moved().size() <= 2 ? 1 : 0;
            proof.held(1);
        }
        assertThat(within).isGreaterThanOrEqualTo(proof.cases() * 95 / 100);
        proof.note();
    }

    private static Repaired cancelOne(Problem problem, Plan plan, Random random) {
        List<String> placed = plan.placed().keySet().stream().sorted().toList();
        String visit = placed.get(random.nextInt(placed.size()));
        LocalDate day = plan.placed().get(visit).at().day();
        String town = problem.visits().stream()
                .filter(each -> each.id().equals(visit))
                .map(Visit::town)
                .findFirst()
                .orElseThrow();
        List<Town> towns = problem.towns().stream()
                .map(each -> each.code().equals(town) ? without(each, day) : each)
                .toList();
        Problem then = problem.withTowns(towns);
        return Repair.of(then, plan, plan.placed().keySet(), SOON).get(0);
    }

    private static Town without(Town town, LocalDate day) {
        Set<LocalDate> impossible = new HashSet<>(town.impossible());
        impossible.add(day);
        return new Town(town.code(), town.preferred(), impossible);
    }

    private final AProgramme programme =
            new AProgramme().until(WEDNESDAY).weight(Goal.LOAD, 0).weight(Goal.MONTHS, 0);

    private static Set<HalfDay> mornings(LocalDate... days) {
        return java.util.Arrays.stream(days).map(HalfDay::morning).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aGapIsTakenAndNobodyElseMoves() {
        Problem problem = programme
                .adviser("ann", 9, mornings(TUESDAY, WEDNESDAY))
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Plan current = new Plan(Map.of("v", morning("ann", MONDAY), "w", morning("ann", TUESDAY)));

        Repaired best = repair(problem, current).get(0);

        assertThat(best.fallen()).containsExactly("v");
        assertThat(best.moved()).isEmpty();
        assertThat(best.plan().of("v")).contains(morning("ann", WEDNESDAY));
        assertThat(best.plan().of("w")).contains(morning("ann", TUESDAY));
    }

    @Test
    void oneGivesWayWhereThereIsNoGap() {
        Problem problem = programme
                .adviser("ann", 9, mornings(TUESDAY, WEDNESDAY))
                .town("east", Set.of(), Set.of(WEDNESDAY))
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Plan current = new Plan(Map.of("v", morning("ann", MONDAY), "w", morning("ann", TUESDAY)));

        Repaired best = repair(problem, current).get(0);

        assertThat(best.moved()).containsExactly("w");
        assertThat(best.score().complete()).isTrue();
    }

    @Test
    void twoGiveWayOneAfterTheOther() {
        Problem problem = programme
                .until(MONDAY.plusDays(3))
                .adviser("ann", 9, mornings(TUESDAY, WEDNESDAY, MONDAY.plusDays(3)))
                .town("east", Set.of(), Set.of(WEDNESDAY, MONDAY.plusDays(3)))
                .town("west", Set.of(), Set.of(MONDAY.plusDays(3)))
                .visit("v", "east")
                .visit("w", "west")
                .visit("x", "south")
                .build();
        Plan current = new Plan(Map.of(
                "v", morning("ann", MONDAY),
                "w", morning("ann", TUESDAY),
                "x", morning("ann", WEDNESDAY)));

        Repaired best = repair(problem, current).get(0);

        assertThat(best.moved()).containsExactly("w", "x");
        assertThat(best.score().complete()).isTrue();
    }

    @Test
    void aConfirmedVisitMayBeMovedThoughPinnedButNotAPastOne() {
        Problem problem = programme
                .adviser("ann", 9, mornings(TUESDAY, WEDNESDAY))
                .town("east", Set.of(), Set.of(WEDNESDAY))
                .visit("v", "east")
                .pinned("w", "west", morning("ann", TUESDAY))
                .pinned("past", "west", morning("ann", AProgramme.TODAY))
                .build();
        Plan current = new Plan(Map.of("v", morning("ann", MONDAY), "w", morning("ann", TUESDAY)));

        Repaired best =
                Repair.of(problem, current, Set.of("v", "w", "past"), SOON).get(0);

        assertThat(best.moved()).containsExactly("w");
        assertThat(best.plan().of("past")).contains(morning("ann", AProgramme.TODAY));
    }

    @Test
    void whoeverCannotBeMendedStaysWithoutAPlaceAndTheRestStands() {
        Problem problem = programme
                .adviser("ann", 9, mornings(TUESDAY))
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Plan current = new Plan(Map.of("v", morning("ann", MONDAY), "w", morning("ann", TUESDAY)));

        Repaired best = repair(problem, current).get(0);

        assertThat(best.score().unserved()).isEqualTo(1);
        assertThat(best.score().broken()).isZero();
        assertThat(best.moved()).isEmpty();
    }

    @Test
    void anIllnessOfAWeekIsMendedToo() {
        Problem whole = Generator.problem(Shape.of(15, 4, 6, 0.3), 8);
        Plan current = Planner.plan(whole, new Limits(Duration.ofMillis(400), 1), better -> {}, () -> false)
                .plan();
        String ill = current.placed().get("v0-0").adviser();
        LocalDate from = current.placed().get("v0-0").at().day();
        Problem problem = Illness.of(whole, ill, from, from.plusDays(20));

        List<Repaired> ways = Repair.of(problem, current, current.placed().keySet(), SOON);

        assertThat(ways).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(ways.get(0).fallen()).contains("v0-0");
        assertThat(new Judge(problem).score(ways.get(0).plan()))
                .isEqualTo(ways.get(0).score());
        assertThat(ways.get(0).score().complete()).isTrue();
    }

    @Test
    void whatAWayCostsIsTheScoresDifference() {
        Problem problem = programme
                .adviser("ann", 9, mornings(TUESDAY, WEDNESDAY))
                .visit("v", "east")
                .build();
        Plan current = new Plan(Map.of("v", morning("ann", MONDAY)));
        Judge judge = new Judge(problem);

        assertThat(repair(problem, current))
                .allSatisfy(way -> assertThat(way.costDifference())
                        .isEqualTo(judge.score(way.plan()).cost()
                                - judge.score(current).cost()));
    }

    private static List<Repaired> repair(Problem problem, Plan current) {
        Map<String, Placement> placed = current.placed();
        return Repair.of(problem, current, placed.keySet(), SOON);
    }
}
