package jp.kasane.admin.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import jp.kasane.admin.backup.Counted;
import jp.kasane.admin.databases.DatabaseServerAccess;
import jp.kasane.admin.databases.Migration;
import jp.kasane.admin.databases.TownDatabase;
import jp.kasane.kernel.tenancy.Tenant;
import org.flywaydb.core.api.MigrationVersion;

/** A town's database made anew at the version of the export, filled, proved, and only then brought to this release's version. */
final class ImportedTables {

    private static final String MIGRATIONS = "db/town";

    private final TownDatabase database;
    private final DataSource source;
    private final String name;
    private final Contents contents;

    ImportedTables(DatabaseServerAccess server, Tenant town, Contents contents) {
        this.database = new TownDatabase(server, town);
        this.name = town.databaseName();
        this.source = server.dataSource(name);
        this.contents = contents;
    }

    void refuseNewer() {
        database.create();
        String newest = Migration.newest(source, MIGRATIONS);
        if (version(contents.schemaVersion()).compareTo(version(newest)) > 0) {
            throw new TransferRefused("schema.newer", contents.product(), contents.schemaVersion(), newest);
        }
    }

    private static MigrationVersion version(String text) {
        return MigrationVersion.fromVersion(text);
    }

    /** An empty database with the tables of the export's version; the password of its user. */
    String make() throws SQLException {
        database.empty();
        String password = database.createUser();
        Migration.run(source, MIGRATIONS, contents.schemaVersion());
        try (Connection connection = source.getConnection()) {
            List<Contents.Part> made = Table.of(connection, name).stream()
                    .map(table -> Contents.Part.of(file(table), table, 0, 0, ""))
                    .toList();
            for (Contents.Part part : made) {
                Contents.Part told =
                        contents.part(part.file()).orElseThrow(() -> new TransferRefused("part.missing", part.file()));
                if (!told.columns().equals(part.columns()) || !told.orderedBy().equals(part.orderedBy())) {
                    throw new TransferRefused("columns.differ", part.table());
                }
            }
            try (Statement clear = connection.createStatement()) {
                clear.execute("DELETE FROM town_marker");
            }
        }
        return password;
    }

    private static String file(Table table) {
        return "town/" + table.name() + ".jsonl";
    }

    /** Rows refer to each other across tables, which come in the order of their names. */
    void load(String part, InputStream in) throws IOException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (Table table : Table.of(connection, name)) {
                if (file(table).equals(part)) {
                    statement.execute("SET SESSION foreign_key_checks = 0");
                    connection.setAutoCommit(false);
                    Rows.load(connection, table, in);
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new TransferRefused("rows.refused", part).because(e);
        }
    }

    /** Whether every table, written down again, makes the bytes of the export, and says whose it is. */
    void prove() throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            for (Table table : Table.of(connection, name)) {
                Contents.Part told = contents.part(file(table)).orElseThrow();
                try (Counted counted = new Counted(OutputStream.nullOutputStream())) {
                    long rows = Rows.write(connection, table, "", counted);
                    if (rows != told.rows() || !counted.hash().equals(told.sha256())) {
                        throw new TransferRefused("rows.differ", table.name());
                    }
                }
            }
            try (Statement statement = connection.createStatement();
                    var marker = statement.executeQuery("SELECT code FROM town_marker")) {
                if (!marker.next()
                        || !marker.getString(1).equals(contents.town().code())) {
                    throw new TransferRefused("town.wrong", contents.town().code());
                }
            }
        }
    }

    /** The version it is at now, with the rights its user has. */
    String finish() {
        String version = database.migrate();
        database.grantTables();
        return version;
    }
}
