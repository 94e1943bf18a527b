package jp.kasane.kernel.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads a place's open grants under lock, and writes what became of them. */
final class GrantStore {

    /** The index is forced so that two transactions lock the rows in the same order and never wait for each other in a ring. */
    private static final String LOCK = """
            SELECT id, user_id, place_kind, place_code, role, post, purpose, state, proposed_by, approved_by, valid_from,
                   valid_to, void_if_unused_at, first_used_at
            FROM access_grant FORCE INDEX (grant_of_place)
            WHERE place_kind = :kind AND place_code = :code AND state IN ('GRANTED', 'PROPOSED')
            FOR UPDATE
            """;

    private static final String TAKEN_AWAY = """
            SELECT user_id, ended_by FROM access_grant
            WHERE place_kind = :kind AND place_code = :code AND role IN (<roles>) AND first_used_at IS NOT NULL
              AND ended_by <> user_id
              AND ((state = 'REVOKED' AND ended_at > :since) OR (state = 'GRANTED' AND valid_to >= :day))
            """;
    private static final String INSERT = """
            INSERT INTO access_grant
              (id, user_id, place_kind, place_code, role, post, purpose, state, proposed_by, approved_by, valid_from,
               valid_to, created_at)
            VALUES (:id, :user, :kind, :code, :role, :post, :purpose, :state, :proposedBy, :approvedBy, :from, :to, :now)
            """;

    private static final String UPDATE = """
            UPDATE access_grant SET state = :state, approved_by = :approvedBy, valid_to = :to
            WHERE id = :id AND state = :before
            """;

    private static final String CLOSE = """
            UPDATE access_grant
            SET state = :state, valid_to = :to, ended_at = :now, ended_by = :by, ended_why = :why
            WHERE id = :id AND state = :before
            """;

    private final Handle transaction;

    GrantStore(Handle transaction) {
        this.transaction = transaction;
    }

    List<Grant> lockOpen(Place place) {
        return transaction
                .createQuery(LOCK)
                .bind("kind", place.kind().name())
                .bind("code", place.code())
                .map(GrantRows::grant)
                .list();
    }

    Standing standing(Place place, Collection<String> userIds, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Grants.JAPAN);
        Optional<Town> town = place.kind() == Place.Kind.TOWN ? town(place) : Optional.empty();
        String prefecture = town.map(Town::prefecture).orElse(place.code());
        boolean singleOfficer = town.map(Town::singleOfficer).orElse(false);
        return new Standing(
                place,
                singleOfficer,
                people(prefecture, userIds),
                now,
                today,
                takenAway(place, now.minus(Standing.LATELY)));
    }

    private Map<String, String> takenAway(Place place, Instant since) {
        Map<String, String> takenAway = new HashMap<>();
        transaction
                .createQuery(TAKEN_AWAY)
                .bind("kind", place.kind().name())
                .bind("code", place.code())
                .bindList(
                        "roles",
                        Stream.of(StandardRole.values())
                                .filter(StandardRole::administers)
                                .map(StandardRole::name)
                                .toList())
                .bind("since", since)
                .bind("day", LocalDate.ofInstant(since, Grants.JAPAN))
                .map((row, context) -> Map.entry(row.getString("user_id"), row.getString("ended_by")))
                .forEach(taken -> takenAway.put(taken.getKey(), taken.getValue()));
        return takenAway;
    }

    private record Town(String prefecture, boolean singleOfficer) {}

    private Optional<Town> town(Place place) {
        return transaction
                .createQuery("SELECT prefecture_code, single_officer FROM tenant WHERE code = :code")
                .bind("code", place.code())
                .map((row, context) -> new Town(row.getString("prefecture_code"), row.getBoolean("single_officer")))
                .findOne();
    }

    private Map<String, Standing.Person> people(String prefecture, Collection<String> userIds) {
        Map<String, Standing.Person> people = new HashMap<>();
        if (!userIds.isEmpty()) {
            transaction
                    .createQuery("SELECT id, state FROM app_user WHERE prefecture_code = :prefecture AND id IN (<ids>)")
                    .bind("prefecture", prefecture)
                    .bindList("ids", new ArrayList<>(userIds))
                    .map((row, context) -> person(row.getString("id"), row.getString("state")))
                    .forEach(person -> people.put(person.id(), person));
        }
        return people;
    }

    private static Standing.Person person(String id, String state) {
        return new Standing.Person(id, state.equals("ACTIVE"), state.equals("ENDED"));
    }

    void write(GrantChange change, String by, Instant now) {
        Grant before = change.before();
        if (before == null) {
            insert(change.after(), now);
            return;
        }
        int written = change.act().closes() ? close(change, before, by, now) : update(change.after(), before);
        if (written != 1) {
            throw new IllegalStateException("a grant changed under lock: " + before.id());
        }
    }

    private void insert(Grant grant, Instant now) {
        transaction
                .createUpdate(INSERT)
                .bind("id", grant.id())
                .bind("user", grant.userId())
                .bind("kind", grant.place().kind().name())
                .bind("code", grant.place().code())
                .bind("role", grant.role().name())
                .bind("post", grant.post())
                .bind("purpose", grant.purpose())
                .bind("state", grant.state().name())
                .bind("proposedBy", grant.proposedBy())
                .bind("approvedBy", grant.approvedBy())
                .bind("from", grant.validFrom())
                .bind("to", grant.validTo())
                .bind("now", now)
                .execute();
    }

    private int update(Grant after, Grant before) {
        return transaction
                .createUpdate(UPDATE)
                .bind("state", after.state().name())
                .bind("approvedBy", after.approvedBy())
                .bind("to", after.validTo())
                .bind("id", after.id())
                .bind("before", before.state().name())
                .execute();
    }

    private int close(GrantChange change, Grant before, String by, Instant now) {
        return transaction
                .createUpdate(CLOSE)
                .bind("state", change.after().state().name())
                .bind("to", change.after().validTo())
                .bind("now", now)
                .bind("by", by)
                .bind("why", change.why())
                .bind("id", before.id())
                .bind("before", before.state().name())
                .execute();
    }
}
