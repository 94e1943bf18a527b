package jp.kasane.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyTest {

    private final Steady steady = new Steady(0);

    private int rounds(double... throughputs) {
        for (int i = 0; i < throughputs.length; i++) {
            if (steady.after(throughputs[i], 1)) {
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

    @Test
    void tooFewAnswersAreNotEnoughHoweverSteady() {
        Steady demanding = new Steady(1_000);
        for (int round = 0; round < 9; round++) {
            assertThat(demanding.after(10, 10)).isFalse();
        }
        assertThat(demanding.after(10, 10)).isTrue();
    }

    @Test
    void enoughAnswersAloneAreNotSteady() {
        assertThat(new Steady(1).after(1_000, 10)).isFalse();
    }
}
