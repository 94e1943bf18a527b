package jp.kasane.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobStateTest {

    private static final Set<String> LEGAL =
            Set.of("QUEUED>RUNNING", "RUNNING>QUEUED", "RUNNING>DONE", "RUNNING>FAILED");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(JobState.values())
                .flatMap(from -> Arrays.stream(JobState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void movesOnlyAsTheTableSays(JobState from, JobState to) {
        assertThat(from.mayBecome(to)).isEqualTo(LEGAL.contains(from + ">" + to));
    }

    @Test
    void everyKindEndsReachableOnlyAfterEverythingThatMakesIt() {
        assertThat(JobKind.ONBOARD_TOWN.steps())
                .containsSubsequence(
                        JobStep.DATABASE,
                        JobStep.SCHEMA,
                        JobStep.TABLE_GRANTS,
                        JobStep.FIRST_GRANT,
                        JobStep.ACTIVATION);
        assertThat(JobKind.values())
                .allSatisfy(kind -> assertThat(kind.steps()).isNotEmpty().doesNotHaveDuplicates());
    }
}
