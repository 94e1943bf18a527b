package jp.kasane.municipal.definition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.Statements;
import jp.kasane.kernel.text.Sha256;
import jp.kasane.kernel.text.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a town's definition, in the database that the connection is in. Versions are added, never changed and never taken
 * away. Who may, and the trail, are the business of whoever has the connection: {@link Definitions} for the town's people, the
 * operator's command.
 */
public final class DefinitionShelf {

    private static final String VERSION =
            "SELECT id, number, effective_from, title, sha256, file_name, taken_at, taken_by FROM definition_version ";
    private static final String VALID =
            VERSION + "WHERE effective_from <= ? ORDER BY effective_from DESC, number DESC LIMIT 1";

    private final Statements statements;

    public DefinitionShelf(Connection connection) {
        this.statements = new Statements(connection, "its definition");
    }

    /** Puts a definition on the shelf, unless the version of its day says the same already. */
    public TakeOutcome take(Definition definition, String fileName, @Nullable String by, Instant at) {
        String content = DefinitionFiles.FORMAT.json(definition);
        String sha256 = Sha256.of(content);
        Optional<DefinitionVersion> there = validOn(definition.effectiveFrom())
                .filter(version -> version.effectiveFrom().equals(definition.effectiveFrom()))
                .filter(version -> version.sha256().equals(sha256));
        if (there.isPresent()) {
            return new TakeOutcome.Unchanged(there.get());
        }
        DefinitionVersion version = new DefinitionVersion(
                Ids.next(),
                highest() + 1,
                definition.effectiveFrom(),
                definition.title(),
                sha256,
                Shortened.to(fileName, DefinitionVersion.LONGEST_NAME),
                at,
                by);
        insert(version, content);
        return new TakeOutcome.Taken(version);
    }

    /**
     * Leaves no version but such as says what this says: to be done to a town that is still being made, that nobody has entered, and
     * into which an order that came to nothing put something else.
     *
     * @param first null: leaves none
     */
    public void beginAnew(@Nullable Definition first) {
        statements.change(
                "DELETE FROM definition_version WHERE sha256 <> ?",
                first == null ? "" : Sha256.of(DefinitionFiles.FORMAT.json(first)));
    }

    /** All of them, the newest first. */
    public List<DefinitionVersion> all() {
        return statements.read(VERSION + "ORDER BY number DESC", DefinitionShelf::version);
    }

    /** The version that is valid on a day; a later one never changes what was. */
    public Optional<DefinitionVersion> validOn(LocalDate day) {
        return statements.read(VALID, DefinitionShelf::version, day).stream().findFirst();
    }

    public Definition read(DefinitionVersion version) {
        return DefinitionFiles.FORMAT.kept(statements
                .read("SELECT content FROM definition_version WHERE id = ?", row -> row.getString(1), version.id())
                .get(0));
    }

    private int highest() {
        return statements
                .read("SELECT COALESCE(MAX(number), 0) FROM definition_version FOR UPDATE", row -> row.getInt(1))
                .get(0);
    }

    private void insert(DefinitionVersion version, String content) {
        statements.change(
                "INSERT INTO definition_version (id, number, effective_from, title, content, sha256, file_name, taken_at,"
                        + " taken_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version.id(),
                version.number(),
                version.effectiveFrom(),
                version.title(),
                content,
                version.sha256(),
                version.fileName(),
                LocalDateTime.ofInstant(version.takenAt(), ZoneOffset.UTC),
                version.takenBy());
    }

    private static DefinitionVersion version(ResultSet row) throws SQLException {
        return new DefinitionVersion(
                row.getString(1),
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(8));
    }
}
