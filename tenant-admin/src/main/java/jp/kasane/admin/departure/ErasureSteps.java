package jp.kasane.admin.departure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.kasane.admin.backup.BackupShelf;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.databases.TownDatabase;
import jp.kasane.admin.departure.Ledger.What;
import jp.kasane.admin.identity.ErasureAtIdentityServer;
import jp.kasane.admin.transfer.SigningKeys;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.departures.Departure;
import jp.kasane.kernel.departures.DepartureRows;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.EraseTown;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.Tenant.State;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;

/**
 * The steps that erase a town which has left: only one that is shut, whose export is complete, and into which nothing came since.
 * Each can be repeated; cut off anywhere the town stays shut, and the next worker goes on. The identity server's steps are its own.
 */
public final class ErasureSteps {

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final BackupShelf backups;
    private final SigningKeys signing;
    private final Clock clock;

    public ErasureSteps(
            ControlDatabase control, DatabaseServers servers, BackupShelf backups, SigningKeys signing, Clock clock) {
        this.control = control;
        this.servers = servers;
        this.backups = backups;
        this.signing = signing;
        this.clock = clock;
    }

    public Plan<EraseTown> plan(ErasureAtIdentityServer identity) {
        return Plan.of(JobKind.ERASE_TOWN, EraseTown.class)
                .with(JobStep.DEPARTURE_CHECK, this::check)
                .with(JobStep.SESSION_ERASURE, this::sessions)
                .with(identity.plan(
                        code -> control.jdbi().withHandle(handle -> TownRows.subjects(handle, code)),
                        (task, what, number) -> ledger(task).note(What.valueOf(what), "", number)))
                .with(JobStep.DATABASE_ERASURE, this::database)
                .with(JobStep.BACKUP_ERASURE, this::backups)
                .with(JobStep.REGISTRY_ERASURE, this::registry)
                .with(JobStep.CERTIFICATE, this::certificate);
    }

    private void check(Task<EraseTown> task) {
        Tenant town = town(task);
        Departure departure = departure(task);
        if (departure.state() == Departure.State.EXPORTED) {
            Map<String, Long> exported = control.jdbi().withHandle(handle -> TownRows.exported(handle, departure.id()));
            if (exported.isEmpty() || !exported.equals(database(town).counts())) {
                throw new StepRefused(JobFailure.STATE, "the export of " + town.code() + " is not what is there");
            }
            control.jdbi()
                    .useHandle(handle -> handle.execute(
                            "UPDATE departure SET state = 'ERASING' WHERE id = ? AND state = 'EXPORTED'",
                            departure.id()));
        }
    }

    private void sessions(Task<EraseTown> task) {
        Tenant town = goingTown(task);
        control.jdbi()
                .useTransaction(transaction -> ledger(task)
                        .note(transaction, What.SESSIONS, "", TownRows.endSessions(transaction, town.code())));
    }

    private void database(Task<EraseTown> task) {
        Tenant town = goingTown(task);
        database(town).remove();
        Ledger ledger = ledger(task);
        control.jdbi()
                .withHandle(handle -> TownRows.exported(handle, task.request().departureId()))
                .forEach((table, rows) -> ledger.note(What.TABLE, table, rows));
        ledger.note(What.DATABASE, town.databaseName(), 1);
        ledger.note(What.DATABASE_USER, town.databaseUser(), 1);
    }

    /** A backup that holds other towns too stays until its own end; the certificate names it. */
    private void backups(Task<EraseTown> task) {
        Tenant town = goingTown(task);
        Ledger ledger = ledger(task);
        for (BackupShelf.Holding one : backups.of(town.code())) {
            String name = one.file().getFileName().toString();
            ledger.note(one.alone() ? What.BACKUP : What.REMAINS_BACKUP, name, 1);
            if (one.alone()) {
                delete(one);
            }
        }
        backups.replaced()
                .forEach(folder ->
                        ledger.note(What.REMAINS_FOLDER, folder.getFileName().toString(), 1));
    }

    private static void delete(BackupShelf.Holding one) {
        try {
            Files.deleteIfExists(one.file());
        } catch (IOException e) {
            throw new UncheckedIOException("a backup could not be erased", e);
        }
    }

    private void registry(Task<EraseTown> task) {
        Tenant town = goingTown(task);
        Ledger ledger = ledger(task);
        control.jdbi().useTransaction(transaction -> {
            TownRows.erase(transaction, town.code())
                    .forEach((table, rows) -> ledger.note(transaction, What.CONTROL_ROWS, table, rows));
            ledger.note(transaction, What.REMAINS_TRAIL, "control_audit", TownRows.trail(transaction, town.code()));
        });
    }

    private void certificate(Task<EraseTown> task) {
        Tenant town = town(task);
        Departure departure = departure(task);
        if (departure.state() == Departure.State.ERASED) {
            return;
        }
        List<Ledger.Entry> erased = ledger(task).entries();
        String paper = new Certificate(town, departure, erased, clock.instant()).signedBy(signing.current());
        control.jdbi().useTransaction(transaction -> {
            transaction
                    .createUpdate("UPDATE departure SET state = 'ERASED', open_town = NULL, certificate = :paper,"
                            + " ended_at = :now WHERE id = :id AND state = 'ERASING'")
                    .bind("paper", paper)
                    .bind("now", clock.instant())
                    .bind("id", departure.id())
                    .execute();
            TenantRegistry.move(transaction, town.code(), State.DEPARTING, State.DEPARTED, null);
            enter(transaction, task);
        });
    }

    private static void enter(Handle transaction, Task<EraseTown> task) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(
                        task.requestedBy(),
                        null,
                        task.place().kind().name(),
                        task.place().code(),
                        "TOWN_DEPARTED",
                        "tenant",
                        task.request().code(),
                        null,
                        null));
    }

    /** The town, once there is no way back. */
    private Tenant goingTown(Task<EraseTown> task) {
        Departure.State state = departure(task).state();
        if (state != Departure.State.ERASING) {
            throw new StepRefused(
                    JobFailure.STATE, "the leaving of " + task.request().code() + " is " + state);
        }
        return town(task);
    }

    private Tenant town(Task<EraseTown> task) {
        Tenant town = new TenantRegistry(control)
                .find(task.request().code())
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the registry has no such town"));
        if (town.state() != State.DEPARTING && town.state() != State.DEPARTED) {
            throw new StepRefused(JobFailure.STATE, "town " + town.code() + " is " + town.state());
        }
        return town;
    }

    private Departure departure(Task<EraseTown> task) {
        return control.jdbi()
                .withHandle(
                        handle -> DepartureRows.newest(handle, task.request().code()))
                .filter(one -> one.id().equals(task.request().departureId()))
                .filter(one -> !one.state().withdrawable() && one.state() != Departure.State.WITHDRAWN)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "no such leaving, or no export of it"));
    }

    private Ledger ledger(Task<EraseTown> task) {
        return new Ledger(control, task.request().departureId(), clock);
    }

    private TownDatabase database(Tenant town) {
        return new TownDatabase(servers.server(town.server().id()), town);
    }
}
