package jp.kasane.kernel.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import org.jdbi.v3.core.Handle;

/**
 * Sign-ins under way. Each is bound to the browser that asked, can be taken up once, and is void after ten minutes; so an answer
 * slipped to another browser, sent twice or kept for later opens nothing.
 */
public final class SignIns {

    private static final Duration LIFE = Duration.ofMinutes(10);
    /** What is sealed there is sealed for. */
    public static final String VERIFIER = "sign-in:code-verifier";
    /** An address may hold what somebody searched for, a resident's name. */
    /** What is sealed there is sealed for. */
    public static final String RETURN_TO = "sign-in:return-to";

    private final ControlDatabase control;
    private final KeyRing keys;
    private final Clock clock;

    public SignIns(ControlDatabase control, KeyRing keys, Clock clock) {
        this.control = control;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a sign-in sets out with.
     *
     * @param state goes to the identity server and comes back
     * @param browser goes into a cookie of the browser that asked
     */
    public record Started(String state, String browser, String nonce, String codeVerifier) {}

    /**
     * Sets out to sign in.
     *
     * @param needed with how much it must come back
     * @param browser what an earlier sign-in gave this browser, kept so that two tabs can sign in side by side
     */
    public Started start(String prefectureCode, String returnTo, Strength needed, Optional<String> browser) {
        Started started = new Started(
                Secrets.next(),
                browser.filter(Secrets::wellFormed).orElseGet(Secrets::next),
                Secrets.next(),
                Secrets.next());
        control.jdbi()
                .useHandle(handle -> handle.createUpdate("INSERT INTO sign_in (state_hash, prefecture_code, nonce,"
                                + " code_verifier, browser_hash, return_to, strength, created_at) VALUES (:state, :prefecture,"
                                + " :nonce, :verifier, :browser, :returnTo, :strength, :now)")
                        .bind("state", Secrets.digest(started.state()))
                        .bind("prefecture", prefectureCode)
                        .bind("nonce", started.nonce())
                        .bind("verifier", keys.seal(VERIFIER, started.codeVerifier()))
                        .bind("browser", Secrets.digest(started.browser()))
                        .bind("returnTo", keys.seal(RETURN_TO, returnTo))
                        .bind("strength", needed.name())
                        .bind("now", clock.instant())
                        .execute());
        return started;
    }

    /** Takes up the sign-in with this state. Whatever the outcome, it cannot be taken up again. */
    public Optional<SignIn> consume(String state, String browser) {
        return control.jdbi().inTransaction(handle -> take(handle, state, browser));
    }

    private Optional<SignIn> take(Handle handle, String state, String browser) {
        byte[] hash = Secrets.digest(state);
        Optional<SignIn> found = handle.createQuery(
                        "SELECT prefecture_code, nonce, code_verifier, return_to, strength FROM sign_in"
                                + " WHERE state_hash = :state AND browser_hash = :browser AND created_at > :oldest FOR UPDATE")
                .bind("state", hash)
                .bind("browser", Secrets.digest(browser))
                .bind("oldest", oldest())
                .map((row, context) -> read(row))
                .findOne();
        int removed = handle.createUpdate("DELETE FROM sign_in WHERE state_hash = :state")
                .bind("state", hash)
                .execute();
        return found.filter(signIn -> removed == 1);
    }

    /** Removes those that never came back. */
    public int sweep() {
        return control.jdbi()
                .withHandle(handle -> handle.createUpdate("DELETE FROM sign_in WHERE created_at <= :oldest")
                        .bind("oldest", oldest())
                        .execute());
    }

    private Instant oldest() {
        return clock.instant().minus(LIFE);
    }

    private SignIn read(ResultSet row) throws SQLException {
        return new SignIn(
                row.getString("prefecture_code"),
                row.getString("nonce"),
                keys.openText(VERIFIER, row.getBytes("code_verifier")),
                keys.openText(RETURN_TO, row.getBytes("return_to")),
                Strength.valueOf(row.getString("strength")));
    }
}
