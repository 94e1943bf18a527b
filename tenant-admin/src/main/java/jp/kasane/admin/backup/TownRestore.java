package jp.kasane.admin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.kasane.admin.databases.DatabaseServerAccess;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.databases.Migration;
import jp.kasane.admin.databases.TownDatabase;
import jp.kasane.admin.seal.Anchoring;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;

/**
 * Brings one town back while the others work on: out of its own backup or out of a whole one. The town must be shut or absent, and
 * is shut afterwards, so that somebody looks before it opens. Until the very moment of the exchange the present data stand
 * untouched; cut off anywhere, the same command completes it.
 */
final class TownRestore {

    /** How far a restore has come. */
    enum Stage {
        CHECKED,
        LOADED,
        PROVED,
        SWAPPED,
        ENTERED
    }

    private final Settings settings;
    private final ControlDatabase control;
    private final KeyRing keys;
    private final DatabasePrograms programs;
    private final Clock clock;
    private final Consumer<Stage> observer;

    TownRestore(
            Settings settings,
            ControlDatabase control,
            KeyRing keys,
            DatabasePrograms programs,
            Clock clock,
            Consumer<Stage> observer) {
        this.settings = settings;
        this.control = control;
        this.keys = keys;
        this.programs = programs;
        this.clock = clock;
        this.observer = observer;
    }

    /** What a restore did, to be told to whoever asked for it. */
    record Restored(Manifest manifest, String code, TownReturn.People people) {}

    Restored restore(Path path, String code, Optional<Passphrase> passphrase) throws IOException {
        try (BackupFile file = BackupFile.open(path);
                DatabaseServers servers = new DatabaseServers(settings);
                Handle lock = control.jdbi().open()) {
            file.verifySeal(keys);
            file.verifyParts();
            Manifest.Town town = file.manifest()
                    .town(code)
                    .orElseThrow(
                            () -> new BackupRefused("town.absent", code, String.join(", ", towns(file.manifest()))));
            file.unlock(passphrase, BackupMaker.townEntry(code));
            TownEntry entry = TownEntry.of(file.content(BackupMaker.townEntry(code)));
            TownReturn back = new TownReturn(control, clock);
            back.refuseUnlessShut(code, entry.prefecture());
            takeLock(lock, code);
            DatabaseServerAccess server = servers.server(serverOf(entry));
            TownSwap swap = new TownSwap(server, code);
            observer.accept(Stage.CHECKED);
            loadOrClear(file, town, server, swap);
            TownReturn.People people = exchangeOrClear(file.manifest(), entry, back, swap, server);
            swap.clear();
            return new Restored(file.manifest(), code, people);
        }
    }

    /** A backup that turns out not to fit leaves nothing behind. */
    private void loadOrClear(BackupFile file, Manifest.Town town, DatabaseServerAccess server, TownSwap swap)
            throws IOException {
        try {
            load(file, town, server, swap);
        } catch (RuntimeException | IOException e) {
            swap.clear();
            throw e;
        }
    }

    private static List<String> towns(Manifest manifest) {
        return manifest.towns().stream().map(Manifest.Town::code).toList();
    }

    private String serverOf(TownEntry entry) {
        return new TenantRegistry(control)
                .find(entry.code())
                .map(town -> town.server().id())
                .or(() -> control.jdbi()
                        .withHandle(handle -> handle.createQuery("SELECT id FROM database_server WHERE id = :id")
                                .bind("id", TownEntry.text(entry.town(), "server_id"))
                                .mapTo(String.class)
                                .findOne()))
                .or(() -> control.jdbi().withHandle(RegistryEntries::leastLoadedServer))
                .orElseThrow(() -> new BackupRefused("server.unknown"));
    }

    /** Ends with the connection, however that ends. */
    private static void takeLock(Handle handle, String code) {
        int taken = handle.createQuery("SELECT GET_LOCK(:name, 0)")
                .bind("name", "kasane_restore_" + code)
                .mapTo(Integer.class)
                .one();
        if (taken != 1) {
            throw new BackupRefused("restore.twice", code);
        }
    }

