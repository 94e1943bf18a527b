package jp.kasane.kernel.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.Tenant.DatabaseServer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The registry of towns: which exist, in which state, on which server. Name and merger hold by the day in Japan. It is read at every
 * request and cached nowhere.
 */
public final class TenantRegistry {

    private static final String SELECT = """
            SELECT t.code, t.prefecture_code, COALESCE(n.name, t.name) AS name, COALESCE(n.kana, t.kana) AS kana,
                   IF(t.state = 'ACTIVE' AND m.predecessor IS NOT NULL, 'MERGED', t.state) AS state, t.state_reason,
                   t.database_name, t.database_user, t.database_password, t.schema_version, t.single_officer,
                   t.upgrading_to, s.id AS server_id, s.host, s.port
            FROM tenant t JOIN database_server s ON s.id = t.server_id
              LEFT JOIN town_name n ON n.town_code = t.code AND n.valid_from = (SELECT MAX(valid_from) FROM town_name
                WHERE town_code = t.code AND valid_from <= DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR))
              LEFT JOIN merger m ON m.predecessor = t.code AND m.merged_on <= DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)\s""";

    private static final String SUCCESSOR = """
            SELECT successor FROM merger
            WHERE predecessor = :code AND merged_on <= DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)
            """;

    private final ControlDatabase control;

    public TenantRegistry(ControlDatabase control) {
        this.control = control;
    }

    /** A prefecture of this installation. */
    public record Prefecture(String code, String name, String realm, String state) {}

    public Optional<Tenant> find(String code) {
        return control.jdbi().withHandle(handle -> find(handle, code));
    }

    /** The sealed passwords of a town's database user, either of which may hold while it is being rotated. */
    public List<byte[]> sealedPasswords(String code) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT database_password AS sealed_one FROM tenant"
                                + " WHERE code = :code AND database_password IS NOT NULL"
                                + " UNION ALL SELECT next_database_password FROM tenant WHERE code = :code"
                                + " AND next_database_password IS NOT NULL")
                        .bind("code", code)
                        .mapTo(byte[].class)
                        .list());
    }

    /** Within a caller's transaction. */
    public static Optional<Tenant> find(Handle handle, String code) {
        return handle.createQuery(SELECT + "WHERE t.code = :code")
                .bind("code", code)
                .map(TenantRegistry::tenant)
                .findOne();
    }

    /** Of which town this one has become part. */
    public Optional<Tenant> successorOf(String code) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(SUCCESSOR)
                        .bind("code", code)
                        .mapTo(String.class)
                        .findOne())
                .flatMap(one -> find(one));
    }

    public List<Tenant> ofPrefecture(String prefectureCode) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "WHERE t.prefecture_code = :code ORDER BY t.code")
                        .bind("code", prefectureCode)
                        .map(TenantRegistry::tenant)
                        .list());
    }

    public Optional<Prefecture> prefecture(String code) {
        return prefectures().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public List<Prefecture> prefectures() {
        return control.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT code, name, realm, state FROM prefecture ORDER BY code")
                                .map((row, context) -> new Prefecture(
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getString("realm"),
                                        row.getString("state")))
                                .list());
    }

    /** Moves a town to another state; false if it was not in the state the caller saw. */
    public static boolean move(
            Handle handle, String code, Tenant.State from, Tenant.State to, @Nullable String reason) {
        if (!from.mayBecome(to)) {
            throw new IllegalArgumentException("no town goes from " + from + " to " + to);
        }
        return handle.createUpdate("""
                                UPDATE tenant SET state = :to, state_reason = :reason, changed_at = :now,
                                       active_since = IF(:to = 'ACTIVE' AND active_since IS NULL, :now, active_since)
                                WHERE code = :code AND state = :from
                                """)
                        .bind("to", to.name())
                        .bind("from", from.name())
                        .bind("reason", reason)
                        .bind("now", Instant.now())
                        .bind("code", code)
                        .execute()
                == 1;
    }

    private static Tenant tenant(ResultSet row, StatementContext context) throws SQLException {
        return new Tenant(
                row.getString("code"),
                row.getString("prefecture_code"),
                row.getString("name"),
                row.getString("kana"),
                Tenant.State.valueOf(row.getString("state")),
                row.getString("state_reason"),
                new DatabaseServer(row.getString("server_id"), row.getString("host"), row.getInt("port")),
                row.getString("database_name"),
                row.getString("database_user"),
                row.getBytes("database_password"),
                row.getString("schema_version"),
                row.getBoolean("single_officer"),
                row.getString("upgrading_to"));
    }
}
