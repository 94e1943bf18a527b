package jp.kasane.admin.work;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.jobs.JobKind;

/** The plans of a worker, at most one for each kind of job, every one complete. */
public final class Plans {

    private final Map<JobKind, Plan<?>> plans = new EnumMap<>(JobKind.class);

    public Plans(List<Plan<?>> plans) {
        for (Plan<?> plan : plans) {
            if (!plan.complete() || this.plans.put(plan.kind(), plan) != null) {
                throw new IllegalArgumentException("the plan of " + plan.kind() + " is incomplete or stands twice");
            }
        }
    }

    public Optional<Plan<?>> of(JobKind kind) {
        return Optional.ofNullable(plans.get(kind));
    }
}
