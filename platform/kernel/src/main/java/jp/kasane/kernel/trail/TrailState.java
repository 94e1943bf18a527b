package jp.kasane.kernel.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;

/**
 * How a town's access log stands: when its newest entries were sealed, and what came of the last time somebody verified it.
 *
 * @param sealedAt empty while nothing is sealed
 */
public record TrailState(Optional<Instant> sealedAt, long entries, Optional<Verified> verified) {

    /** What a verification leaves in control's trail of the town, whole or not. */
    public static final String WHOLE = "VERIFY";

    public static final String TAMPERED = "VERIFY_FAILED";

    /** The last verification. */
    public record Verified(Instant at, boolean whole) {}

    /** @param town a connection to the town's database */
    public static TrailState of(Connection town, ControlDatabase control, String code) {
        try (PreparedStatement query =
                        town.prepareStatement("SELECT at, total FROM audit_seal ORDER BY number DESC LIMIT 1");
                ResultSet row = query.executeQuery()) {
            boolean any = row.next();
            return new TrailState(
                    any
                            ? Optional.of(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
                            : Optional.empty(),
                    any ? row.getLong(2) : 0,
                    verified(control, code));
        } catch (SQLException e) {
            throw new IllegalStateException("how far the access log is sealed could not be read", e);
        }
    }

    private static Optional<Verified> verified(ControlDatabase control, String code) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT at, action FROM control_audit WHERE place_kind = 'TOWN'"
                                        + " AND place_code = :code AND action IN (:whole, :tampered) ORDER BY at DESC, id DESC LIMIT 1")
                        .bind("code", code)
                        .bind("whole", WHOLE)
                        .bind("tampered", TAMPERED)
                        .map((row, context) -> new Verified(
                                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getString("action").equals(WHOLE)))
                        .findOne());
    }
}
