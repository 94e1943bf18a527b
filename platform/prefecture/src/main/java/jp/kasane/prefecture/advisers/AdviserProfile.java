package jp.kasane.prefecture.advisers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an adviser beyond name and place.
 *
 * @param fields what they know, in the words of the programmes' subjects
 * @param qualifications 社会福祉士 and the like
 * @param contract through whom and until when (委嘱)
 * @param barred where they are never sent, besides the municipality they set out from
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AdviserProfile(
        List<String> fields, List<String> qualifications, String employer, String contract, List<Barred> barred) {

    public static final AdviserProfile EMPTY = new AdviserProfile(List.of(), List.of(), "", "", List.of());

    /** What an older version of us did not write yet is empty. */
    public AdviserProfile(
            @Nullable List<String> fields,
            @Nullable List<String> qualifications,
            @Nullable String employer,
            @Nullable String contract,
            @Nullable List<Barred> barred) {
        this.fields = fields == null ? List.of() : List.copyOf(fields);
        this.qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
        this.employer = employer == null ? "" : employer;
        this.contract = contract == null ? "" : contract;
        this.barred = barred == null ? List.of() : List.copyOf(barred);
    }

    /** Whether the subject of that title is among their fields; width and case of letters do not count. */
    public boolean knows(String subject) {
        String asked = folded(subject);
        return fields.stream().anyMatch(field -> folded(field).equals(asked));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
