package jp.kasane.admin.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jp.kasane.admin.databases.DatabaseServerAccess;
import jp.kasane.kernel.tenancy.Tenant;
import org.jdbi.v3.core.Handle;

/**
 * Puts a restored database in the place of a town's present one. The backup is loaded beside it, into a database of its own that
 * the town's user cannot enter; one statement then moves all tables out and all tables in, which the server does wholly or, even
 * when it is killed, not at all.
 */
final class TownSwap {

    private final DatabaseServerAccess server;
    private final String code;
    private final String live;
    private final String fresh;
    private final String before;

    TownSwap(DatabaseServerAccess server, String code) {
        this.server = server;
        this.code = code;
        this.live = Tenant.databaseNameOf(code);
        this.fresh = live + "_r";
        this.before = live + "_b";
    }

    /** The database into which the backup is loaded. */
    String fresh() {
        return fresh;
    }

    /** Removes what an earlier attempt left, and makes the empty database to load into. */
    void prepare() {
        server.server().useHandle(handle -> {
            if (tables(handle, live).isEmpty() && !tables(handle, before).isEmpty()) {
                handle.execute(rename(handle, before, live));
            }
            drop(handle);
            handle.execute("CREATE DATABASE `" + fresh + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        });
    }

    /** Whether what was loaded is this town's, with as many rows in each table as the backup counted. */
    void prove(Map<String, Long> rows) {
        server.server().useHandle(handle -> {
            Map<String, Long> loaded = new TreeMap<>();
            for (String table : tables(handle, fresh)) {
                loaded.put(table, count(handle, table));
            }
            if (!loaded.equals(new TreeMap<>(rows))) {
                throw new BackupRefused("rows.differ");
            }
            Optional<String> marker = handle.createQuery("SELECT code FROM `" + fresh + "`.town_marker")
                    .mapTo(String.class)
                    .findOne();
            if (marker.filter(code::equals).isEmpty()) {
                throw new BackupRefused("town.wrong", code);
            }
        });
    }

    void swap() {
        server.server().useHandle(handle -> {
            handle.execute("CREATE DATABASE IF NOT EXISTS `" + live + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            handle.execute("CREATE DATABASE `" + before + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            List<String> moves = moves(handle, live, before);
            moves.addAll(moves(handle, fresh, live));
            handle.execute("RENAME TABLE " + String.join(", ", moves));
        });
    }

    /** Removes what the town no longer needs. */
    void clear() {
        server.server().useHandle(this::drop);
    }

    private void drop(Handle handle) {
        handle.execute("DROP DATABASE IF EXISTS `" + fresh + "`");
        handle.execute("DROP DATABASE IF EXISTS `" + before + "`");
    }

    private long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM `" + fresh + "`.`" + table + "`")
                .mapTo(Long.class)
                .one();
    }

    private static String rename(Handle handle, String from, String to) {
        return "RENAME TABLE " + String.join(", ", moves(handle, from, to));
    }

    private static List<String> moves(Handle handle, String from, String to) {
        UnaryOperator<String> move = table -> "`" + from + "`.`" + table + "` TO `" + to + "`.`" + table + "`";
        return new ArrayList<>(tables(handle, from).stream().map(move).toList());
    }

    private static List<String> tables(Handle handle, String database) {
        return handle.createQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = :name"
                        + " AND table_type = 'BASE TABLE' ORDER BY table_name")
                .bind("name", database)
                .mapTo(String.class)
                .list();
    }
}
