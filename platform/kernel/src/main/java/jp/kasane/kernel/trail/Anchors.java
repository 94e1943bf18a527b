package jp.kasane.kernel.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.control.ControlDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The anchors of all towns, in the control database. They are added to and read, never changed. */
public final class Anchors {

    private static final String OF_TOWN = "SELECT * FROM audit_anchor WHERE town_code = :town ";

    private final ControlDatabase control;

    public Anchors(ControlDatabase control) {
        this.control = control;
    }

    /** A town's anchors, the newest first. */
    public List<SignedAnchor> newest(String town, int most) {
        return control.jdbi().withHandle(handle -> newest(handle, town, most));
    }

    public Optional<SignedAnchor> last(String town) {
        return newest(town, 1).stream().findFirst();
    }

    /** Within a caller's transaction. */
    public static Optional<SignedAnchor> last(Handle handle, String town) {
        return newest(handle, town, 1).stream().findFirst();
    }

    private static List<SignedAnchor> newest(Handle handle, String town, int most) {
        return handle.createQuery(OF_TOWN + "ORDER BY number DESC LIMIT :most")
                .bind("town", town)
                .bind("most", most)
                .map(Anchors::anchor)
                .list();
    }

    public Optional<SignedAnchor> find(String town, long number) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(OF_TOWN + "AND number = :number")
                        .bind("town", town)
                        .bind("number", number)
                        .map(Anchors::anchor)
                        .findOne());
    }

    /** All of a town's, in the order made. */
    public List<SignedAnchor> all(String town) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(OF_TOWN + "ORDER BY number")
                        .bind("town", town)
                        .map(Anchors::anchor)
                        .list());
    }

    /** The public halves (X.509) of the keys anchors are signed with, by key id. */
    public Map<String, byte[]> publicKeys() {
        return control
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id, public_key FROM anchor_key")
                        .map((row, context) -> Map.entry(row.getString("id"), row.getBytes("public_key")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds the next one; the database refuses a number that is taken. */
    public static void add(Handle transaction, SignedAnchor signed) {
        Anchor anchor = signed.anchor();
        transaction
                .createUpdate(
                        "INSERT INTO audit_anchor (town_code, number, event, seal_number, seal_hash, entries, last_entry,"
                                + " at, previous, key_id, signature) VALUES (:town, :number, :event, :seal, :hash, :entries, :last,"
                                + " :at, :previous, :key, :signature)")
                .bind("town", anchor.town())
                .bind("number", anchor.number())
                .bind("event", anchor.event().name())
                .bind("seal", anchor.seal())
                .bind("hash", HexFormat.of().parseHex(anchor.hash()))
                .bind("entries", anchor.entries())
                .bind("last", anchor.lastEntry())
                .bind("at", anchor.at())
                .bind("previous", HexFormat.of().parseHex(anchor.previous()))
                .bind("key", anchor.key())
                .bind("signature", signed.signature())
                .execute();
    }

    private static SignedAnchor anchor(ResultSet row, StatementContext context) throws SQLException {
        Instant at = row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new SignedAnchor(
                new Anchor(
                        row.getString("town_code"),
                        row.getLong("number"),
                        Anchor.Event.of(row.getString("event")),
                        row.getLong("seal_number"),
                        HexFormat.of().formatHex(row.getBytes("seal_hash")),
                        row.getLong("entries"),
                        row.getLong("last_entry"),
                        at,
                        HexFormat.of().formatHex(row.getBytes("previous")),
                        row.getString("key_id")),
                row.getBytes("signature"));
    }
}
