package jp.kasane.kernel.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of all browsers, in the control database so that any node can answer. A session is opened at sign-in under a value
 * never used before, whatever the browser brought along; it ends by sign-out, by the identity server's word (back-channel
 * logout), with the user, or by itself ({@link SessionLimits}).
 */
public final class Sessions {

    /** What is sealed there is sealed for. */
    public static final String ID_TOKEN = "session:id-token";

    private final ControlDatabase control;
    private final KeyRing keys;
    private final SessionLimits limits;
    private final Clock clock;

    public Sessions(ControlDatabase control, KeyRing keys, SessionLimits limits, Clock clock) {
        this.control = control;
        this.keys = keys;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Opens a session for somebody whom the identity server has just vouched for, and enters the sign-in into the trail. Whoever
     * has come with a second factor once is noted to have one.
     *
     * @return the value for the cookie; it is kept nowhere else
     */
    public String open(
            User user, Strength strength, @Nullable String providerSession, String idToken, String requestId) {
        String secret = Secrets.next();
        Instant now = now();
        control.jdbi().useTransaction(handle -> {
            handle.createUpdate(
                            "INSERT INTO web_session (id_hash, user_id, prefecture_code, provider_session, csrf_token,"
                                    + " id_token, strength, created_at, last_seen_at, absolute_end_at) VALUES (:hash, :user,"
                                    + " :prefecture, :provider, :csrf, :token, :strength, :now, :now, :end)")
                    .bind("hash", Secrets.digest(secret))
                    .bind("user", user.id())
                    .bind("prefecture", user.prefectureCode())
                    .bind("provider", providerSession)
                    .bind("csrf", Secrets.next())
                    .bind("token", keys.seal(ID_TOKEN, idToken))
                    .bind("strength", strength.name())
                    .bind("now", now)
                    .bind("end", now.plus(limits.absolute()))
                    .execute();
            if (strength == Strength.SECOND_FACTOR) {
                Users.hasSecondFactor(handle, user.id(), now);
            }
            ControlAudit.record(handle, signedIn(user, strength, requestId));
        });
        return secret;
    }

    private static ControlAudit.Act signedIn(User user, Strength strength, String requestId) {
        return new ControlAudit.Act(
                user.id(),
                null,
                "PREFECTURE",
                user.prefectureCode(),
                "SIGN_IN",
                "user",
                user.id(),
                strength.name(),
                requestId);
    }

    /** The living session behind a cookie's value, noted as seen. An expired one is removed as it is met. */
    public Optional<Session> find(String secret) {
        byte[] hash = Secrets.digest(secret);
        Optional<Session> found = control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT " + Users.COLUMNS
                                + ", u.second_factor_since, s.csrf_token, s.strength, s.created_at, s.last_seen_at,"
                                + " s.absolute_end_at"
                                + " FROM web_session s JOIN app_user u ON u.id = s.user_id WHERE s.id_hash = :hash")
                        .bind("hash", hash)
                        .map(Sessions::read)
                        .findOne());
        return found.filter(session -> admitted(session, hash));
    }

    private boolean admitted(Session session, byte[] hash) {
        Instant now = now();
        if (!session.user().maySignIn() || !limits.alive(session.lastSeenAt(), session.absoluteEndAt(), now)) {
            delete("id_hash = :key", hash);
            return false;
        }
        if (limits.worthNoting(session.lastSeenAt(), now)) {
            control.jdbi()
                    .useHandle(handle -> handle.createUpdate(
                                    "UPDATE web_session SET last_seen_at = :now WHERE id_hash = :hash")
                            .bind("now", now)
                            .bind("hash", hash)
                            .execute());
        }
        return true;
    }

    /** What the identity server gave at sign-in, needed to sign out there as well. */
    public Optional<String> idToken(String secret) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id_token FROM web_session WHERE id_hash = :hash")
                        .bind("hash", Secrets.digest(secret))
                        .mapTo(byte[].class)
                        .findOne())
                .map(token -> keys.openText(ID_TOKEN, token));
    }

    public void end(String secret) {
        delete("id_hash = :key", Secrets.digest(secret));
    }

    /** The identity server has ended one of its sessions. */
    public int endOfProvider(String prefectureCode, String providerSession) {
        return control.jdbi()
                .withHandle(handle -> handle.createUpdate(
                                "DELETE FROM web_session WHERE prefecture_code = :prefecture AND provider_session = :provider")
                        .bind("prefecture", prefectureCode)
                        .bind("provider", providerSession)
                        .execute());
    }

    public int endOfUser(String userId) {
        return delete("user_id = :key", userId);
    }

    /** Removes what has expired and was never met again. */
    public int sweep() {
        return control.jdbi()
                .withHandle(handle -> handle.createUpdate(
                                "DELETE FROM web_session WHERE absolute_end_at <= :now OR last_seen_at <= :idle")
                        .bind("now", now())
                        .bind("idle", now().minus(limits.idle()))
                        .execute());
    }

    private int delete(String condition, Object key) {
        return control.jdbi()
                .withHandle(handle -> handle.createUpdate("DELETE FROM web_session WHERE " + condition)
                        .bind("key", key)
                        .execute());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Session read(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                Users.read(row, context),
                row.getString("csrf_token"),
                Strength.valueOf(row.getString("strength")),
                row.getTimestamp("second_factor_since") == null ? Strength.PASSWORD : Strength.SECOND_FACTOR,
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("absolute_end_at").toInstant());
    }
}