    private void load(BackupFile file, Manifest.Town town, DatabaseServerAccess server, TownSwap swap)
            throws IOException {
        swap.prepare();
        refuseNewer(file.manifest(), town, server.dataSource(swap.fresh()));
        boolean alone = file.manifest().kind() == Manifest.Kind.TOWN;
        Manifest.Part part = file.manifest()
                .part(alone ? BackupMaker.TOWN_ROWS : BackupMaker.DATABASES)
                .orElseThrow(() -> new BackupRefused("databases.none"));
        String database = Tenant.databaseNameOf(town.code());
        try (InputStream stored = file.read(part.name());
                InputStream rows = alone ? stored : new DumpSection(stored, database)) {
            programs.load(DatabaseLogin.of(server), swap.fresh(), rows);
        }
        observer.accept(Stage.LOADED);
        String prefix = alone ? "" : database + ".";
        swap.prove(ofTown(part.rows(), prefix));
        if (file.manifest().dumpProgram().equals(programs.version())) {
            proveBytes(ofTown(part.rowHashes(), prefix), server, swap);
        }
        Migration.run(server.dataSource(swap.fresh()), "db/town");
        observer.accept(Stage.PROVED);
    }

    private static <V> Map<String, V> ofTown(Map<String, V> tables, String prefix) {
        Map<String, V> own = new TreeMap<>();
        tables.forEach((table, value) -> {
            if (table.startsWith(prefix)) {
                own.put(table.substring(prefix.length()), value);
            }
        });
        if (own.isEmpty()) {
            throw new BackupRefused("town.elsewhere");
        }
        return own;
    }

    private static void refuseNewer(Manifest manifest, Manifest.Town town, DataSource database) {
        String schema = Optional.ofNullable(town.schema()).orElseThrow(() -> new BackupRefused("town.undone"));
        String newest = Migration.newest(database, "db/town");
        if (MigrationVersion.fromVersion(schema).compareTo(MigrationVersion.fromVersion(newest)) > 0) {
            throw new BackupRefused("schema.newer", manifest.product(), schema, newest);
        }
    }

    /** Writes the restored database down again: the same rows make the same bytes. */
    private void proveBytes(Map<String, String> hashes, DatabaseServerAccess server, TownSwap swap) throws IOException {
        DatabaseServerAccess.Address at = server.address();
        DatabaseLogin login = DatabaseLogin.forDumping(settings).on(at.host(), at.port());
        try (DumpRows again = new DumpRows()) {
            programs.dump(login, List.of(swap.fresh()), again);
            if (!again.hashes().equals(hashes)) {
                throw new BackupRefused("bytes.differ");
            }
        }
    }

    /** Refused, nothing has been exchanged yet; the copy that was to come in goes. */
    private TownReturn.People exchangeOrClear(
            Manifest manifest, TownEntry entry, TownReturn back, TownSwap swap, DatabaseServerAccess server) {
        try {
            return exchange(manifest, entry, back, swap, server);
        } catch (BackupRefused e) {
            swap.clear();
            throw e;
        }
    }

    private TownReturn.People exchange(
            Manifest manifest, TownEntry entry, TownReturn back, TownSwap swap, DatabaseServerAccess server) {
        return control.jdbi().inTransaction(transaction -> {
            Tenant town = back.lockEntry(transaction, entry, server.address().id());
            swap.swap();
            observer.accept(Stage.SWAPPED);
            TownDatabase database = new TownDatabase(server, town);
            byte[] password = keys.seal(town.passwordPurpose(), database.createUser());
            String schema = database.migrate();
            database.grantTables();
            RegistryEntries.keepPassword(transaction, town.code(), password);
            RegistryEntries.keepSchemaVersion(transaction, town.code(), schema);
            TownReturn.People people = back.people(transaction, entry);
            Trail.enter(transaction, Place.town(town.code()), "RESTORE", manifest.id());
            new Anchoring(control, keys, clock).restored(transaction, server, town.code());
            observer.accept(Stage.ENTERED);
            return people;
        });
    }
}
