package jp.kasane.admin.backup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kasane.admin.databases.DatabaseServerAccess;
import jp.kasane.admin.databases.Migration;
import jp.kasane.admin.databases.TownDatabase;
import jp.kasane.admin.seal.Anchoring;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;

/** The databases of a whole backup on the server they were loaded into, made fit to be used again. */
final class RestoredServer {

    private final DatabaseServerAccess server;
    private final String controlDatabase;

    RestoredServer(DatabaseServerAccess server, String controlDatabase) {
        this.server = server;
        this.controlDatabase = controlDatabase;
    }

    /** Asks before anything is loaded. */
    void refuseNewer(Manifest manifest) {
        refuseNewer(manifest, manifest.controlSchema(), "db/control");
        manifest.towns().forEach(town -> {
            if (town.schema() != null) {
                refuseNewer(manifest, town.schema(), "db/town");
            }
        });
    }

    private void refuseNewer(Manifest manifest, String schema, String location) {
        String newest = Migration.newest(server.dataSource("mysql"), location);
        if (MigrationVersion.fromVersion(schema).compareTo(MigrationVersion.fromVersion(newest)) > 0) {
            throw new BackupRefused("schema.newer", manifest.product(), schema, newest);
        }
    }

    void proveRows(List<String> databases, Map<String, Long> expected) {
        Map<String, Long> loaded = new TreeMap<>();
        server.server().useHandle(handle -> {
            for (String database : databases) {
                for (String table : tables(handle, database)) {
                    String name = "`" + database + "`.`" + table + "`";
                    loaded.put(
                            database + "." + table,
                            handle.createQuery("SELECT COUNT(*) FROM " + name)
                                    .mapTo(Long.class)
                                    .one());
                }
            }
        });
        if (!loaded.equals(new TreeMap<>(expected))) {
            throw new BackupRefused("rows.differ");
        }
    }

    private static List<String> tables(Handle handle, String database) {
        return handle.createQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = :name"
                        + " AND table_type = 'BASE TABLE'")
                .bind("name", database)
                .mapTo(String.class)
                .list();
    }

    /** Makes every town's database user anew with a new password, and enters the restore into the trail. */
    void makeUsable(Manifest manifest, KeyRing keys) {
        DatabaseServerAccess.Address at = server.address();
        String url = "jdbc:mysql://" + at.host() + ":" + at.port() + "/" + controlDatabase;
        try (ControlDatabase control = ControlDatabase.open(url, at.user(), at.password())) {
            TenantRegistry registry = new TenantRegistry(control);
            List<TenantRegistry.Prefecture> prefectures = registry.prefectures();
            prefectures.stream()
                    .flatMap(prefecture -> registry.ofPrefecture(prefecture.code()).stream())
                    .filter(town -> town.schemaVersion() != null)
                    .forEach(town -> open(control, keys, town));
            control.jdbi()
                    .useTransaction(transaction -> prefectures.forEach(prefecture ->
                            Trail.enter(transaction, Place.prefecture(prefecture.code()), "RESTORE", manifest.id())));
        }
    }

    private void open(ControlDatabase control, KeyRing keys, Tenant town) {
        TownDatabase database = new TownDatabase(server, town);
        byte[] password = keys.seal(town.passwordPurpose(), database.createUser());
        database.grantTables();
        control.jdbi().useTransaction(transaction -> {
            RegistryEntries.keepPassword(transaction, town.code(), password);
            new Anchoring(control, keys, Clock.systemUTC()).restored(transaction, server, town.code());
        });
    }
}
