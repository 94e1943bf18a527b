package jp.kasane.admin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** What opens an encrypted backup. Taken from a file or the environment, never from a command line, where others could read it. */
public final class Passphrase {

    static final String ENVIRONMENT = "KASANE_BACKUP_PASSPHRASE";
    static final String DERIVATION = "PBKDF2WithHmacSHA256";
    static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SHORTEST = 12;
    private static final int KEY_BITS = 256;

    private final char[] text;
    private @Nullable Derived last;

    /** What was derived, and of what; it stays in memory no longer than the passphrase itself. */
    private record Derived(byte[] salt, int iterations, int bits, byte[] key) {
        boolean answers(byte[] otherSalt, int otherIterations, int otherBits) {
            return iterations == otherIterations && bits == otherBits && Arrays.equals(salt, otherSalt);
        }
    }

    public Passphrase(String text) {
        if (text.strip().length() < SHORTEST) {
            throw new BackupRefused("passphrase.short", SHORTEST);
        }
        this.text = text.strip().toCharArray();
    }

    /** The file's first line, or the environment's {@value #ENVIRONMENT}; nothing if neither is given. */
    public static Optional<Passphrase> from(@Nullable Path file, Map<String, String> environment) {
        if (file == null) {
            return Optional.ofNullable(environment.get(ENVIRONMENT))
                    .filter(given -> !given.isBlank())
                    .map(Passphrase::new);
        }
        try {
            return Optional.of(
                    new Passphrase(Files.readString(file).lines().findFirst().orElse("")));
        } catch (IOException e) {
            throw new BackupRefused("passphrase.file", file).because(e);
        }
    }

    /** The key for a backup with that salt (PBKDF2, NIST SP 800-132). */
    byte[] key(byte[] salt, int iterations) {
        return derived(salt, iterations, KEY_BITS);
    }

    /**
     * As many bits as are asked for, for a file with that salt (PBKDF2, NIST SP 800-132). The last are kept: they are made to cost most
     * of a second, and a file that is written is read back, one that is taken in is gone through four times.
     */
    public synchronized byte[] derived(byte[] salt, int iterations, int bits) {
        Derived known = last;
        if (known == null || !known.answers(salt, iterations, bits)) {
            known = new Derived(salt.clone(), iterations, bits, made(salt, iterations, bits));
            last = known;
        }
        return known.key().clone();
    }

    private byte[] made(byte[] salt, int iterations, int bits) {
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new BackupRefused("manifest.unreadable");
        }
        PBEKeySpec spec = new PBEKeySpec(text, salt, iterations, bits);
        try {
            return SecretKeyFactory.getInstance(DERIVATION).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + DERIVATION, e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Passphrase that && Arrays.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text);
    }

    @Override
    public String toString() {
        return "a passphrase";
    }
}
