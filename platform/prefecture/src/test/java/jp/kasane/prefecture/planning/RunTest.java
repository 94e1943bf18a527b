package jp.kasane.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a search goes on, as far as anybody knows. */
class RunTest {

    private static final Instant WRITTEN = Instant.parse("2026-06-01T03:00:00Z");

    private static Run run(Run.State state) {
        Found found = Found.begun(Asked.plan(10), Map.of(), new Plan(Map.of()));
        return new Run("R", "P", state, "", "", Optional.empty(), found, WRITTEN.minusSeconds(9), WRITTEN);
    }

    @Test
    void itSearchesAsLongAsItWritesAndIsLostAfterAMinuteOfSilence() {
        Run run = run(Run.State.RUNNING);
        assertThat(run.searching(WRITTEN)).isTrue();
        assertThat(run.searching(WRITTEN.plus(Run.SILENCE).minusMillis(1))).isTrue();
        assertThat(run.lost(WRITTEN.plus(Run.SILENCE).minusMillis(1))).isFalse();
        assertThat(run.searching(WRITTEN.plus(Run.SILENCE))).isFalse();
        assertThat(run.lost(WRITTEN.plus(Run.SILENCE))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Run.State.class, names = "RUNNING", mode = EnumSource.Mode.EXCLUDE)
    void whatHasEndedNeitherSearchesNorIsLost(Run.State state) {
        assertThat(run(state).searching(WRITTEN)).isFalse();
        assertThat(run(state).lost(WRITTEN.plusSeconds(3600))).isFalse();
    }
}
