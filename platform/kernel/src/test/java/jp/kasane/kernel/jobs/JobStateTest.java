package jp.kasane.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobStateTest {

    @Test
    void onlyDoneAndFailedAreEnds() {
        assertThat(JobState.values()).filteredOn(JobState::ended).containsExactly(JobState.DONE, JobState.FAILED);
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
