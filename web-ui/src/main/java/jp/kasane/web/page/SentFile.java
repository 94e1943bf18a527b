package jp.kasane.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file as a form sends it: the browser has read it into a field, as text if it is UTF-8, and byte for byte if it is not, so that it is
 * the server that says what is wrong with it. Pasting does as well.
 *
 * @param sent what the field holds
 * @param name what the file was called; empty if it was pasted
 */
public record SentFile(String sent, String name) {

    /** How a file begins that is no text of ours. */
    static final String RAW = "data:;base64,";
    /** Stands in no text, but in numbers and in two bytes for each letter. */
    private static final char NOTHING = 0;

    public static SentFile of(Typed typed, String field) {
        return new SentFile(first(typed, field), first(typed, field + "Name").strip());
    }

    /** A text in a form ends its lines as a form does. */
    private static String first(Typed typed, String field) {
        String sent = typed.values().getFirst(field);
        return sent == null ? "" : lines(sent);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    public boolean isEmpty() {
        return sent.isBlank();
    }

    public byte[] bytes() {
        if (sent.startsWith(RAW)) {
            try {
                return Base64.getDecoder().decode(sent.substring(RAW.length()));
            } catch (IllegalArgumentException e) {
                return sent.getBytes(StandardCharsets.UTF_8);
            }
        }
        return sent.getBytes(StandardCharsets.UTF_8);
    }

    /** What comes back into the field: a text as it was; nobody mends what is none. */
    public String shown() {
        return sent.startsWith(RAW) ? "" : sent;
    }

    /**
     * The same of what is read in other encodings as well: what can be read comes back as text, to be mended there.
     *
     * @param reading the text of bytes that are no UTF-8
     */
    public String shown(Function<byte[], Optional<String>> reading) {
        return sent.startsWith(RAW)
                ? reading.apply(bytes())
                        .filter(text -> text.indexOf(NOTHING) < 0)
                        .map(SentFile::lines)
                        .orElse("")
                : sent;
    }
}
