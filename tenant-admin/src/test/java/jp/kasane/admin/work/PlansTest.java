package jp.kasane.admin.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobRequest.ResumeTown;
import jp.kasane.kernel.jobs.JobRequest.SuspendTown;
import jp.kasane.kernel.jobs.JobStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan has work for every step of its kind, once; nothing that could not be carried out is taken on. */
class PlansTest {

    private static final Place TOWN = Place.town("023035");

    static Stream<Arguments> everyKindAndStep() {
        return Stream.of(JobKind.values())
                .flatMap(kind -> Stream.of(JobStep.values()).map(step -> Arguments.of(kind, step)));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndStep")
    void aStepHasAPlaceInItsOwnKindsAlone(JobKind kind, JobStep step) {
        Plan<JobRequest> plan = Plan.of(kind, JobRequest.class);
        if (kind.steps().contains(step)) {
            assertThat(plan.with(step, task -> {}).kind()).isEqualTo(kind);
        } else {
            assertThatThrownBy(() -> plan.with(step, task -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(step.name())
                    .hasMessageContaining(kind.name());
        }
    }

    @Test
    void aStepIsNotWorkedTwice() {
        Plan<ResumeTown> plan = Plan.of(JobKind.RESUME_TOWN, ResumeTown.class).with(JobStep.RESUMPTION, task -> {});
        assertThatThrownBy(() -> plan.with(JobStep.RESUMPTION, task -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        Plan<ResumeTown> part = Plan.of(JobKind.RESUME_TOWN, ResumeTown.class).with(JobStep.RESUMPTION, task -> {});
        assertThatThrownBy(() -> plan.with(part)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(JobKind.class)
    void aPlanIsCompleteWithItsLastStepAndNotBefore(JobKind kind) {
        Plan<JobRequest> plan = Plan.of(kind, JobRequest.class);
        Set<JobStep> missing = EnumSet.copyOf(kind.steps());
        for (JobStep step : kind.steps()) {
            assertThat(plan.complete()).as("without %s", missing).isFalse();
            plan.with(step, task -> {});
            missing.remove(step);
        }
        assertThat(plan.complete()).isTrue();
    }

    @Test
    void aWorkerTakesNoIncompletePlanAndNoSecondOneOfAKind() {
        Plan<JobRequest> half =
                Plan.of(JobKind.KEEP_PREFECTURE, JobRequest.class).with(JobStep.REALM, task -> {});
        assertThatThrownBy(() -> new Plans(List.of(half)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KEEP_PREFECTURE");
        assertThatThrownBy(() -> new Plans(List.of(suspending(new ArrayList<>()), suspending(new ArrayList<>()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SUSPEND_TOWN");
    }

    @Test
    void aWorkerKnowsOnlyThePlansItWasGiven() {
        Plans plans = new Plans(List.of(suspending(new ArrayList<>())));
        assertThat(plans.of(JobKind.SUSPEND_TOWN)).isPresent();
        assertThat(plans.of(JobKind.RESUME_TOWN)).isEmpty();
    }

    @Test
    void aStepIsToldWhatWasAskedWhereAndByWhom() {
        List<String> told = new ArrayList<>();
        suspending(told).carryOut(JobStep.SUSPENSION, job(new SuspendTown("023035", "点検")));
        assertThat(told).containsExactly("TOWN 023035 点検 somebody");
    }

    @Test
    void aRequestOfAnotherKindIsAFaultAndNotGuessedAt() {
        assertThatThrownBy(
                        () -> suspending(new ArrayList<>()).carryOut(JobStep.SUSPENSION, job(new ResumeTown("023035"))))
                .isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> Plan.of(JobKind.RESUME_TOWN, ResumeTown.class)
                        .carryOut(JobStep.RESUMPTION, job(new ResumeTown("023035"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RESUMPTION");
    }

    private static Plan<SuspendTown> suspending(List<String> told) {
        return Plan.of(JobKind.SUSPEND_TOWN, SuspendTown.class)
                .with(
                        JobStep.SUSPENSION,
                        task -> told.add(task.place().kind() + " "
                                + task.request().code() + " " + task.request().reason() + " " + task.requestedBy()));
    }

    private static Job job(JobRequest request) {
        return new Job("01J", TOWN, request, 0, 1, "somebody", "test");
    }
}
