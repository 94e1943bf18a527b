package jp.kasane.prefecture.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.kasane.prefecture.dispatch.Generator.Planted;
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
