package jp.kasane.admin.identity;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.EraseTown;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;

/** The steps of a town's erasure at the identity server: the identities of whoever belongs to no other place, and its organization. */
public final class ErasureAtIdentityServer {

    private static final int GONE = 404;

    private final ControlDatabase control;
    private final Rows rows;
    private final IdentityServer server;
    private final Organizations organizations;

    /** Notes that something is gone, once: what and how many. */
    public interface Noting {
        void note(Task<EraseTown> task, String what, long number);
    }

    public ErasureAtIdentityServer(ControlDatabase control, KeyRing keys, IdentityServer server) {
        this.control = control;
        this.rows = new Rows(control, keys);
        this.server = server;
        this.organizations = new Organizations(server);
    }

    /** @param subjects whose identity goes, by the town's code; the same until the town's own rows go */
    public Plan<EraseTown> plan(Function<String, List<String>> subjects, Noting noting) {
        return Plan.of(JobKind.ERASE_TOWN, EraseTown.class)
                .with(JobStep.IDENTITY_ERASURE, task -> {
                    Tenant town = leaving(task);
                    List<String> going = subjects.apply(town.code());
                    String realm = rows.realm(town.prefectureCode()).name();
                    going.forEach(subject -> erased(server.realm(realm).users().delete(subject)));
                    noting.note(task, "IDENTITIES", going.size());
                })
                .with(JobStep.ORGANIZATION_ERASURE, task -> {
                    Tenant town = leaving(task);
                    organizations.erase(rows.realm(town.prefectureCode()).name(), town);
                    noting.note(task, "ORGANIZATION", 1);
                });
    }

    private Tenant leaving(Task<EraseTown> task) {
        return new TenantRegistry(control)
                .find(task.request().code())
                .filter(town -> town.state() == Tenant.State.DEPARTING)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "no town that leaves"));
    }

    /** What is gone already is erased. */
    static void erased(Response answer) {
        try (answer) {
            if (answer.getStatus() != GONE && answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                throw new StepRefused(JobFailure.IDENTITY_SERVER, "the identity server answered " + answer.getStatus());
            }
        }
    }
}
