package jp.kasane.web.running;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.prefecture.feeds.FeedRounds;

/** What really stands in the databases, seen past the product. */
public final class Books {

    private static final String CONTROL = RunningPages.get()
            .towns()
            .control()
            .jdbi()
            .withHandle(handle ->
                    handle.createQuery("SELECT DATABASE()").mapTo(String.class).one());
    /** One for all questions: to open it took longer than most answers. */
    private static final Connection ROOT = opened();

    /** Changes with every request of a session, whatever it asks. */
    private static final String SEEN = "web_session";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Books() {}

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    public static List<Map<String, String>> rows(String database, String sql, Object... values) {
        return on(
                database,
                sql,
                statement -> {
                    List<Map<String, String>> rows = new ArrayList<>();
                    ResultSet found = statement.executeQuery();
                    while (found.next()) {
                        Map<String, String> row = new LinkedHashMap<>();
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.put(found.getMetaData().getColumnLabel(i), found.getString(i));
                        }
                        rows.add(row);
                    }
                    return rows;
                },
                values);
    }

    public static void change(String database, String sql, Object... values) {
        on(database, sql, PreparedStatement::executeUpdate, values);
    }

    private static <T> T on(String database, String sql, Work<T> work, Object... values) {
        synchronized (ROOT) {
            try {
                ROOT.setCatalog(database);
                try (PreparedStatement statement = ROOT.prepareStatement(sql)) {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    return work.on(statement);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }

    private static Connection opened() {
        try {
            return EmbeddedMariaDb.get().connect("mysql", "root", EmbeddedMariaDb.PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refused its administrator", e);
        }
    }

    public static String of(Place town) {
        return Tenant.databaseNameOf(town.code());
    }

    public static List<Map<String, String>> control(String sql, Object... values) {
        return rows(CONTROL, sql, values);
    }

    public static void changeControl(String sql, Object... values) {
        change(CONTROL, sql, values);
    }

    public static Map<String, String> consultation(Place town, String id) {
        return rows(of(town), "SELECT * FROM consultation WHERE id = ?", id).get(0);
    }

    /** What the access log keeps of one request, in the town's trail and in control's. */
    public static List<Map<String, String>> entries(Place place, String requestId) {
        List<Map<String, String>> entries =
                new ArrayList<>(control("SELECT * FROM control_audit WHERE request_id = ?", requestId));
        if (place.kind() == Place.Kind.TOWN) {
            entries.addAll(rows(of(place), "SELECT * FROM audit_entry WHERE request_id = ?", requestId));
        }
        return entries;
    }

    /** Whose grant it is. */
    public static Optional<String> holder(String grant) {
        return control("SELECT user_id FROM access_grant WHERE id = ?", grant).stream()
                .map(row -> row.get("user_id"))
                .findFirst();
    }

    /** Calendars that somebody has just subscribed to are read after the answer. */
    private static void awaitFeeds() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (feedsAreRead() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean feedsAreRead() {
        return !control(
                                "SELECT id FROM dispatch_adviser WHERE feed_url IS NOT NULL"
                                        + " AND (feed_due_at IS NULL OR feed_due_at <= UTC_TIMESTAMP(6)) AND retired_at IS NULL")
                        .isEmpty()
                || Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey().getName().equals("kasane-feeds"))
                        .flatMap(thread -> Stream.of(thread.getValue()))
                        .anyMatch(frame -> frame.getClassName().equals(FeedRounds.class.getName()));
    }

    /** A sum over each table of control and of the town, by which two moments are told apart. */
    public static Map<String, String> sums(Place town) {
        awaitFeeds();
        Map<String, String> sums = new TreeMap<>();
        for (String database : List.of(CONTROL, of(town))) {
            List<String> tables = EmbeddedMariaDb.get().tablesOf(database);
            tables.remove(SEEN);
            rows(database, "CHECKSUM TABLE " + String.join(", ", tables))
                    .forEach(row -> sums.put(row.get("Table"), row.get("Checksum")));
        }
        return sums;
    }
}
