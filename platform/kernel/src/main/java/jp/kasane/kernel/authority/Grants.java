package jp.kasane.kernel.authority;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.control.ControlDatabase;
import org.jdbi.v3.core.Handle;

/**
 * The grants of this installation, asked anew at every request: revocation works at the next click. Only live grants open a
 * place; a proposed, declined, revoked, expired, not yet begun or unused and void one does not.
 */
public final class Grants {

    /** Days are Japan's: a grant that ends on 31 March holds until midnight in Tokyo. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final String COLUMNS = """
            SELECT id, user_id, place_kind, place_code, role, post, purpose, state, proposed_by, approved_by, valid_from,
                   valid_to, void_if_unused_at, first_used_at
            FROM access_grant\s""";

    private final ControlDatabase control;
    private final Clock clock;

    public Grants(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** The person at the place, if a live grant opens it to them now. */
    public Optional<Viewer> viewer(String userId, Place place, String requestId) {
        return viewer(
                control.jdbi().withHandle(handle -> at(handle, userId, place)).stream()
                        .filter(this::live)
                        .toList(),
                place,
                requestId);
    }

    /** As {@link #viewer(String, Place, String)}, out of what {@link #liveOf} has just found for one person. */
    public Optional<Viewer> viewer(List<Grant> live, Place place, String requestId) {
        List<Grant> here =
                live.stream().filter(grant -> grant.place().equals(place)).toList();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        here.stream().filter(grant -> grant.firstUsedAt() == null).forEach(this::markUsed);
        Set<StandardRole> roles = EnumSet.noneOf(StandardRole.class);
        here.forEach(grant -> roles.add(grant.role()));
        return Optional.of(new Viewer(here.get(0).userId(), place, roles, requestId));
    }

    /** Every live grant of a person, for the user menu and the choice of places. */
    public List<Grant> liveOf(String userId) {
        return control
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(COLUMNS + "WHERE user_id = :user AND state = 'GRANTED' ORDER BY "
                                        + "place_kind, place_code, role")
                                .bind("user", userId)
                                .map(GrantRows::grant)
                                .list())
                .stream()
                .filter(this::live)
                .toList();
    }

    /** All grants of a place, past ones too: who holds or held which, since when and through whom. */
    public List<Grant> ofPlace(Place place) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                COLUMNS + "WHERE place_kind = :kind AND place_code = :code ORDER BY created_at, id")
                        .bind("kind", place.kind().name())
                        .bind("code", place.code())
                        .map(GrantRows::grant)
                        .list());
    }

    /** Where a person was first let in: only there may their password and second factor be reset. */
    public static Optional<Place> homeOf(Handle transaction, String userId) {
        return transaction
                .createQuery(COLUMNS + "WHERE user_id = :user ORDER BY created_at, id LIMIT 1")
                .bind("user", userId)
                .map(GrantRows::grant)
                .findOne()
                .map(Grant::place);
    }

    /** Whether a grant of any town is proposed for a person, or granted to them and not over. */
    public static boolean openInATown(Handle transaction, String userId, LocalDate today) {
        return transaction
                .createQuery("SELECT EXISTS (SELECT 1 FROM access_grant WHERE user_id = :user AND place_kind = 'TOWN'"
                        + " AND state IN ('PROPOSED', 'GRANTED') AND (valid_to IS NULL OR valid_to >= :today))")
                .bind("user", userId)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one();
    }

    public boolean live(Grant grant) {
        Instant now = clock.instant();
        return grant.liveAt(now, LocalDate.ofInstant(now, JAPAN));
    }

    private static List<Grant> at(Handle handle, String userId, Place place) {
        return handle.createQuery(COLUMNS
                        + "WHERE user_id = :user AND place_kind = :kind AND place_code = :code AND state = 'GRANTED'")
                .bind("user", userId)
                .bind("kind", place.kind().name())
                .bind("code", place.code())
                .map(GrantRows::grant)
                .list();
    }

    private void markUsed(Grant grant) {
        control.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "UPDATE access_grant SET first_used_at = :now WHERE id = :id AND first_used_at IS NULL")
                        .bind("now", clock.instant())
                        .bind("id", grant.id())
                        .execute());
    }
}
