package jp.kasane.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PricesTest {

    private static final Prices WEEKS = new Prices(
            new double[] {10}, new double[] {1}, new double[][] {{2, 4}}, new double[][][] {{{5, 7}}}, new int[] {
                0, 0, 1
            });

    @Test
    void aVisitPaysForItsAdviserMonthAndDaysAndGetsBackWhatATripShares() {
        assertThat(WEEKS.of(0, 0, 1, 0)).isEqualTo(10 + 1 + 2 - 5);
        assertThat(WEEKS.of(0, 0, 2, 0)).isEqualTo(10 + 1 + 4 - 7);
    }

    @Test
    void inShorterSpansEveryDayKeepsItsPrice() {
        Prices days = WEEKS.in(new int[] {0, 1, 2}, 3);
        for (int day = 0; day < 3; day++) {
            assertThat(days.of(0, 0, day, 0)).isEqualTo(WEEKS.of(0, 0, day, 0));
        }
    }

    @Test
    void mixedTheyLieBetween() {
        Prices others = new Prices(
                new double[] {0}, new double[] {0}, new double[][] {{0, 0}}, new double[][][] {{{0, 0}}}, new int[] {
                    0, 0, 1
                });
        assertThat(WEEKS.mixed(0.25, others).of(0, 0, 0, 0)).isEqualTo((10 + 1 + 2 - 5) / 4.0);
    }

    @Test
    void squaresAreCheapestWhereOneMoreCostsWhatItIsWorth() {
        Squares squares = new Squares(10, 6);
        assertThat(squares.least(50)).isEqualTo(squares.at(50, 2));
        assertThat(squares.least(50, 4)).isEqualTo(squares.at(50, 4));
        assertThat(squares.at(50, 7)).isInfinite();
        assertThat(squares.step(1) + squares.step(2) + squares.step(3)).isEqualTo(90);
    }

    @Test
    void ofWhatThereIsAlreadyOnlyWhatIsAddedIsPaidFor() {
        Squares squares = new Squares(10, 2, 3);
        assertThat(squares.at(0, 0)).isZero();
        assertThat(squares.at(0, 3)).isEqualTo(10 * (5 * 5 - 2 * 2));
        assertThat(squares.at(7, 3)).isEqualTo(10 * (5 * 5 - 2 * 2) - 21);
        assertThat(squares.step(1) + squares.step(2) + squares.step(3)).isEqualTo(10 * (5 * 5 - 2 * 2));
        assertThat(squares.at(0, 4)).isInfinite();
    }
}
