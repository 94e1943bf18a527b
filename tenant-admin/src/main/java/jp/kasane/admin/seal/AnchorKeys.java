package jp.kasane.admin.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.secrets.KeyRing;
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
    record Signing(String id, PrivateKey key) {}

    /** For what the private half of that key is sealed. */
    public static String purpose(String id) {
        return "audit:anchor:" + id;
    }

    /** The newest key; made if there is none yet. */
    Signing current(Handle control) {
        return control.createQuery("SELECT id, private_key FROM anchor_key ORDER BY id DESC LIMIT 1")
                .map((row, context) ->
                        new Signing(row.getString("id"), open(row.getString("id"), row.getBytes("private_key"))))
                .findOne()
                .orElseGet(() -> make(control));
    }

    private PrivateKey open(String id, byte[] sealedKey) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(keys.open(purpose(id), sealedKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + id + " for anchors cannot be read", e);
        }
    }

    private Signing make(Handle control) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            String id = Ids.next();
            control.createUpdate("INSERT INTO anchor_key (id, public_key, private_key, created_at)"
                            + " VALUES (:id, :public, :private, :now)")
                    .bind("id", id)
                    .bind("public", pair.getPublic().getEncoded())
                    .bind("private", keys.seal(purpose(id), pair.getPrivate().getEncoded()))
                    .bind("now", Instant.now())
                    .execute();
            return new Signing(id, pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }
}
