package jp.kasane.kernel.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UpgradeStateTest {

    private static final Set<String> LEGAL = Set.of(
            "RUNNING STOPPED",
            "RUNNING DONE",
            "RUNNING CANARY_FAILED",
            "RUNNING SUPERSEDED",
            "STOPPED RUNNING",
            "STOPPED SUPERSEDED");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(UpgradeState.values())
                .flatMap(from -> Arrays.stream(UpgradeState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesOnlyAsItsLifeAllows(UpgradeState from, UpgradeState to) {
        assertThat(from.mayBecome(to)).isEqualTo(LEGAL.contains(from + " " + to));
    }

    @ParameterizedTest
    @EnumSource(UpgradeState.class)
    void whatEndedStaysEnded(UpgradeState state) {
        assertThat(state.ended()).isEqualTo(state != UpgradeState.RUNNING && state != UpgradeState.STOPPED);
    }
}
