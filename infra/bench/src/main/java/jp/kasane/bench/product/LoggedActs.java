package jp.kasane.bench.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Puts a past into a town's access log, as an office of some twenty people leaves it: two lists of fifty records for every three looks,
 * eight hours on working days, the hours in which each record was shown beside them.
 */
final class LoggedActs {

    private static final int BATCH = 500;
    private static final int AN_HOUR = 166;
    private static final int HOURS_A_DAY = 8;
    private static final int SHOWN = 50;
    private static final int NEWEST = 150;
    private static final long SECONDS_OF_AN_ENTRY = 3600 / AN_HOUR;

    private static final String ENTRY = """
            INSERT INTO audit_entry (at, actor_id, actor_role, action, subject_kind, subject_id, shown_ids, request_id)
            VALUES (?, ?, 'COORDINATOR', ?, 'consultation', ?, ?, ?)
            """;
    private static final String HOUR = "INSERT IGNORE INTO audit_shown (record_id, shown_hour) VALUES (?, ?)";

    private final Connection town;
    private final LocalDateTime first;
    private final Random chance = new Random(1);

    /** @param first when the past begins; of an hour it is the whole */
    LoggedActs(Connection town, LocalDateTime first) {
        this.town = town;
        this.first = first.withMinute(0).withSecond(0).withNano(0);
    }

    void fill(int count) throws SQLException {
        town.setAutoCommit(false);
        try (PreparedStatement entry = town.prepareStatement(ENTRY);
                PreparedStatement hour = town.prepareStatement(HOUR)) {
            TreeSet<Integer> shown = new TreeSet<>();
            for (int i = 0; i < count; i++) {
                enter(entry, i, shown);
                boolean hourEnds = (i + 1) % AN_HOUR == 0 || i + 1 == count;
                if (hourEnds) {
                    remember(hour, shown, hour(i));
                }
                if (hourEnds || (i + 1) % BATCH == 0) {
                    entry.executeBatch();
                    town.commit();
                }
            }
        }
    }

    private LocalDateTime hour(int entry) {
        int hours = entry / AN_HOUR;
        return first.plusDays(hours / HOURS_A_DAY).plusHours(hours % HOURS_A_DAY);
    }

    private void enter(PreparedStatement entry, int number, TreeSet<Integer> shown) throws SQLException {
        boolean list = number % 5 > 2;
        int newest = number / AN_HOUR * 3 + chance.nextInt(NEWEST);
        entry.setObject(1, hour(number).plusSeconds(number % AN_HOUR * SECONDS_OF_AN_ENTRY));
        entry.setString(2, id(number % 20));
        entry.setString(3, list ? "LIST" : "READ");
        entry.setString(4, list ? null : id(newest));
        entry.setString(5, list ? list(newest, shown) : null);
        entry.setString(6, id(number));
        entry.addBatch();
    }

    private static String list(int newest, TreeSet<Integer> shown) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) {
            shown.add(newest + i);
            ids.add(id(newest + i));
        }
        return String.join(" ", ids);
    }

    private static String id(int number) {
        return "01B%023d".formatted(number);
    }

    private static void remember(PreparedStatement hour, TreeSet<Integer> shown, LocalDateTime at) throws SQLException {
        for (int record : shown) {
            hour.setString(1, id(record));
            hour.setLong(2, at.toEpochSecond(ZoneOffset.UTC) / 3600);
            hour.addBatch();
        }
        hour.executeBatch();
        shown.clear();
    }
}
