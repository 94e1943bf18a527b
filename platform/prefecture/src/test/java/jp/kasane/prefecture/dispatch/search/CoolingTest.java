package jp.kasane.prefecture.dispatch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.AProgramme;
import org.junit.jupiter.api.Test;

class CoolingTest {

    private static Search search(long milliseconds) {
        return SomeProblem.search(
                new AProgramme().adviser("ann").visit("v", "east").build(), milliseconds);
    }

    private static long accepted(Cooling cooling, long worse) {
        return IntStream.range(0, 2_000)
                .filter(time -> cooling.accepts(1_000, 1_000 + worse))
                .count();
    }

    @Test
    void whatIsNoWorseIsGoneOnWith() {
        Cooling cooling = new Cooling(search(60_000));

        assertThat(cooling.accepts(100, 99)).isTrue();
        assertThat(cooling.accepts(100, 100)).isTrue();
    }

    @Test
    void atFirstALittleWorseOftenMuchWorseSeldom() {
        Cooling cooling = new Cooling(search(3_600_000));

        assertThat(accepted(cooling, 1)).isGreaterThan(1_900);
        assertThat(accepted(cooling, 60)).isBetween(500L, 1_000L);
        assertThat(accepted(cooling, 1_000)).isLessThan(10);
    }

    @Test
    void inTheEndALittleWorseIsTooMuch() throws InterruptedException {
        Search search = search(60);
        Cooling cooling = new Cooling(search);
        while (!search.stopped()) {
            Thread.sleep(5);
        }

        assertThat(accepted(cooling, 20)).isLessThan(10);
        assertThat(accepted(cooling, 1)).as("one more is nothing yet").isPositive();
    }
}
