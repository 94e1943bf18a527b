package jp.kasane.admin.transfer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import jp.kasane.kernel.secrets.SigningKey;

/**
 * A signature beside what it signs.
 *
 * @param key the key's name: SHA-256 of its public half, in hexadecimal
 * @param publicKey X.509, Base64
 * @param signature over the bytes of what is signed, Base64
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Signed(String algorithm, String key, String publicKey, String signature) {

    public static Signed by(SigningKey key, byte[] content) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Signed(
                SigningKey.ALGORITHM,
                key.name(),
                base64.encodeToString(key.publicKey()),
                base64.encodeToString(key.sign(content)));
    }

    /** The name of the key that signed exactly this; nothing if none did. */
    public Optional<String> signer(byte[] content) {
        try {
            byte[] half = Base64.getDecoder().decode(publicKey);
            boolean holds = SigningKey.nameOf(half).equals(key)
                    && SigningKey.proves(half, content, Base64.getDecoder().decode(signature));
            return holds ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    byte[] json() {
        try {
            return Rows.JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a signature cannot be written", e);
        }
    }

    static Signed read(byte[] json) {
        try {
            Signed read = Rows.JSON.readValue(json, Signed.class);
            if (read == null || read.publicKey == null || read.signature == null || read.key == null) {
                throw new TransferRefused("signature.wrong");
            }
            return read;
        } catch (IOException e) {
            throw new TransferRefused("signature.wrong").because(e);
        }
    }
}
