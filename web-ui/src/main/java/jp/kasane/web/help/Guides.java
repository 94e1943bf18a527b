package jp.kasane.web.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kasane.web.page.Language;

/** All guides in both languages, read once. A guide without its text is a fault at the start, not at somebody's click. */
public final class Guides {

    private final Map<Language, Map<Guide, GuideText>> texts = new EnumMap<>(Language.class);

    private Guides() {
        for (Language language : Language.values()) {
            texts.put(
                    language,
                    Arrays.stream(Guide.values())
                            .collect(Collectors.toMap(
                                    guide -> guide,
                                    guide -> new GuideWriter().written(source(guide, language)),
                                    (one, other) -> one,
                                    () -> new EnumMap<>(Guide.class))));
        }
    }

    public static Guides bundled() {
        return new Guides();
    }

    public GuideText in(Language language, Guide guide) {
        return Objects.requireNonNull(
                Objects.requireNonNull(texts.get(language)).get(guide));
    }

    private static String source(Guide guide, Language language) {
        String name = (language == Language.JAPANESE ? "" : language.tag() + "/") + guide.tag() + ".md";
        try (InputStream file = Guides.class.getResourceAsStream("guide/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the guide " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
