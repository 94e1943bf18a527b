package jp.kasane.admin.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.admin.backup.Product;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;

/** Writes everything the product holds of one town into one file: its tables as they were at one moment, and its part of control. */
public final class TownExport {

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final SigningKeys signing;
    private final Clock clock;

    public TownExport(ControlDatabase control, DatabaseServers servers, SigningKeys signing, Clock clock) {
        this.control = control;
        this.servers = servers;
        this.signing = signing;
        this.clock = clock;
    }

    public Written write(String code, Path target, Passphrase passphrase) throws IOException {
        Tenant town =
                new TenantRegistry(control).find(code).orElseThrow(() -> new TransferRefused("town.unknown", code));
        if (town.schemaVersion() == null) {
            throw new TransferRefused("town.unmade", code);
        }
        Contents contents = contents(town, town.schemaVersion());
        try (ExportWriter writer = new ExportWriter(target, passphrase)) {
            // What is anchored by now is in the town's own tables that are read next; what comes meanwhile is not told.
            control.jdbi().useHandle(now -> ofControl(writer, town, now.getConnection(), ControlRows.BEFORE));
            townsOwn(writer, town);
            return control.jdbi().inTransaction(transaction -> {
                enter(transaction, town, contents.id());
                ofControl(writer, town, transaction.getConnection(), ControlRows.AFTER);
                return written(writer.finish(contents, signing.current()));
            });
        } catch (SQLException e) {
            throw new IllegalStateException("a table of town " + code + " could not be read", e);
        }
    }

    /**
     * A finished export.
     *
     * @param sha256 of the file
     * @param rows of each table of the town's own
     */
    public record Written(Path file, String id, int tables, long allRows, String sha256, Map<String, Long> rows) {
        public Written {
            rows = Map.copyOf(rows);
        }
    }

    private static Written written(ExportWriter.Finished made) {
        Contents contents = made.contents();
        Map<String, Long> rows = contents.tables().stream()
                .filter(part -> part.file().startsWith("town/"))
                .collect(Collectors.toMap(Contents.Part::table, Contents.Part::rows));
        return new Written(made.file(), contents.id(), contents.tables().size(), contents.rows(), made.sha256(), rows);
    }

    private Contents contents(Tenant town, String schema) {
        return new Contents(
                Contents.FORMAT,
                Contents.VERSION,
                Ids.next(),
                Instant.now(clock).toString(),
                Product.version(),
                schema,
                new Contents.Town(town.code(), town.name(), town.kana(), town.prefectureCode()),
                List.of(),
                List.of());
    }

    private void townsOwn(ExportWriter writer, Tenant town) throws IOException, SQLException {
        try (Connection own = servers.server(town.server().id())
                        .dataSource(town.databaseName())
                        .getConnection();
                Statement moment = own.createStatement()) {
            moment.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            moment.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            for (Table table : Table.of(own, town.databaseName())) {
                writer.table("town/" + table.name() + ".jsonl", own, table, "");
            }
            moment.execute("COMMIT");
        }
    }

    private static void ofControl(ExportWriter writer, Tenant town, Connection connection, Set<ControlRows> parts)
            throws IOException {
        try {
            for (ControlRows rows : parts) {
                writer.table(rows.file(), connection, rows.table(connection), rows.of(town.place()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the control database could not be read", e);
        }
    }

    /** Whoever looks into the town's access log finds the export there; so does whoever reads the export. */
    private static void enter(Handle transaction, Tenant town, String exportId) {
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(null, null, "TOWN", town.code(), "TOWN_EXPORTED", "export", exportId, null, null));
    }
}
