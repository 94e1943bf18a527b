package jp.kasane.kernel.identity;

import java.util.ArrayList;
import java.util.List;
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

    /** The client with each secret that may hold now: the kept one, and while it is being rotated the next one. */
    public List<IdentityClient> candidates(String prefectureCode) {
        List<IdentityClient> candidates = new ArrayList<>();
        find(prefectureCode).ifPresent(client -> {
            candidates.add(client);
            control.jdbi()
                    .withHandle(handle -> next(handle, prefectureCode))
                    .ifPresent(secret -> candidates.add(
                            new IdentityClient(client.prefectureCode(), client.realm(), client.clientId(), secret)));
        });
        return candidates;
    }

    /** The secret that is about to hold, or holds already. */
    public Optional<String> next(Handle handle, String prefectureCode) {
        return handle.createQuery("SELECT next_client_secret FROM prefecture WHERE code = :code"
                        + " AND next_client_secret IS NOT NULL")
                .bind("code", prefectureCode)
                .mapTo(byte[].class)
                .findOne()
                .map(kept -> keys.openText(purpose(prefectureCode), kept));
    }

    /** Keeps a secret that is about to be set, beside the one that holds; one that is kept already stays. */
    public void keepNext(Handle transaction, String prefectureCode, String secret) {
        transaction.execute(
                "UPDATE prefecture SET next_client_secret = ? WHERE code = ? AND next_client_secret IS NULL",
                keys.seal(purpose(prefectureCode), secret),
                prefectureCode);
    }

    /** The kept secret is the one that holds from now on; false if none was kept. */
    public static boolean takeNext(Handle transaction, String prefectureCode) {
        return transaction.execute(
                        "UPDATE prefecture SET client_secret = next_client_secret, next_client_secret = NULL"
                                + " WHERE code = ? AND next_client_secret IS NOT NULL",
                        prefectureCode)
                == 1;
    }

    /** Keeps a new secret, within a caller's transaction. */
    public void keep(Handle transaction, String prefectureCode, String secret) {
        transaction
                .createUpdate("UPDATE prefecture SET client_secret = :secret, next_client_secret = NULL"
                        + " WHERE code = :code")
                .bind("secret", keys.seal(purpose(prefectureCode), secret))
                .bind("code", prefectureCode)
                .execute();
    }

    /** What a prefecture's client secret is sealed for. */
    public static String purpose(String prefectureCode) {
        return "prefecture:" + prefectureCode + ":client";
    }
}
