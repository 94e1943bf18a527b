package jp.kasane.kernel.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The master keys of an installation. What is sealed (a town's database password, a client secret) can be opened only with the
 * ring and only for the purpose it was sealed for: the purpose is authenticated with it (AES-256-GCM, NIST SP 800-38D), so a
 * sealed password moved to another town's row does not open. Older keys stay on the ring so that what they sealed can still be
 * read until it has been sealed anew. A ring that was read from a file follows the file: a new key is met within seconds, and at once
 * where something sealed under it is to be opened, so that no node is started again for it (ADR 0016).
 */
public final class KeyRing {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable RingFile file;
    private final SecureRandom random = new SecureRandom();
    private volatile Ring ring;

    public KeyRing(String current, Map<String, byte[]> keys) {
        this.file = null;
        this.ring = new Ring(current, keys, Map.of());
    }

    private KeyRing(RingFile file) {
        this.file = file;
        this.ring = file.read();
    }

    /** Reads a ring written as {@code {"current":"k1","keys":{"k1":"<base64, 32 bytes>"}}}, and follows the file from then on. */
    public static KeyRing read(Path file) {
        return new KeyRing(new RingFile(file));
    }

    public byte[] seal(String purpose, byte[] plain) {
        Ring now = fresh();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] id = now.current().getBytes(StandardCharsets.US_ASCII);
        byte[] secret = cipher(Cipher.ENCRYPT_MODE, now.key(now.current(), purpose), nonce, purpose, plain);
        return ByteBuffer.allocate(2 + id.length + NONCE_BYTES + secret.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(secret)
                .array();
    }

    /** Opens what {@link #seal} made for the same purpose; anything else is a fault. */
    public byte[] open(String purpose, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        String id = keyOf(purpose, buffer);
        byte[] nonce = new byte[NONCE_BYTES];
        if (buffer.remaining() < NONCE_BYTES + TAG_BITS / 8) {
            throw new SealBroken(purpose, null);
        }
        buffer.get(nonce);
        byte[] secret = new byte[buffer.remaining()];
        buffer.get(secret);
        return cipher(Cipher.DECRYPT_MODE, key(id, purpose), nonce, purpose, secret);
    }

    public byte[] seal(String purpose, String plain) {
        return seal(purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(String purpose, byte[] sealed) {
        return new String(open(purpose, sealed), StandardCharsets.UTF_8);
    }

    /** Whether it was sealed under the key that is sealed with now. */
    public boolean isCurrent(byte[] sealed) {
        return fresh().current().equals(keyOf("current", ByteBuffer.wrap(sealed)));
    }

    /** The key that is sealed with now. */
    public String current() {
        return fresh().current();
    }

    private static String keyOf(String purpose, ByteBuffer sealed) {
        if (sealed.remaining() < 2 || sealed.get() != FORMAT) {
            throw new SealBroken(purpose, null);
        }
        byte[] id = new byte[Byte.toUnsignedInt(sealed.get())];
        if (sealed.remaining() < id.length) {
            throw new SealBroken(purpose, null);
        }
        sealed.get(id);
        return new String(id, StandardCharsets.US_ASCII);
    }

    /** A key that is not on the ring may have come to it meanwhile. */
    private SecretKeySpec key(String id, String purpose) {
        Ring now = ring;
        if (!now.holds(id, purpose) && file != null) {
            now = file.read();
            ring = now;
        }
        return now.key(id, purpose);
    }

    private Ring fresh() {
        if (file != null && file.dueAndChanged()) {
            ring = file.read();
        }
        return ring;
    }

    private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, String purpose, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(purpose, e);
        }
    }
}
