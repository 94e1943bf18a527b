package jp.kasane.municipal.drafts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.Statements;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.forms.TypedForm;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's own drafts in the one town the unit of work is bound to. Saved as one types, kept for 30 days after the last
 * keystroke, dropped when handed in. Somebody else's draft answers like one that never was.
 */
public final class Drafts {

    public static final Duration KEPT = Duration.ofDays(30);

    /** Far more than any form takes, far less than would hurt: in UTF-16 units of the stored JSON. */
    public static final int LARGEST = 1_000_000;

    private static final String COLUMNS =
            "SELECT id, form, record_id, record_version, content, created_at, changed_at FROM draft ";

    private final TownUnit unit;
    private final Clock clock;

    public Drafts(TownUnit unit, Clock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    /** The name of a draft that has not been saved yet. */
    public static String newId() {
        return Ids.next();
    }

    /** Saves what stands in the form now, under the name the form carries. */
    public SaveOutcome save(String id, String form, Optional<Draft.About> about, TypedForm content) {
        String json = content.toJson();
        if (json.length() > LARGEST) {
            return new SaveOutcome.TooLarge(LARGEST);
        }
        if (!Ids.isId(id)) {
            return new SaveOutcome.Unknown();
        }
        Instant now = clock.instant();
        if (change(
                        "UPDATE draft SET content = ?, changed_at = ? WHERE id = ? AND owner_id = ?",
                        json,
                        utc(now),
                        id,
                        me())
                == 0) {
            return insert(id, form, about, json, now);
        }
        return new SaveOutcome.Saved(id, now);
    }

    private SaveOutcome insert(String id, String form, Optional<Draft.About> about, String json, Instant now) {
        // IGNORE: the name may be somebody else's, which is not told.
        int inserted = change(
                "INSERT IGNORE INTO draft (id, owner_id, form, record_id, record_version, content, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                me(),
                form,
                about.map(Draft.About::recordId).orElse(null),
                about.map(Draft.About::version).orElse(null),
                json,
                utc(now),
                utc(now));
        return inserted == 1 ? new SaveOutcome.Saved(id, now) : new SaveOutcome.Unknown();
    }

    public Optional<Draft> find(String id) {
        return read(COLUMNS + "WHERE id = ? AND owner_id = ? AND changed_at >= ?", id, me(), oldest()).stream()
                .findFirst();
    }

    /** The viewer's drafts, newest first; those older than {@link #KEPT} are dropped on the way. */
    public List<Draft> own() {
        change("DELETE FROM draft WHERE owner_id = ? AND changed_at < ?", me(), oldest());
        return read(COLUMNS + "WHERE owner_id = ? ORDER BY changed_at DESC, id", me());
    }

    /** Drops a draft: it was handed in, or is not wanted any more. */
    public void discard(String id) {
        change("DELETE FROM draft WHERE id = ? AND owner_id = ?", id, me());
    }

    private String me() {
        return unit.viewer().userId();
    }

    private LocalDateTime oldest() {
        return utc(clock.instant().minus(KEPT));
    }

    private int change(String sql, @Nullable Object... values) {
        return said(statements -> statements.change(sql, values));
    }

    private List<Draft> read(String sql, Object... values) {
        return said(statements -> statements.read(sql, Drafts::draft, values));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        String recordId = row.getString(3);
        return new Draft(
                row.getString(1),
                row.getString(2),
                recordId == null ? null : new Draft.About(recordId, row.getLong(4)),
                TypedForm.fromJson(row.getString(5)),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject(7, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private <T> T said(Function<Statements, T> work) {
        return unit.withoutPersonalData(
                transaction -> work.apply(new Statements(transaction.entities().unwrap(Connection.class), "drafts")));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
