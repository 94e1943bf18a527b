package jp.kasane.admin.registry;

import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.FirstDefinitions;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobRequest.PreparePrefecture;
import jp.kasane.kernel.jobs.JobRequest.ResumeTown;
import jp.kasane.kernel.jobs.JobRequest.SuspendTown;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.Tenant.State;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Opens and shuts places in the registry. A town is reachable from {@code ACTIVE} on and at no other time; every request asks the
 * registry, so shutting works at the next click. The change and its entry in the trail share a transaction.
 */
public final class TownStates {

    private final ControlDatabase control;

    public TownStates(ControlDatabase control) {
        this.control = control;
    }

    public void activate(Task<OnboardTown> task) {
        String code = task.request().code();
        control.jdbi().useTransaction(transaction -> {
            move(transaction, task, new Move(code, State.ONBOARDING, State.ACTIVE, null, "TOWN_ONBOARDED"));
            FirstDefinitions.forget(transaction, code);
        });
    }

    public void suspend(Task<SuspendTown> task) {
        SuspendTown request = task.request();
        move(task, new Move(request.code(), State.ACTIVE, State.SUSPENDED, request.reason(), "TOWN_SUSPENDED"));
    }

    public void resume(Task<ResumeTown> task) {
        move(task, new Move(task.request().code(), State.SUSPENDED, State.ACTIVE, null, "TOWN_RESUMED"));
    }

    public void activatePrefecture(Task<PreparePrefecture> task) {
        String code = task.request().code();
        control.jdbi().useTransaction(transaction -> {
            int changed = transaction
                    .createUpdate("UPDATE prefecture SET state = 'ACTIVE' WHERE code = :code AND state = 'PREPARING'")
                    .bind("code", code)
                    .execute();
            if (changed == 1) {
                audit(transaction, task, Place.prefecture(code), "PREFECTURE_PREPARED", "prefecture", null);
            }
        });
    }

    private record Move(
            String code, State from, State to, @Nullable String reason, String action) {}

    private void move(Task<? extends JobRequest> task, Move move) {
        control.jdbi().useTransaction(transaction -> move(transaction, task, move));
    }

    private static void move(Handle transaction, Task<? extends JobRequest> task, Move move) {
        if (TenantRegistry.move(transaction, move.code, move.from, move.to, move.reason)) {
            audit(transaction, task, Place.town(move.code), move.action, "tenant", move.reason);
        } else if (TenantRegistry.find(transaction, move.code)
                .map(Tenant::state)
                .filter(move.to::equals)
                .isEmpty()) {
            throw new StepRefused(JobFailure.STATE, "town " + move.code + " is not " + move.from);
        }
    }

    private static void audit(
            Handle transaction,
            Task<? extends JobRequest> task,
            Place place,
            String action,
            String subjectKind,
            @Nullable String purpose) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(
                        task.requestedBy(),
                        null,
                        place.kind().name(),
                        place.code(),
                        action,
                        subjectKind,
                        place.code(),
                        purpose,
                        null));
    }
}
