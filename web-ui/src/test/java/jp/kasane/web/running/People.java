package jp.kasane.web.running;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.identity.SessionLimits;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.testing.TestTowns;

/** Lays down people, their open sessions, and their grants in every stage of a grant's life. */
public final class People {

    /** Part of the name of everybody whom nobody named; it must not be met in any log. */
    public static final String NAME = "架空の名";

    private static final ControlDatabase CONTROL = RunningPages.get().towns().control();
    private static final Sessions SESSIONS = new Sessions(
            CONTROL,
            RunningPages.get().towns().keys(),
            new SessionLimits(Duration.ofHours(1), Duration.ofHours(2)),
            Clock.systemUTC());

    /** Whom a test of all operations asked for, and who leaves with it. */
    private static final Queue<String> PASSING = new ConcurrentLinkedQueue<>();

    private People() {}

    /** In which stage of its life a grant is. */
    public enum Stage {
        LIVE,
        EXPIRED,
        REVOKED,
        NOT_YET,
        PROPOSED,
        DECLINED,
        VOID_UNUSED
    }

    /** A new person with an open session and no grant. */
    public static Person stranger() {
        return stranger(NAME);
    }

    public static Person stranger(String name) {
        String id = entered(name, "ACTIVE");
        return signedIn(id);
    }

    /** A person who was invited and has not come yet. */
    public static String invited() {
        return entered(NAME, "INVITED");
    }

    private static String entered(String name, String state) {
        String id = Ids.next();
        String username = "p-" + id.substring(10).toLowerCase(Locale.ROOT);
        CONTROL.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO app_user (id, prefecture_code, subject, username, display_name, email, state,"
                                + " created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, NOW(6), NOW(6))",
                        id,
                        TestTowns.PREFECTURE,
                        state.equals("ACTIVE") ? "subject-" + id : null,
                        username,
                        name,
                        username + "@example.invalid",
                        state));
        return id;
    }

    /** One more session of somebody, as strong as any page may demand. */
    public static Person signedIn(String id) {
        return signedIn(id, Strength.SECOND_FACTOR);
    }

    /** One more session of somebody, opened by that much and no more. */
    public static Person signedIn(String id, Strength strength) {
        User user = new Users(CONTROL, Clock.systemUTC())
                .byIds(java.util.Set.of(id)).stream().findFirst().orElseThrow();
        String cookie = SESSIONS.open(user, strength, "provider-" + id, "id-token", "a test");
        return new Person(
                id, user.username(), cookie, SESSIONS.find(cookie).orElseThrow().csrfToken());
    }

    /** Somebody who holds these roles at the place. */
    public static Person with(Place place, StandardRole... roles) {
        Person person = stranger(NAME);
        for (StandardRole role : roles) {
            grant(person.id(), place, role, Stage.LIVE);
        }
        return person;
    }

    /** Somebody who holds every role such a place knows, so that only whose a thing is decides; until {@link #leave}. */
    public static Person withEverything(Place place) {
        Person person = with(
                place,
                java.util.Arrays.stream(StandardRole.values())
                        .filter(role -> role.placeKind() == place.kind())
                        .toArray(StandardRole[]::new));
        PASSING.add(person.id());
        return person;
    }

    /**
     * Takes every role from whoever holds them all, as if they had never had one. The tests of all operations ask for thousands of such
     * people: each page of a place's people would read ten thousands of grants, and so would each change of one.
     */
    static void leave() {
        for (String id = PASSING.poll(); id != null; id = PASSING.poll()) {
            Books.changeControl("DELETE FROM access_grant WHERE user_id = ?", id);
        }
    }

    /** Gives a grant in the stage named; returns its id. */
    public static String grant(String user, Place place, StandardRole role, Stage stage) {
        String id = Ids.next();
        LocalDate today = LocalDate.now(Grants.JAPAN);
        CONTROL.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO access_grant (id, user_id, place_kind, place_code, role, purpose, state, valid_from,"
                                + " valid_to, void_if_unused_at, first_used_at, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, '試験', ?, ?, ?, ?, ?, NOW(6))",
                        id,
                        user,
                        place.kind().name(),
                        place.code(),
                        role.name(),
                        switch (stage) {
                            case REVOKED -> "REVOKED";
                            case PROPOSED -> "PROPOSED";
                            case DECLINED -> "DECLINED";
                            default -> "GRANTED";
                        },
                        stage == Stage.NOT_YET ? today.plusDays(1) : today.minusDays(30),
                        stage == Stage.EXPIRED ? today.minusDays(1) : null,
                        stage == Stage.VOID_UNUSED ? Clock.systemUTC().instant().minusSeconds(60) : null,
                        stage == Stage.LIVE ? Clock.systemUTC().instant() : null));
        return id;
    }
}
