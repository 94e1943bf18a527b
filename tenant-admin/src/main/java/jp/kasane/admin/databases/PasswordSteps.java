package jp.kasane.admin.databases;

import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.RotateTownPassword;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;

/**
 * The steps that give a town's database user a new password while the town is worked in. A database user has one password at a time:
 * so the new one is kept beside the old before it is set, and whoever is denied with the one tries the other (ADR 0016). Cut off
 * anywhere, one of the two holds and both are kept.
 */
public final class PasswordSteps {

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final KeyRing keys;

    public PasswordSteps(ControlDatabase control, DatabaseServers servers, KeyRing keys) {
        this.control = control;
        this.servers = servers;
        this.keys = keys;
    }

    public Plan<RotateTownPassword> ofRotation() {
        return Plan.of(JobKind.ROTATE_TOWN_PASSWORD, RotateTownPassword.class)
                .with(JobStep.SECRET_KEPT, this::keep)
                .with(JobStep.SECRET_SET, this::set)
                .with(JobStep.SECRET_TAKEN, this::take);
    }

    private void keep(Task<RotateTownPassword> task) {
        Tenant town = town(task);
        byte[] next = keys.seal(town.passwordPurpose(), database(town).newPassword());
        control.jdbi().useTransaction(transaction -> RegistryEntries.keepNextPassword(transaction, town.code(), next));
    }

    private void set(Task<RotateTownPassword> task) {
        Tenant town = town(task);
        byte[] next = control.jdbi()
                .withHandle(handle -> RegistryEntries.nextPassword(handle, town.code()))
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the town was given another password meanwhile"));
        database(town).setPassword(keys.openText(town.passwordPurpose(), next));
    }

    private void take(Task<RotateTownPassword> task) {
        String code = task.request().code();
        control.jdbi().useTransaction(transaction -> {
            if (RegistryEntries.takeNextPassword(transaction, code)) {
                ControlAudit.record(
                        transaction,
                        new ControlAudit.Act(
                                task.requestedBy(),
                                null,
                                "TOWN",
                                code,
                                "PASSWORD_ROTATED",
                                "tenant",
                                code,
                                null,
                                null));
            }
        });
    }

    private Tenant town(Task<RotateTownPassword> task) {
        return new TenantRegistry(control)
                .find(task.request().code())
                .filter(Tenant::whole)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "no such town, or it is not whole"));
    }

    private TownDatabase database(Tenant town) {
        return new TownDatabase(servers.server(town.server().id()), town);
    }
}
