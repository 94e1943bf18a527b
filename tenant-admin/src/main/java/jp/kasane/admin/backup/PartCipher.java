package jp.kasane.admin.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts the parts of one backup: AES-256-GCM in segments (Tink), so that a part of any size streams and no segment can be cut
 * off, moved or exchanged; each part is bound to its backup and its name.
 */
final class PartCipher {

    static final String NAME = "AES256_GCM_HKDF_1MB";
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    private final AesGcmHkdfStreaming cipher;
    private final String backupId;

    PartCipher(byte[] key, String backupId) {
        try {
            this.cipher = new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt with AES-256-GCM", e);
        }
        this.backupId = backupId;
    }

    OutputStream encrypting(OutputStream to, String part) throws IOException {
        try {
            return cipher.newEncryptingStream(to, boundTo(part));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot encrypt " + part, e);
        }
    }

    /** Reading fails with an {@link IOException} when the key is another or anything was changed. */
    InputStream decrypting(InputStream from, String part) throws IOException {
        try {
            return cipher.newDecryptingStream(from, boundTo(part));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot decrypt " + part, e);
        }
    }

    private byte[] boundTo(String part) {
        return ("kasane-backup:" + backupId + ":" + part).getBytes(StandardCharsets.UTF_8);
    }
}
