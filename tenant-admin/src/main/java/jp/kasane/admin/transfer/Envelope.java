package jp.kasane.admin.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kasane.admin.backup.Passphrase;

/**
 * Encrypts an export so that the town opens it without this product: {@code openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000}. It
 * keeps the content secret; that nothing was changed is proved by hashes and signature inside (ADR 14).
 */
final class Envelope {

    static final int ITERATIONS = 600_000;
    private static final byte[] MAGIC = "Salted__".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 8;
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private Envelope() {}

    static OutputStream closing(OutputStream to, Passphrase passphrase) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        to.write(MAGIC);
        to.write(salt);
        return new CipherOutputStream(to, cipher(Cipher.ENCRYPT_MODE, passphrase, salt));
    }

    static InputStream opening(InputStream from, Passphrase passphrase) throws IOException {
        if (!Arrays.equals(from.readNBytes(MAGIC.length), MAGIC)) {
            throw new TransferRefused("file.foreign");
        }
        byte[] salt = from.readNBytes(SALT_BYTES);
        if (salt.length < SALT_BYTES) {
            throw new TransferRefused("file.cut");
        }
        return new CipherInputStream(from, cipher(Cipher.DECRYPT_MODE, passphrase, salt));
    }

    private static Cipher cipher(int mode, Passphrase passphrase, byte[] salt) {
        byte[] derived = passphrase.derived(salt, ITERATIONS, (KEY_BYTES + BLOCK_BYTES) * Byte.SIZE);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    mode,
                    new SecretKeySpec(derived, 0, KEY_BYTES, "AES"),
                    new IvParameterSpec(derived, KEY_BYTES, BLOCK_BYTES));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt with AES-256", e);
        }
    }
}
