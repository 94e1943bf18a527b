package jp.kasane.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyTest {

    private final Steady steady = new Steady();

    private int rounds(double... throughputs) {
        for (int i = 0; i < throughputs.length; i++) {
            if (steady.after(throughputs[i])) {
                return i + 1;
            }
        }
        return 0;
    }

    @Test
    void aServerThatGetsFasterIsNotWarm() {
        assertThat(rounds(10, 20, 30, 40, 50, 60)).isZero();
    }

    @Test
    void whatGetsNoFasterTwiceInARowIsWarm() {
        assertThat(rounds(10, 60, 100, 102, 99)).isEqualTo(5);
    }

    @Test
    void oneBadRoundIsNoProof() {
        assertThat(rounds(50, 20, 80, 120, 121, 60)).isEqualTo(6);
    }

    @Test
    void aRoundThatWasOnlySlowerThanTheBestCountsAsNoFaster() {
        assertThat(rounds(100, 40, 60)).isEqualTo(3);
    }

    @Test
    void itEndsAfterTwelveRoundsWhateverHappens() {
        assertThat(rounds(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096))
                .isEqualTo(12);
    }
}
