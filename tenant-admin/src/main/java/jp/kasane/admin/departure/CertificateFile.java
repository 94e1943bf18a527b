package jp.kasane.admin.departure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import jp.kasane.admin.transfer.Signed;
import jp.kasane.admin.transfer.TransferRefused;

/** A certificate of erasure being checked: whether all of it is as it was signed, and by whom. */
public final class CertificateFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CertificateFile() {}

    /** What a certificate that holds is about, and the key it was signed with. */
    public record Checked(String townCode, String townName, String madeAt, String signer) {}

    /** @param trusted whether the key of that name is known to be an installation's */
    public static Checked check(Path file, Predicate<String> trusted) {
        String text = read(file);
        int signature = text.indexOf(Certificate.SIGNATURE_BEGINS);
        JsonNode content = json(file, text, Certificate.JSON_BEGINS, Certificate.JSON_ENDS);
        Signed signed = signed(json(file, text, Certificate.SIGNATURE_BEGINS, Certificate.SIGNATURE_ENDS));
        String signer = signed.signer(text.substring(0, signature).getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new TransferRefused("certificate.changed"));
        if (!text.substring(text.indexOf(Certificate.SIGNATURE_ENDS)).strip().equals(Certificate.SIGNATURE_ENDS)) {
            throw new TransferRefused("certificate.changed");
        }
        if (!trusted.test(signer)) {
            throw new TransferRefused("signer.unknown", signer);
        }
        JsonNode town = content.path("town");
        return new Checked(
                town.path("code").asText(),
                town.path("name").asText(),
                content.path("madeAt").asText(),
                signer);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new TransferRefused("file.none", file).because(e);
        }
    }

    private static JsonNode json(Path file, String text, String begins, String ends) {
        int from = text.indexOf(begins);
        int to = text.indexOf(ends);
        if (from < 0 || to < from) {
            throw new TransferRefused("certificate.foreign", file);
        }
        try {
            return JSON.readTree(text.substring(from + begins.length(), to));
        } catch (JsonProcessingException e) {
            throw new TransferRefused("certificate.changed").because(e);
        }
    }

    private static Signed signed(JsonNode signature) {
        return new Signed(
                signature.path("algorithm").asText(),
                signature.path("key").asText(),
                signature.path("publicKey").asText(),
                signature.path("signature").asText());
    }
}
