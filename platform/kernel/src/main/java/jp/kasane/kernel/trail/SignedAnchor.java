package jp.kasane.kernel.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import jp.kasane.kernel.secrets.SigningKey;
import jp.kasane.kernel.text.Sha256;

/** An anchor with the installation's signature (Ed25519), as control keeps it and as a town takes it away in a small file. */
public final class SignedAnchor {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Anchor anchor;
    private final byte[] signature;

    public SignedAnchor(Anchor anchor, byte[] signature) {
        this.anchor = anchor;
        this.signature = signature.clone();
    }

    public static SignedAnchor sign(Anchor anchor, SigningKey key) {
        return new SignedAnchor(anchor, key.sign(anchor.bytes()));
    }

    public Anchor anchor() {
        return anchor;
    }

    public byte[] signature() {
        return signature.clone();
    }

    /** What the next anchor names as the one before it. */
    public String hash() {
        return Sha256.of(anchor.bytes(), signature);
    }

    /** Whether the owner of that public key (X.509) signed exactly this. */
    public boolean signedBy(byte[] publicKey) {
        return SigningKey.proves(publicKey, anchor.bytes(), signature);
    }

    /** The file a town keeps. */
    public String json(byte[] publicKey) {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", Anchor.FORMAT)
                .put("town", anchor.town())
                .put("number", anchor.number())
                .put("event", anchor.event().name())
                .put("seal", anchor.seal())
                .put("hash", anchor.hash())
                .put("entries", anchor.entries())
                .put("lastEntry", anchor.lastEntry())
                .put("at", anchor.at().toString())
                .put("previous", anchor.previous())
                .put("key", anchor.key())
                .put("publicKey", Base64.getEncoder().encodeToString(publicKey))
                .put("signature", Base64.getEncoder().encodeToString(signature));
        try {
            return JSON.writeValueAsString(file) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an anchor cannot be written", e);
        }
    }

    /** Reads such a file; empty if it is none. Says nothing of whether it is genuine. */
    public static Optional<SignedAnchor> parse(byte[] file) {
        try {
            JsonNode root = JSON.readTree(new String(file, StandardCharsets.UTF_8));
            if (!root.path("format").asText().equals(Anchor.FORMAT)) {
                return Optional.empty();
            }
            Anchor anchor = new Anchor(
                    root.path("town").asText(),
                    root.path("number").asLong(),
                    Anchor.Event.of(root.path("event").asText()),
                    root.path("seal").asLong(),
                    root.path("hash").asText(),
                    root.path("entries").asLong(),
                    root.path("lastEntry").asLong(),
                    Instant.parse(root.path("at").asText()),
                    root.path("previous").asText(),
                    root.path("key").asText());
            byte[] signature = Base64.getDecoder().decode(root.path("signature").asText());
            return Optional.of(new SignedAnchor(anchor, signature))
                    .filter(read -> read.anchor().wellFormed());
        } catch (IOException | IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedAnchor that
                && anchor.equals(that.anchor)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return anchor.hashCode();
    }

    @Override
    public String toString() {
        return "anchor " + anchor.number() + " of " + anchor.town();
    }
}
