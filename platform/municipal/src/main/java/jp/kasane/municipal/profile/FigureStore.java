package jp.kasane.municipal.profile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.tenancy.Statements;
import jp.kasane.kernel.tenancy.TownTransaction;

/** The statements about figures. What a figure says is kept whole, as {@link StoredStatement}. */
final class FigureStore {

    private static final String FIGURE =
            "SELECT id, version, content, removed, changed_at, changed_by FROM profile_figure ";

    private final TownTransaction transaction;

    FigureStore(TownTransaction transaction) {
        this.transaction = transaction;
    }

    List<Figure> onProfile() {
        return statements().read(FIGURE + "WHERE removed = FALSE ORDER BY position, id", FigureStore::figure);
    }

    List<Figure> takenOff() {
        return statements().read(FIGURE + "WHERE removed = TRUE ORDER BY changed_at DESC, id", FigureStore::figure);
    }

    Optional<Figure> find(String id) {
        return statements().read(FIGURE + "WHERE id = ?", FigureStore::figure, id).stream()
                .findFirst();
    }

    boolean anyEver() {
        return !statements()
                .read("SELECT id FROM profile_figure LIMIT 1", row -> row.getString(1))
                .isEmpty();
    }

    List<ProfileChange> changes(int most) {
        return statements()
                .read(
                        "SELECT figure_id, version, act, content, changed_at, changed_by FROM profile_change"
                                + " ORDER BY changed_at DESC, figure_id DESC, version DESC LIMIT ?",
                        FigureStore::change,
                        most);
    }

    void insert(Figure figure) {
        statements()
                .change(
                        "INSERT INTO profile_figure (id, version, position, content, removed, changed_at, changed_by)"
                                + " SELECT ?, ?, COALESCE(MAX(position), 0) + 1, ?, FALSE, ?, ? FROM profile_figure",
                        figure.id(),
                        figure.version(),
                        StoredStatement.write(figure.statement()),
                        utc(figure.changedAt()),
                        figure.changedBy());
    }

    /** Writes the next version over the one before; false if that is no longer the newest. */
    boolean update(Figure next) {
        return statements()
                        .change(
                                "UPDATE profile_figure SET version = ?, content = ?, removed = ?, changed_at = ?, changed_by = ?"
                                        + " WHERE id = ? AND version = ?",
                                next.version(),
                                StoredStatement.write(next.statement()),
                                next.removed(),
                                utc(next.changedAt()),
                                next.changedBy(),
                                next.id(),
                                next.version() - 1)
                == 1;
    }

    void remember(Figure figure, ProfileChange.Act act) {
        statements()
                .change(
                        "INSERT INTO profile_change (figure_id, version, act, content, changed_at, changed_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        figure.id(),
                        figure.version(),
                        act.name(),
                        StoredStatement.write(figure.statement()),
                        utc(figure.changedAt()),
                        figure.changedBy());
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getString(1),
                row.getLong(2),
                StoredStatement.read(row.getString(3)),
                row.getBoolean(4),
                instant(row, 5),
                row.getString(6));
    }

    private static ProfileChange change(ResultSet row) throws SQLException {
        return new ProfileChange(
                row.getString(1),
                row.getLong(2),
                ProfileChange.Act.valueOf(row.getString(3)),
                StoredStatement.read(row.getString(4)),
                instant(row, 5),
                row.getString(6));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private Statements statements() {
        return new Statements(transaction.entities().unwrap(Connection.class), "its profile");
    }
}
