package jp.kasane.prefecture.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.kasane.prefecture.dispatch.Generator.Planted;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.3, 1})
    void whatIsHiddenBreaksNothingAndServesAll(double availability) {
        Shape shape = new Shape(12, 3, 5, availability, true, true);
        for (long seed = 1; seed <= 5; seed++) {
            Planted planted = Generator.planted(shape, seed);
            assertThat(new Judge(planted.problem()).score(planted.plan()).complete())
                    .isTrue();
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void whateverTheShapeTheHiddenPlanIsWithinWhatIsOffered(
            @ForAll @IntRange(min = 1, max = 10) int towns,
            @ForAll @IntRange(min = 1, max = 5) int stages,
            @ForAll @IntRange(min = 3, max = 8) int advisers,
            @ForAll boolean fields,
            @ForAll boolean budget,
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        double availability = (seed % 11) / 10.0;
        Planted planted = Generator.planted(new Shape(towns, stages, advisers, availability, fields, budget), seed);
        Problem problem = planted.problem();
        assertThat(new Judge(problem).score(planted.plan()))
                .matches(score -> score.complete(), "breaks no rule and serves all");
        assertThat(problem.visits()).hasSize(towns * stages);
        assertThat(problem.advisers()).hasSize(advisers);
        assertThat(problem.stages()).hasSize(stages);
        assertThat(problem.terms().budget() != null).isEqualTo(budget);
        planted.plan()
                .placed()
                .values()
                .forEach(at -> assertThat(problem.advisers())
                        .anyMatch(adviser -> adviser.id().equals(at.adviser())
                                && adviser.free().contains(at.at())));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void nobodyOffersADayOnWhichNobodyIsSent(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Generator.problem(Shape.of(5, 3, 4, 0.4), seed);
        problem.advisers()
                .forEach(adviser -> assertThat(adviser.free())
                        .allMatch(at ->
                                RulesOfOne.ofTheDay(problem, null, at.day()).isEmpty()));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void nobodyIsSentToTheTownTheyLiveInWhereThereAreOthers(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        assertThat(Generator.problem(Shape.of(6, 2, 5, 0.2), seed).advisers())
                .allMatch(adviser -> adviser.barred().contains(adviser.base()));
        assertThat(Generator.problem(Shape.of(3, 2, 5, 0.2), seed).advisers())
                .allMatch(adviser -> adviser.barred().isEmpty());
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theBudgetIsWhatTheHiddenPlanCosts(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Planted planted = Generator.planted(new Shape(5, 3, 4, 0.2, false, true), seed);
        assertThat(planted.problem().terms().budget())
                .isEqualTo(new Judge(planted.problem()).costs(planted.plan()).yen());
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theSameShapeAndSeedAreTheSameToTheLastLeg(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Planted one = Generator.planted(Shape.of(5, 3, 4, 0.2), seed);
        Planted two = Generator.planted(Shape.of(5, 3, 4, 0.2), seed);
        assertThat(two.plan()).isEqualTo(one.plan());
        assertThat(two.problem().visits()).isEqualTo(one.problem().visits());
        Travel.Leg leg =
                one.problem().travel().between("t0", "t1", one.problem().from());
        assertThat(two.problem().travel().between("t0", "t1", one.problem().from()))
                .isEqualTo(leg);
        assertThat(one.problem().travel().between("t1", "t0", one.problem().from()))
                .isEqualTo(leg);
    }

    @Test
    void winterRoadsTakeLonger() {
        Travel travel = Generator.problem(Shape.small(), 1).travel();
        Travel.Leg summer = travel.between("t0", "t1", java.time.LocalDate.of(2027, 7, 1));
        Travel.Leg winter = travel.between("t0", "t1", java.time.LocalDate.of(2028, 1, 11));

        assertThat(winter.minutes()).isGreaterThan(summer.minutes());
        assertThat(winter.yen()).isEqualTo(summer.yen());
    }

    @Test
    void theSameSeedMakesTheSameProblemAndAnotherOneAnother() {
        Problem one = Generator.problem(Shape.small(), 1);

        assertThat(Generator.problem(Shape.small(), 1).advisers()).isEqualTo(one.advisers());
        assertThat(Generator.problem(Shape.small(), 1).towns()).isEqualTo(one.towns());
        assertThat(Generator.problem(Shape.small(), 2).advisers()).isNotEqualTo(one.advisers());
    }

    @Test
    void advisersOfferTheShareAskedFor() {
        Problem scarce = Generator.problem(Shape.scarce(), 3);
        int halfDays = 2 * 205;

        assertThat(scarce.advisers())
                .allSatisfy(adviser -> assertThat(adviser.free().size()).isBetween(halfDays / 25, halfDays / 10));
        assertThat(scarce.visits()).hasSize(160);
    }

    @Test
    void refusesAShapeOfNothing() {
        assertThatThrownBy(() -> Shape.of(0, 1, 1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shape.of(1, 1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
