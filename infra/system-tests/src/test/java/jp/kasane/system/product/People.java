package jp.kasane.system.product;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;

/** Lays down people, open sessions and grants in every stage of their life, so that a test can be anybody at once. */
public final class People {

    public static final String PREFECTURE = "020001";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RootDatabase database;

    public People(RunningKasane kasane) {
        this.database = kasane.database();
    }

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
    public Person stranger(String name) {
        return stranger(name, PREFECTURE);
    }

    private Person stranger(String name, String prefecture) {
        String id = Ids.next();
        String username = "test-" + id.substring(16).toLowerCase(java.util.Locale.ROOT);
        database.change(
                "INSERT INTO app_user (id, prefecture_code, subject, username, display_name, email, state, created_at,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?)",
                id,
                prefecture,
                "subject-" + id,
                username,
                name,
                username + "@kasane.example",
                now(),
                now());
        return session(id, username, prefecture);
    }

    /** One of the demonstration's people, in a session opened here. */
    public Person known(String username) {
        return session(database.one("SELECT id FROM app_user WHERE username = ?", username), username, PREFECTURE);
    }

    public Person with(Place place, StandardRole role) {
        return with(place, role, PREFECTURE);
    }

    /** Somebody of a town in the prefecture of that code. */
    public Person with(Place place, StandardRole role, String prefecture) {
        Person person = stranger("架空 " + role.name(), prefecture);
        grant(person, place, role, Stage.LIVE);
        return person;
    }

    /** Gives a grant in the stage named; returns its id. */
    public String grant(Person person, Place place, StandardRole role, Stage stage) {
        String id = Ids.next();
        LocalDate today = LocalDate.now(JAPAN);
        database.change(
                "INSERT INTO access_grant (id, user_id, place_kind, place_code, role, purpose, state, valid_from, valid_to,"
                        + " void_if_unused_at, created_at) VALUES (?, ?, ?, ?, ?, 'システム試験', ?, ?, ?, ?, ?)",
                id,
                person.id(),
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
                stage == Stage.VOID_UNUSED ? now().minusMinutes(1) : null,
                now());
        return id;
    }

    public void revoke(String grant) {
        database.change("UPDATE access_grant SET state = 'REVOKED', ended_at = ? WHERE id = ?", now(), grant);
    }

    public void endSessions(Person person) {
        database.change("DELETE FROM web_session WHERE user_id = ?", person.id());
    }

    /** As though the open session had been opened with a second factor. */
    public Person strong(Person person) {
        database.change("UPDATE web_session SET strength = 'SECOND_FACTOR' WHERE user_id = ?", person.id());
        return person;
    }

    private Person session(String user, String username, String prefecture) {
        String cookie = secret();
        String csrf = secret();
        database.change(
                "INSERT INTO web_session (id_hash, user_id, prefecture_code, csrf_token, created_at, last_seen_at,"
                        + " absolute_end_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                digest(cookie),
                user,
                prefecture,
                csrf,
                now(),
                now(),
                now().plusHours(8));
        return new Person(user, username, cookie, csrf);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(Clock.systemUTC());
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
