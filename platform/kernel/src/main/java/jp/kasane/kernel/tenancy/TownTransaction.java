package jp.kasane.kernel.tenancy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.ShownHours;
import jp.kasane.kernel.authority.Viewer;
import org.jspecify.annotations.Nullable;

/** One transaction in one town, and the access log entries that stand or fall with it. */
public final class TownTransaction {

    private static final String INSERT = """
            INSERT INTO audit_entry
              (at, actor_id, actor_role, action, subject_kind, subject_id, shown_ids, purpose, request_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final EntityManager entities;
    private final Viewer viewer;
    private final List<AuditEntry> entries = new ArrayList<>();
    private boolean nothingFound;

    TownTransaction(EntityManager entities, Viewer viewer) {
        this.entities = entities;
        this.viewer = viewer;
    }

    public EntityManager entities() {
        return entities;
    }

    public Viewer viewer() {
        return viewer;
    }

    /** Enters an act into the access log; it is written when the transaction commits, or not at all. */
    public void record(AuditEntry entry) {
        entries.add(entry);
    }

    /** Says that nothing of any person was found, shown or changed, so that there is nothing to enter. */
    public void foundNothing() {
        nothingFound = true;
    }

    boolean recorded() {
        return nothingFound || !entries.isEmpty();
    }

    void writeEntries() {
        if (entries.isEmpty()) {
            return;
        }
        Connection connection = entities.unwrap(Connection.class);
        Instant at = Instant.now();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditEntry entry : entries) {
                bind(insert, entry, at);
                insert.executeUpdate();
            }
            List<String> shown =
                    entries.stream().flatMap(entry -> entry.shownIds().stream()).toList();
            new ShownHours(connection).remember(shown, at);
        } catch (SQLException e) {
            throw new IllegalStateException("the access log could not be written", e);
        }
    }

    private void bind(PreparedStatement insert, AuditEntry entry, Instant at) throws SQLException {
        insert.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        insert.setString(2, viewer.userId());
        insert.setString(3, viewer.actingAs(entry.right()).name());
        insert.setString(4, entry.action().name());
        insert.setString(5, entry.subjectKind());
        text(insert, 6, entry.subjectId());
        text(insert, 7, entry.shownIds().isEmpty() ? null : String.join(" ", entry.shownIds()));
        text(insert, 8, entry.purpose());
        insert.setString(9, viewer.requestId());
    }

    private static void text(PreparedStatement insert, int position, @Nullable String value) throws SQLException {
        if (value == null) {
            insert.setNull(position, Types.VARCHAR);
        } else {
            insert.setString(position, value);
        }
    }
}
