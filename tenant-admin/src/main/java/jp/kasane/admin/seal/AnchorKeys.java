package jp.kasane.admin.seal;

import java.time.Instant;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SigningKey;
import org.jdbi.v3.core.Handle;

/**
 * The installation's key for anchors (Ed25519). Its private half is sealed under the master key for this purpose and read by
 * tenant-admin's own database user alone; the public half is for everybody.
 */
public final class AnchorKeys {

    private final KeyRing keys;

    AnchorKeys(KeyRing keys) {
        this.keys = keys;
    }

    /** A key ready to sign with. */
    record Signing(String id, SigningKey key) {}

    /** For what the private half of that key is sealed. */
    public static String purpose(String id) {
        return "audit:anchor:" + id;
    }

    /** The newest key; made if there is none yet. */
    Signing current(Handle control) {
        return control.createQuery("SELECT id, public_key, private_key FROM anchor_key ORDER BY id DESC LIMIT 1")
                .map((row, context) -> new Signing(
                        row.getString("id"),
                        new SigningKey(
                                row.getBytes("public_key"),
                                keys.open(purpose(row.getString("id")), row.getBytes("private_key")))))
                .findOne()
                .orElseGet(() -> make(control));
    }

    private Signing make(Handle control) {
        SigningKey made = SigningKey.made();
        String id = Ids.next();
        control.createUpdate("INSERT INTO anchor_key (id, public_key, private_key, created_at)"
                        + " VALUES (:id, :public, :private, :now)")
                .bind("id", id)
                .bind("public", made.publicKey())
                .bind("private", keys.seal(purpose(id), made.privateKey()))
                .bind("now", Instant.now())
                .execute();
        return new Signing(id, made);
    }
}
