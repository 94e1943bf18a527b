package jp.kasane.admin.departure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kasane.admin.backup.Product;
import jp.kasane.admin.departure.Ledger.Entry;
import jp.kasane.admin.transfer.Signed;
import jp.kasane.kernel.departures.Departure;
import jp.kasane.kernel.secrets.SigningKey;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.text.Sentences;

/**
 * 消去証明書: what was erased of a town and when, and what was not. One text for people (Japanese, English) and machines (JSON), with
 * the signature over all of it. Names the town, never a person.
 */
final class Certificate {

    static final String JSON_BEGINS = "-----BEGIN KASANE CERTIFICATE OF ERASURE-----";
    static final String JSON_ENDS = "-----END KASANE CERTIFICATE OF ERASURE-----";
    static final String SIGNATURE_BEGINS = "-----BEGIN SIGNATURE-----";
    static final String SIGNATURE_ENDS = "-----END SIGNATURE-----";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Tenant town;
    private final Departure departure;
    private final List<Entry> erased;
    private final Instant at;

    Certificate(Tenant town, Departure departure, List<Entry> erased, Instant at) {
        this.town = town;
        this.departure = departure;
        this.erased = List.copyOf(erased);
        this.at = at;
    }

    String signedBy(SigningKey key) {
        StringBuilder text = new StringBuilder();
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            told(locale).forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        text.append(JSON_BEGINS)
                .append('\n')
                .append(json())
                .append('\n')
                .append(JSON_ENDS)
                .append('\n');
        Signed signed = Signed.by(key, text.toString().getBytes(StandardCharsets.UTF_8));
        return text.append(SIGNATURE_BEGINS)
                .append('\n')
                .append(written(signed))
                .append('\n')
                .append(SIGNATURE_ENDS)
                .append('\n')
                .toString();
    }

    private List<String> told(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(words(locale, "title"));
        lines.add("");
        lines.add(words(locale, "town", town.name(), town.code(), town.prefectureCode()));
        lines.add(words(locale, "asked", departure.askedAt(), departure.askedBy()));
        departure
                .agreedAt()
                .ifPresent(when -> lines.add(
                        words(locale, "agreed", when, departure.agreedBy().orElse(""))));
        departure.exportId().ifPresent(export -> lines.add(words(locale, "export", export)));
        lines.add("");
        lines.add(words(locale, "erased"));
        erased.stream().filter(one -> !remains(one)).forEach(one -> lines.add(line(locale, one)));
        lines.add("");
        lines.add(words(locale, "remains"));
        lines.add(words(locale, "remains.registry"));
        erased.stream().filter(Certificate::remains).forEach(one -> lines.add(line(locale, one)));
        lines.add(words(locale, "remains.elsewhere"));
        lines.add("");
        lines.add(words(locale, "made", at, Product.version()));
        return lines;
    }

    private static boolean remains(Entry entry) {
        return entry.what().name().startsWith("REMAINS_");
    }

    private static String line(Locale locale, Entry entry) {
        return "- " + words(locale, "what." + entry.what(), entry.name(), Long.toString(entry.number()), entry.at());
    }

    private static String words(Locale locale, String key, Object... arguments) {
        return Sentences.of("jp.kasane.admin.departure.certificate", locale, key, arguments);
    }

    private String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "kasane-certificate-of-erasure");
        root.put("formatVersion", 1);
        root.put("departure", departure.id());
        root.put("town", Map.of("code", town.code(), "name", town.name(), "prefectureCode", town.prefectureCode()));
        root.put("askedAt", departure.askedAt().toString());
        root.put("askedBy", departure.askedBy());
        departure.agreedAt().ifPresent(when -> root.put("agreedAt", when.toString()));
        departure.agreedBy().ifPresent(who -> root.put("agreedBy", who));
        departure.exportId().ifPresent(export -> root.put("export", export));
        root.put("erased", entries(false));
        root.put("remains", entries(true));
        root.put("madeAt", at.toString());
        root.put("product", Product.version());
        return written(root);
    }

    private List<Map<String, Object>> entries(boolean remaining) {
        return erased.stream()
                .filter(one -> remains(one) == remaining)
                .map(Certificate::entry)
                .toList();
    }

    private static Map<String, Object> entry(Entry one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("what", one.what().name());
        entry.put("name", one.name());
        entry.put("number", one.number());
        entry.put("at", one.at().toString());
        return entry;
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a certificate cannot be written", e);
        }
    }
}
