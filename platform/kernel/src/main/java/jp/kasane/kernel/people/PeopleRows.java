package jp.kasane.kernel.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobState;
import org.jdbi.v3.core.Handle;

/** What the people of a place need of the control database within a transaction. */
final class PeopleRows {

    private final Handle transaction;

    PeopleRows(Handle transaction) {
        this.transaction = transaction;
    }

    String prefectureOf(Place place) {
        return place.kind() == Place.Kind.PREFECTURE
                ? place.code()
                : transaction
                        .createQuery("SELECT prefecture_code FROM tenant WHERE code = :code")
                        .bind("code", place.code())
                        .mapTo(String.class)
                        .one();
    }

    boolean singleOfficer(Place place) {
        return place.kind() == Place.Kind.TOWN
                && transaction
                        .createQuery("SELECT single_officer FROM tenant WHERE code = :code")
                        .bind("code", place.code())
                        .mapTo(Boolean.class)
                        .one();
    }

    Optional<User> byUsername(String prefecture, String username) {
        return Users.byUsername(transaction, prefecture, username);
    }

    boolean emailTaken(String prefecture, String email) {
        return transaction
                .createQuery("SELECT EXISTS (SELECT 1 FROM app_user WHERE prefecture_code = :prefecture"
                        + " AND LOWER(email) = :email AND state <> 'ENDED')")
                .bind("prefecture", prefecture)
                .bind("email", email)
                .mapTo(Boolean.class)
                .one();
    }

    void enter(User user, String kana, Instant now) {
        Users.enter(transaction, user, now);
        if (!kana.isEmpty()) {
            transaction
                    .createUpdate("UPDATE app_user SET kana = :kana WHERE id = :id")
                    .bind("kana", kana)
                    .bind("id", user.id())
                    .execute();
        }
    }

    /** Whether the user has an account at the identity server already. */
    boolean known(String userId) {
        return transaction
                .createQuery("SELECT subject IS NOT NULL FROM app_user WHERE id = :id")
                .bind("id", userId)
                .mapTo(Boolean.class)
                .one();
    }

    /** Grants that are proposed, or granted and not over, anywhere. */
    boolean openGrants(String userId, java.time.LocalDate today) {
        return transaction
                .createQuery("SELECT EXISTS (SELECT 1 FROM access_grant WHERE user_id = :id"
                        + " AND state IN ('PROPOSED', 'GRANTED') AND (valid_to IS NULL OR valid_to >= :today))")
                .bind("id", userId)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one();
    }

    /** The latest job about each of the place's people. */
    Map<String, Errand> errands(Place place) {
        List<Errand> newestFirst = transaction
                .createQuery("SELECT kind, state, failure, created_at, JSON_VALUE(request, '$.userId') AS user_id"
                        + " FROM job WHERE place_kind = :kind AND place_code = :code AND kind IN (<kinds>)"
                        + " ORDER BY created_at DESC, id DESC LIMIT 1000")
                .bind("kind", place.kind().name())
                .bind("code", place.code())
                .bindList("kinds", List.copyOf(Set.of("INVITE_USER", "RESET_PASSWORD", "RESET_MFA", "END_USER")))
                .map((row, context) -> new Errand(
                        row.getString("user_id"),
                        JobKind.valueOf(row.getString("kind")),
                        JobState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("failure")).map(JobFailure::valueOf),
                        row.getTimestamp("created_at").toInstant()))
                .list();
        Map<String, Errand> latest = new HashMap<>();
        newestFirst.forEach(errand -> latest.putIfAbsent(errand.userId(), errand));
        return latest;
    }
}
