package jp.kasane.admin.transfer;

import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SigningKey;

/** The keys with which this installation signs what it hands out: exports and certificates of erasure. Old ones stay known. */
public final class SigningKeys {

    private final ControlDatabase control;
    private final KeyRing keys;

    public SigningKeys(ControlDatabase control, KeyRing keys) {
        this.control = control;
        this.keys = keys;
    }

    /** The newest key, made if there is none. */
    public SigningKey current() {
        return newest().orElseGet(() -> {
            keep(SigningKey.made());
            return newest().orElseThrow();
        });
    }

    /** Whether the key of that name is one of this installation's. */
    public boolean known(String name) {
        return control.jdbi()
                        .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM signing_key WHERE name = :name")
                                .bind("name", name)
                                .mapTo(Integer.class)
                                .one())
                > 0;
    }

    private Optional<SigningKey> newest() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT name, public_key, private_key FROM signing_key"
                                + " ORDER BY created_at DESC, name LIMIT 1")
                        .map((row, context) -> new SigningKey(
                                row.getBytes("public_key"),
                                keys.open(SigningKey.purpose(row.getString("name")), row.getBytes("private_key"))))
                        .findOne());
    }

    private void keep(SigningKey made) {
        control.jdbi()
                .useHandle(handle -> handle.createUpdate("INSERT INTO signing_key (name, public_key, private_key,"
                                + " created_at) VALUES (:name, :public, :private, :now)")
                        .bind("name", made.name())
                        .bind("public", made.publicKey())
                        .bind("private", keys.seal(SigningKey.purpose(made.name()), made.privateKey()))
                        .bind("now", Instant.now())
                        .execute());
    }
}
