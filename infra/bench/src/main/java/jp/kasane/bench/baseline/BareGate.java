package jp.kasane.bench.baseline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Who asks, and may they: the session, the grants and the registry in plain JDBC, on one connection. */
final class BareGate {

    private static final String SESSION = "SELECT u.id u_id, u.prefecture_code u_prefecture, u.subject u_subject,"
            + " u.username u_username, u.display_name u_display_name, u.email u_email, u.language u_language,"
            + " u.state u_state, s.csrf_token, s.created_at, s.last_seen_at, s.absolute_end_at"
            + " FROM web_session s JOIN app_user u ON u.id = s.user_id WHERE s.id_hash = ?";
    private static final String SEEN = "UPDATE web_session SET last_seen_at = ? WHERE id_hash = ?";
    private static final String GRANTS = """
            SELECT id, user_id, place_kind, place_code, role, post, purpose, state, proposed_by, approved_by, valid_from,
                   valid_to, void_if_unused_at, first_used_at
            FROM access_grant WHERE user_id = ? AND state = 'GRANTED' ORDER BY place_kind, place_code, role""";
    private static final String TENANT = """
            SELECT t.code, t.prefecture_code, COALESCE(n.name, t.name) AS name, COALESCE(n.kana, t.kana) AS kana,
                   IF(t.state = 'ACTIVE' AND m.predecessor IS NOT NULL, 'MERGED', t.state) AS state, t.state_reason,
                   t.database_name, t.database_user, t.database_password, t.schema_version, t.single_officer,
                   t.upgrading_to, s.id AS server_id, s.host, s.port
            FROM tenant t JOIN database_server s ON s.id = t.server_id
              LEFT JOIN town_name n ON n.town_code = t.code AND n.valid_from = (SELECT MAX(valid_from) FROM town_name
                WHERE town_code = t.code AND valid_from <= DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR))
              LEFT JOIN merger m ON m.predecessor = t.code AND m.merged_on <= DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)
            WHERE t.code = ?""";
    private static final String PEOPLE = "SELECT u.id u_id, u.prefecture_code u_prefecture, u.subject u_subject,"
            + " u.username u_username, u.display_name u_display_name, u.email u_email, u.language u_language,"
            + " u.state u_state FROM app_user u WHERE u.id IN ";
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration SEEN_STEP = Duration.ofSeconds(60);

    private final DataSource control;

    BareGate(DataSource control) {
        this.control = control;
    }

    /** Somebody who is signed in. */
    record Person(String id, String displayName, String csrfToken) {}

    /** The person, if their session lives, a live grant opens the town to them, and the town is active. */
    Optional<Person> admit(String secret, String town) throws SQLException {
        try (Connection connection = control.getConnection()) {
            Person person = session(connection, digest(secret));
            return person != null && granted(connection, person.id(), town) && active(connection, town)
                    ? Optional.of(person)
                    : Optional.empty();
        }
    }

    /** The names of people by their id. */
    Map<String, String> names(Set<String> ids) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        Map<String, String> names = new HashMap<>();
        try (Connection connection = control.getConnection();
                PreparedStatement select = connection.prepareStatement(PEOPLE + "(" + marks + ")")) {
            int position = 1;
            for (String id : ids) {
                select.setString(position++, id);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString("u_id"), row.getString("u_display_name"));
                }
            }
        }
        return names;
    }

    private static @Nullable Person session(Connection connection, byte[] hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SESSION)) {
            select.setBytes(1, hash);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Instant now = Instant.now();
                Instant seen = row.getTimestamp("last_seen_at").toInstant();
                boolean lives = !row.getString("u_state").equals("ENDED")
                        && now.isBefore(seen.plus(IDLE))
                        && now.isBefore(row.getTimestamp("absolute_end_at").toInstant());
                if (lives && !now.isBefore(seen.plus(SEEN_STEP))) {
                    seen(connection, hash, now);
                }
                return lives
                        ? new Person(
                                row.getString("u_id"), row.getString("u_display_name"), row.getString("csrf_token"))
                        : null;
            }
        }
    }

    private static void seen(Connection connection, byte[] hash, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SEEN)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setBytes(2, hash);
            update.executeUpdate();
        }
    }

    private static boolean granted(Connection connection, String userId, String town) throws SQLException {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        try (PreparedStatement select = connection.prepareStatement(GRANTS)) {
            select.setString(1, userId);
            try (ResultSet row = select.executeQuery()) {
                boolean granted = false;
                while (row.next()) {
                    LocalDate to = row.getObject("valid_to", LocalDate.class);
                    granted |= row.getString("place_kind").equals("TOWN")
                            && row.getString("place_code").equals(town)
                            && row.getString("role").equals("COORDINATOR")
                            && !row.getObject("valid_from", LocalDate.class).isAfter(today)
                            && (to == null || !to.isBefore(today));
                }
                return granted;
            }
        }
    }

    private static boolean active(Connection connection, String town) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TENANT)) {
            select.setString(1, town);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        && row.getString("state").equals("ACTIVE")
                        && row.getBytes("database_password") != null;
            }
        }
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
