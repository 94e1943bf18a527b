package jp.kasane.kernel.secrets;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import jp.kasane.kernel.text.Sha256;

/**
 * What an installation signs with (Ed25519, RFC 8032), so that whoever holds a paper of it can tell that nothing in it was changed.
 * Named by the SHA-256 of its public half, which anybody may know; the private half is kept sealed.
 *
 * @param publicKey as X.509 writes it
 * @param privateKey as PKCS #8 writes it
 */
public record SigningKey(byte[] publicKey, byte[] privateKey) {

    public static final String ALGORITHM = "Ed25519";

    public static SigningKey made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(
                    pair.getPublic().getEncoded(), pair.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with " + ALGORITHM, e);
        }
    }

    /** For what the private half of the key of that name is sealed. */
    public static String purpose(String name) {
        return "signing-key:" + name;
    }

    public String name() {
        return nameOf(publicKey);
    }

    /** The name of the key with that public half. */
    public static String nameOf(byte[] publicKey) {
        return Sha256.of(publicKey);
    }

    public byte[] sign(byte[] content) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signing key that does not sign", e);
        }
    }

    /** Whether the holder of that key's private half signed exactly this; what is no key or no signature proves nothing. */
    public static boolean proves(byte[] publicKey, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "signing key " + name();
    }
}
