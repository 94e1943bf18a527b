package jp.kasane.admin.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobRequest.PreparePrefecture;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;

/**
 * The one grant that nobody at the place approved: the first administrator's. It is void if unused for 14 days, and making it for
 * somebody takes away an unused one of somebody named before, and their own if it has gone void. In a town with one officer that officer coordinates too.
 */
public final class FirstGrants {

    static final Duration VOID_AFTER = Duration.ofDays(14);

    private static final String PURPOSE = "最初の管理者（開設時）";

    private final ControlDatabase control;
    private final Clock clock;

    public FirstGrants(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    public void ofTown(Task<OnboardTown> task) {
        OnboardTown request = task.request();
        control.jdbi().useTransaction(transaction -> {
            Tenant town = TenantRegistry.find(transaction, request.code())
                    .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the registry has no such town"));
            List<StandardRole> roles = town.singleOfficer()
                    ? List.of(StandardRole.TOWN_ADMINISTRATOR, StandardRole.COORDINATOR)
                    : List.of(StandardRole.TOWN_ADMINISTRATOR);
            grant(transaction, task, town.place(), request.firstAdministrator(), roles, request.invite());
        });
    }

    public void ofPrefecture(Task<PreparePrefecture> task) {
        PreparePrefecture request = task.request();
        List<StandardRole> roles = List.of(StandardRole.PREFECTURE_ADMINISTRATOR);
        control.jdbi()
                .useTransaction(transaction -> grant(
                        transaction,
                        task,
                        Place.prefecture(request.code()),
                        request.firstAdministrator(),
                        roles,
                        request.invite()));
    }

    private void grant(
            Handle transaction,
            Task<? extends JobRequest> task,
            Place place,
            FirstAdministrator administrator,
            List<StandardRole> roles,
            boolean mayGoVoid) {
        revokeUnused(transaction, place, administrator.userId())
                .forEach(id -> audit(transaction, task, place, "REVOKE", id));
        for (StandardRole role : roles) {
            Instant now = clock.instant();
            GrantEntries.enter(
                            transaction,
                            new GrantEntries.Entry(
                                    administrator.userId(),
                                    place,
                                    role,
                                    PURPOSE,
                                    mayGoVoid ? now.plus(VOID_AFTER) : null),
                            now)
                    .ifPresent(id -> audit(transaction, task, place, "GRANT_FIRST", id));
        }
    }

    /** The grants that were taken back. */
    private List<String> revokeUnused(Handle transaction, Place place, String butNotOf) {
        Instant now = clock.instant();
        List<String> unused = transaction
                .createQuery("SELECT id FROM access_grant WHERE place_kind = :kind AND place_code = :code"
                        + " AND state = 'GRANTED' AND (user_id <> :user OR void_if_unused_at <= :now)"
                        + " AND void_if_unused_at IS NOT NULL AND first_used_at IS NULL ORDER BY id FOR UPDATE")
                .bind("now", now)
                .bind("kind", place.kind().name())
                .bind("code", place.code())
                .bind("user", butNotOf)
                .mapTo(String.class)
                .list();
        for (String id : unused) {
            transaction
                    .createUpdate("UPDATE access_grant SET state = 'REVOKED', ended_at = :now, ended_why = :why"
                            + " WHERE id = :id")
                    .bind("now", now)
                    .bind("why", PURPOSE)
                    .bind("id", id)
                    .execute();
        }
        return unused;
    }

    private static void audit(
            Handle transaction, Task<? extends JobRequest> task, Place place, String action, String grantId) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(
                        task.requestedBy(),
                        null,
                        place.kind().name(),
                        place.code(),
                        action,
                        "grant",
                        grantId,
                        null,
                        null));
    }
}
