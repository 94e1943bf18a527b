package jp.kasane.admin.departure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.databases.TownDatabase;
import jp.kasane.admin.transfer.SigningKeys;
import jp.kasane.admin.transfer.TownExport;
import jp.kasane.admin.transfer.TransferRefused;
import jp.kasane.admin.transfer.Transfers;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.departures.Departure;
import jp.kasane.kernel.departures.DepartureRows;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest.EraseTown;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.Tenant.State;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;

/**
 * What the operator does of a town's leaving, after two people agreed to it and the time of waiting is over: shuts the town for good,
 * makes the last export, and has it erased. Cut off anywhere, the same command goes on; until the erasure begins it can be cancelled.
 */
public final class Offboarding {

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final KeyRing keys;
    private final Clock clock;

    public Offboarding(ControlDatabase control, DatabaseServers servers, KeyRing keys, Clock clock) {
        this.control = control;
        this.servers = servers;
        this.keys = keys;
        this.clock = clock;
    }

    /** The last export, and the job that erases; the job is the prefecture's to follow. */
    public record Begun(Optional<TownExport.Written> export, Place prefecture, String jobId) {}

    /** @param typedName the town's name, typed once more by whoever operates */
    public Begun begin(String code, String typedName, Path folder, Passphrase passphrase) throws IOException {
        Tenant town = town(code);
        if (!town.name().equals(typedName.strip())) {
            throw new TransferRefused("departure.name", code);
        }
        Departure departure = shut(town);
        Optional<TownExport.Written> export = departure.state() == Departure.State.ERASING
                ? Optional.empty()
                : Optional.of(exported(town, departure, folder, passphrase));
        Place prefecture = Place.prefecture(town.prefectureCode());
        Enqueued asked = new Jobs(control, clock).enqueue(prefecture, new EraseTown(code, departure.id()), null);
        String job = asked instanceof Enqueued.Accepted accepted
                ? accepted.jobId()
                : ((Enqueued.AlreadyUnderWay) asked).jobId();
        return new Begun(export, prefecture, job);
    }

    /** Shuts the town, whose database user can do nothing from now on; also a request that is under way. */
    private Departure shut(Tenant town) {
        Departure departure = control.jdbi().inTransaction(transaction -> {
            lock(transaction, town);
            Departure due = due(transaction, town.code());
            State state =
                    TenantRegistry.find(transaction, town.code()).orElseThrow().state();
            if (state == State.ACTIVE || state == State.SUSPENDED || state == State.MERGED) {
                State kept = state == State.MERGED ? State.ACTIVE : state;
                TenantRegistry.move(transaction, town.code(), kept, State.DEPARTING, null);
                enter(transaction, town, "TOWN_SHUT", due.id());
            } else if (state != State.DEPARTING) {
                throw new TransferRefused("departure.state", town.code());
            }
            return due;
        });
        if (departure.state() != Departure.State.ERASING) {
            database(town).revokeTables();
        }
        return departure;
    }

    private Departure due(Handle transaction, String code) {
        Departure departure = DepartureRows.newest(transaction, code)
                .filter(one -> one.state().open())
                .orElseThrow(() -> new TransferRefused("departure.none", code));
        if (departure.eraseFrom().isEmpty()) {
            throw new TransferRefused("departure.asked", code);
        }
        if (clock.instant().isBefore(departure.eraseFrom().get())) {
            throw new TransferRefused(
                    "departure.early", code, departure.eraseFrom().get());
        }
        return departure;
    }

    private TownExport.Written exported(Tenant town, Departure departure, Path folder, Passphrase passphrase)
            throws IOException {
        TownExport.Written made = new TownExport(control, servers, new SigningKeys(control, keys), clock)
                .write(town.code(), folder.resolve(Transfers.fileName(town.code(), clock)), passphrase);
        control.jdbi()
                .useHandle(handle -> handle.createUpdate("UPDATE departure SET state = 'EXPORTED', export_id = :export,"
                                + " export_sha256 = :hash, export_rows = :rows, exported_at = :now"
                                + " WHERE id = :id AND state IN ('AGREED', 'EXPORTED')")
                        .bind("export", made.id())
                        .bind("hash", made.sha256())
                        .bind("rows", TownRows.json(made.rows()))
                        .bind("now", clock.instant())
                        .bind("id", departure.id())
                        .execute());
        return made;
    }

    /** Lets the town stay after all: it is suspended, with everything it had. */
    public void cancel(String code, String why) {
        Tenant town = town(code);
        control.jdbi().useTransaction(transaction -> {
            lock(transaction, town);
            Departure departure = DepartureRows.newest(transaction, code)
                    .filter(one -> one.state().open())
                    .orElseThrow(() -> new TransferRefused("departure.none", code));
            if (departure.state() == Departure.State.ERASING || erasureWaits(transaction, code)) {
                throw new TransferRefused("departure.erasing", code);
            }
            if (TenantRegistry.move(transaction, code, State.DEPARTING, State.SUSPENDED, why)) {
                database(town).grantTables();
            }
            transaction.execute(
                    "UPDATE departure SET state = 'WITHDRAWN', open_town = NULL, ended_at = ?, ended_why = ? WHERE id = ?",
                    clock.instant(),
                    why,
                    departure.id());
            enter(transaction, town, "DEPARTURE_WITHDRAWN", departure.id());
        });
    }

    private static boolean erasureWaits(Handle transaction, String code) {
        return transaction
                        .createQuery("SELECT COUNT(*) FROM job WHERE uniqueness = :name AND kind = 'ERASE_TOWN'")
                        .bind("name", Place.town(code) + ":state")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The certificate of a town that has left. */
    public Optional<String> certificate(String code) {
        return control.jdbi()
                .withHandle(handle -> DepartureRows.newest(handle, code))
                .flatMap(Departure::certificate);
    }

    private static void lock(Handle transaction, Tenant town) {
        transaction
                .createQuery("SELECT code FROM tenant WHERE code = :code FOR UPDATE")
                .bind("code", town.code())
                .mapTo(String.class)
                .one();
    }

    private static void enter(Handle transaction, Tenant town, String action, String departureId) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(null, null, "TOWN", town.code(), action, "departure", departureId, null, null));
    }

    private Tenant town(String code) {
        return new TenantRegistry(control).find(code).orElseThrow(() -> new TransferRefused("town.unknown", code));
    }

    private TownDatabase database(Tenant town) {
        return new TownDatabase(servers.server(town.server().id()), town);
    }
}
