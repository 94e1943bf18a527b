package jp.kasane.kernel.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys of an installation. What is sealed (a town's database password, a client secret) can be opened only with the
 * ring and only for the purpose it was sealed for: the purpose is authenticated with it (AES-256-GCM, NIST SP 800-38D), so a
 * sealed password moved to another town's row does not open. Older keys stay on the ring so that what they sealed can still be
 * read until it has been sealed anew.
 */
public final class KeyRing {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final String current;
    private final Map<String, SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    public KeyRing(String current, Map<String, byte[]> keys) {
        this.current = current;
        Map<String, SecretKeySpec> specs = new HashMap<>();
        keys.forEach((id, key) -> specs.put(id, checked(id, key)));
        this.keys = Map.copyOf(specs);
        if (!this.keys.containsKey(current)) {
            throw new IllegalArgumentException("the key ring has no key named as current: " + current);
        }
    }

    /** Reads a ring written as {@code {"current":"k1","keys":{"k1":"<base64, 32 bytes>"}}}. */
    public static KeyRing read(Path file) {
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readString(file));
            Map<String, byte[]> keys = new HashMap<>();
            root.path("keys")
                    .fields()
                    .forEachRemaining(entry -> keys.put(
                            entry.getKey(),
                            Base64.getDecoder().decode(entry.getValue().asText())));
            return new KeyRing(root.path("current").asText(), keys);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key ring " + file, e);
        }
    }

    public byte[] seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] id = current.getBytes(StandardCharsets.US_ASCII);
        byte[] secret = cipher(Cipher.ENCRYPT_MODE, current, nonce, purpose, plain);
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
        if (sealed.length < 2 + NONCE_BYTES || buffer.get() != FORMAT) {
            throw new SealBroken(purpose, null);
        }
        byte[] id = new byte[Byte.toUnsignedInt(buffer.get())];
        byte[] nonce = new byte[NONCE_BYTES];
        if (buffer.remaining() < id.length + NONCE_BYTES + TAG_BITS / 8) {
            throw new SealBroken(purpose, null);
        }
        buffer.get(id).get(nonce);
        byte[] secret = new byte[buffer.remaining()];
        buffer.get(secret);
        return cipher(Cipher.DECRYPT_MODE, new String(id, StandardCharsets.US_ASCII), nonce, purpose, secret);
    }

    public byte[] seal(String purpose, String plain) {
        return seal(purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(String purpose, byte[] sealed) {
        return new String(open(purpose, sealed), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, String keyId, byte[] nonce, String purpose, byte[] input) {
        SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new SealBroken(purpose, null);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(purpose, e);
        }
    }

    private static SecretKeySpec checked(String id, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("key " + id + " of the ring must have 32 bytes");
        }
        return new SecretKeySpec(key, "AES");
    }
}
