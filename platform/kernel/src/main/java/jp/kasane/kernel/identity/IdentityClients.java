package jp.kasane.kernel.identity;

import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import org.jdbi.v3.core.Handle;

/**
 * With which realm, client and secret the product speaks to the identity server for a prefecture. The secret is sealed for that
 * prefecture: moved to another's row it does not open.
 */
public final class IdentityClients {

    private final ControlDatabase control;
    private final KeyRing keys;

    public IdentityClients(ControlDatabase control, KeyRing keys) {
        this.control = control;
        this.keys = keys;
    }

    /** A confidential client in a prefecture's realm. */
    public record IdentityClient(String prefectureCode, String realm, String clientId, String secret) {
        @Override
        public String toString() {
            return "client " + clientId + " in " + realm;
        }
    }

    /** The client of a prefecture that people may sign in to. */
    public Optional<IdentityClient> find(String prefectureCode) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT code, realm, client_id, client_secret FROM prefecture"
                                + " WHERE code = :code AND state = 'ACTIVE'")
                        .bind("code", prefectureCode)
                        .map((row, context) -> new IdentityClient(
                                row.getString("code"),
                                row.getString("realm"),
                                row.getString("client_id"),
                                keys.openText(purpose(row.getString("code")), row.getBytes("client_secret"))))
                        .findOne());
    }

    /** Keeps a new secret, within a caller's transaction. */
    public void keep(Handle transaction, String prefectureCode, String secret) {
        transaction
                .createUpdate("UPDATE prefecture SET client_secret = :secret WHERE code = :code")
                .bind("secret", keys.seal(purpose(prefectureCode), secret))
                .bind("code", prefectureCode)
                .execute();
    }

    /** What a prefecture's client secret is sealed for. */
    public static String purpose(String prefectureCode) {
        return "prefecture:" + prefectureCode + ":client";
    }
}
