package jp.kasane.admin.identity;

import java.security.SecureRandom;
import java.util.Base64;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.RotateClientSecret;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;

/**
 * The steps that give the product's client in a prefecture's realm a new secret while people sign in. A client has one secret at a
 * time (two at once are a preview of Keycloak's that we do not switch on): so the new one is kept beside the old before it is set,
 * and whoever is refused with the one tries the other. The code somebody came back with is not used up by a refused client (ADR 0016).
 */
public final class ClientSecretSteps {

    private static final int SECRET_BYTES = 32;

    private final ControlDatabase control;
    private final IdentityClients secrets;
    private final Rows rows;
    private final WebClients clients;

    public ClientSecretSteps(ControlDatabase control, KeyRing keys, Settings settings, IdentityServer server) {
        this.control = control;
        this.secrets = new IdentityClients(control, keys);
        this.rows = new Rows(control, keys);
        this.clients = new WebClients(server, settings.required("kasane.public.url"));
    }

    public Plan<RotateClientSecret> ofRotation() {
        return Plan.of(JobKind.ROTATE_CLIENT_SECRET, RotateClientSecret.class)
                .with(JobStep.SECRET_KEPT, this::keep)
                .with(JobStep.SECRET_SET, this::set)
                .with(JobStep.SECRET_TAKEN, this::take);
    }

    private void keep(Task<RotateClientSecret> task) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        control.jdbi()
                .useTransaction(transaction ->
                        secrets.keepNext(transaction, task.request().code(), text));
    }

    private void set(Task<RotateClientSecret> task) {
        String code = task.request().code();
        String next = control.jdbi()
                .withHandle(handle -> secrets.next(handle, code))
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the client was given another secret meanwhile"));
        clients.keep(rows.realm(code).name(), next);
    }

    private void take(Task<RotateClientSecret> task) {
        String code = task.request().code();
        control.jdbi().useTransaction(transaction -> {
            if (IdentityClients.takeNext(transaction, code)) {
                ControlAudit.record(
                        transaction,
                        new ControlAudit.Act(
                                task.requestedBy(),
                                null,
                                "PREFECTURE",
                                code,
                                "CLIENT_SECRET_ROTATED",
                                "prefecture",
                                code,
                                null,
                                null));
            }
        });
    }
}
