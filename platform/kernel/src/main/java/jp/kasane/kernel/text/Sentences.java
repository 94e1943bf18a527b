package jp.kasane.kernel.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Sentences of a bundle with what they are about put in, for operators and for what they hand on. A moment is told by the clock in Japan,
 * and says so: whoever reads it sits there, whatever the server's clock is set to.
 */
public final class Sentences {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '(JST)'").withZone(ZoneId.of("Asia/Tokyo"));

    private Sentences() {}

    /**
     * @param bundle name of a bundle whose base is Japanese
     * @throws java.util.MissingResourceException if it has no such sentence
     */
    public static String of(String bundle, Locale locale, String key, Object... arguments) {
        ResourceBundle words = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] told = Stream.of(arguments)
                .map(one -> one instanceof Instant moment ? CLOCK.format(moment) : one)
                .toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(told);
    }

    /** What is put into a sentence, as text that can be kept. */
    public static String text(Object argument) {
        return argument instanceof Instant moment ? CLOCK.format(moment) : String.valueOf(argument);
    }

    /** The moment that a file tells as ISO 8601 with the offset Z, as it is told to people; anything else as it stands there. */
    public static String moment(String told) {
        try {
            return CLOCK.format(Instant.parse(told));
        } catch (DateTimeParseException notOne) {
            return told;
        }
    }
}
