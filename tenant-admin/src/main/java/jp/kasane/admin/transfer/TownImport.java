package jp.kasane.admin.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.seal.Anchoring;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;

/**
 * Takes a town in out of its export, where the town is not. While it works the town is ONBOARDING, which nobody enters; at the end
 * it is shut, so that somebody looks before it opens. What was loaded is proved by writing it down again: the same rows make the same
 * bytes. Cut off anywhere, the same command begins anew and completes it.
 */
final class TownImport {

    /** How far it has come. */
    enum Stage {
        CHECKED,
        ENTERED,
        LOADED,
        PROVED,
        PEOPLE,
        ORGANIZED
    }

    private static final String REASON = "書き出したデータから取り込みました。管理者が確認しています。 / Taken in from an export, being checked.";

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final KeyRing keys;
    private final Clock clock;
    private final Consumer<Stage> observer;

    TownImport(ControlDatabase control, DatabaseServers servers, KeyRing keys, Clock clock, Consumer<Stage> observer) {
        this.control = control;
        this.servers = servers;
        this.keys = keys;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * Follows a job of the prefecture to its end.
     */
    @FunctionalInterface
    interface Following {
        void follow(Place prefecture, String jobId);
    }

    /**
     * @param leftOut user names that are somebody else's here: neither the person nor their grants came in
     */
    record Taken(Contents contents, List<String> leftOut) {}

    Taken take(Path path, Passphrase passphrase, Optional<String> signer, Following following) throws IOException {
        SigningKeys signing = new SigningKeys(control, keys);
        ExportFile file = new ExportFile(path, passphrase);
        Contents contents = file.verified(name ->
                signing.known(name) || signer.filter(name::equalsIgnoreCase).isPresent());
        String code = contents.town().code();
        try (Handle handle = control.jdbi().open();
                Lock lock = Lock.of(handle, code)) {
            ImportedEntry entry = new ImportedEntry(control, clock, contents);
            entry.refuseUnlessAbsent();
            observer.accept(Stage.CHECKED);
            Tenant town = entry.enter(file);
            observer.accept(Stage.ENTERED);
            load(new ImportedTables(servers.server(town.server().id()), town, contents), file, town);
            List<String> leftOut = people(file);
            observer.accept(Stage.PEOPLE);
            organize(town, following);
            observer.accept(Stage.ORGANIZED);
            shut(town, contents.id());
            return new Taken(contents, leftOut);
        } catch (SQLException e) {
            throw new TransferRefused("rows.refused", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** One import of a town at a time; ends with the connection at the latest. */
    private record Lock(Handle handle, String name) implements AutoCloseable {

        static Lock of(Handle handle, String code) {
            Lock lock = new Lock(handle, RegistryEntries.importLock(code));
            if (lock.asked("GET_LOCK(:name, 0)") != 1) {
                throw new TransferRefused("import.twice", code);
            }
            return lock;
        }

        private int asked(String what) {
            return handle.createQuery("SELECT " + what)
                    .bind("name", name)
                    .mapTo(Integer.class)
                    .one();
        }

        @Override
        public void close() {
            asked("RELEASE_LOCK(:name)");
        }
    }

    private void load(ImportedTables tables, ExportFile file, Tenant town) throws IOException, SQLException {
        tables.refuseNewer();
        byte[] password = keys.seal(town.passwordPurpose(), tables.make());
        control.jdbi().useHandle(handle -> ImportedEntry.keepPassword(handle, town, password));
        file.each(tables::load);
        observer.accept(Stage.LOADED);
        tables.prove();
        String version = tables.finish();
        control.jdbi().useHandle(handle -> ImportedEntry.keepSchemaVersion(handle, town, version));
        observer.accept(Stage.PROVED);
    }

    private List<String> people(ExportFile file) throws IOException {
        return control.jdbi().inTransaction(transaction -> {
            ImportedPeople people = new ImportedPeople(transaction);
            file.each((name, in) -> enter(people, name, in));
            return people.leftOut();
        });
    }

    private static void enter(ImportedPeople people, String name, InputStream in) throws IOException {
        if (name.equals(ControlRows.NAMES.file())) {
            Rows.each(in, people::name);
        } else if (name.equals(ControlRows.PEOPLE.file())) {
            Rows.each(in, people::person);
        } else if (name.equals(ControlRows.GRANTS.file())) {
            Rows.each(in, people::grant);
        } else if (name.equals(ControlRows.TRAIL.file())) {
            Rows.each(in, people::entry);
        }
    }

    private void organize(Tenant town, Following following) {
        Place prefecture = Place.prefecture(town.prefectureCode());
        Enqueued asked = new Jobs(control, clock).enqueue(prefecture, new JobRequest.KeepTown(town.code()), null);
        String job = asked instanceof Enqueued.Accepted accepted
                ? accepted.jobId()
                : ((Enqueued.AlreadyUnderWay) asked).jobId();
        following.follow(prefecture, job);
    }

    /** From here on the town is there, though shut; whoever has no identity is invited. */
    private void shut(Tenant town, String exportId) {
        Jobs jobs = new Jobs(control, clock);
        control.jdbi().useTransaction(transaction -> {
            if (!TenantRegistry.move(
                    transaction, town.code(), Tenant.State.ONBOARDING, Tenant.State.SUSPENDED, REASON)) {
                throw new TransferRefused("town.there", town.code());
            }
            ControlAudit.record(
                    transaction,
                    new ControlAudit.Act(
                            null, null, "TOWN", town.code(), "TOWN_IMPORTED", "export", exportId, null, null));
            new Anchoring(control, keys, clock)
                    .restored(transaction, servers.server(town.server().id()), town.code());
            ImportedEntry.uninvited(transaction, town)
                    .forEach(
                            person -> jobs.enqueue(transaction, town.place(), new JobRequest.InviteUser(person), null));
        });
    }
}
