package jp.kasane.kernel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.GrantRows;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.identity.User;
import org.jdbi.v3.core.statement.StatementContext;

/** Who holds or held which grant of a place, since when, until when and through whom. */
public final class Roster {

    private static final String SELECT = """
            SELECT g.id, g.user_id, g.place_kind, g.place_code, g.role, g.post, g.purpose, g.state, g.proposed_by,
                   g.approved_by, g.valid_from, g.valid_to, g.void_if_unused_at, g.first_used_at, g.created_at, g.ended_at,
                   g.ended_why, u.display_name, u.kana, u.username, u.email, u.state AS user_state, u.subject,
                   u.second_factor_since,
                   p.display_name AS proposer, a.display_name AS approver, e.display_name AS ender,
                   NOT EXISTS (SELECT 1 FROM access_grant f WHERE f.user_id = g.user_id
                               AND (f.place_kind <> g.place_kind OR f.place_code <> g.place_code)
                               AND (f.created_at, f.id) < (SELECT h.created_at, h.id FROM access_grant h
                                    WHERE h.user_id = g.user_id AND h.place_kind = g.place_kind
                                      AND h.place_code = g.place_code ORDER BY h.created_at, h.id LIMIT 1)) AS home
            FROM access_grant g
            JOIN app_user u ON u.id = g.user_id
            LEFT JOIN app_user p ON p.id = g.proposed_by
            LEFT JOIN app_user a ON a.id = g.approved_by
            LEFT JOIN app_user e ON e.id = g.ended_by
            WHERE g.place_kind = :kind AND g.place_code = :code
            """;

    private final ControlDatabase control;

    public Roster(ControlDatabase control) {
        this.control = control;
    }

    /** Every grant of the place, past ones too, oldest first. */
    public List<RosterEntry> of(Place place) {
        return entries(place, "ORDER BY g.created_at, g.id", "");
    }

    /** One grant, if it is this place's. */
    public Optional<RosterEntry> grant(Place place, String grantId) {
        return entries(place, "AND g.id = :id", grantId).stream().findFirst();
    }

    /** The grants that one person holds or held at the place, oldest first; empty where they are not on its roster. */
    public List<RosterEntry> ofPerson(Place place, String userId) {
        return entries(place, "AND g.user_id = :id ORDER BY g.created_at, g.id", userId);
    }

    private List<RosterEntry> entries(Place place, String narrowed, String id) {
        return control.jdbi().withHandle(handle -> {
            var query = handle.createQuery(SELECT + narrowed)
                    .bind("kind", place.kind().name())
                    .bind("code", place.code());
            return (id.isEmpty() ? query : query.bind("id", id))
                    .map(Roster::entry)
                    .list();
        });
    }

    private static RosterEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new RosterEntry(
                GrantRows.grant(row, context),
                person(row),
                row.getString("proposer"),
                row.getString("approver"),
                row.getTimestamp("created_at").toInstant(),
                GrantRows.instant(row, "ended_at"),
                row.getString("ender"),
                row.getString("ended_why"),
                row.getBoolean("home"));
    }

    private static RosterEntry.Person person(ResultSet row) throws SQLException {
        return new RosterEntry.Person(
                row.getString("user_id"),
                row.getString("display_name"),
                row.getString("kana"),
                row.getString("username"),
                row.getString("email"),
                User.State.valueOf(row.getString("user_state")),
                row.getString("subject") != null,
                row.getTimestamp("second_factor_since") != null);
    }
}
