package jp.kasane.kernel.definition;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says findings and differences in words: what is wrong, where, and what would be right. */
public final class DefinitionWords {

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    /** @param more the bundle of what is defined, beside that of every definition */
    public DefinitionWords(Locale locale, String more) {
        this.locale = locale;
        this.bundles = Stream.of("jp.kasane.kernel.definition.words", more)
                .map(name -> ResourceBundle.getBundle(
                        name,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .toList();
    }

    /** One finding, beginning with the file and the line. */
    public String say(String file, Finding finding) {
        String place = finding.line() == 0 ? file : file + ":" + finding.line();
        String path = finding.path().isEmpty() ? "" : " " + Paths.plain(finding.path());
        String value = finding.value().isEmpty() ? "" : " " + told("value", finding.value());
        String line = place + ":" + path + value + " "
                + told(finding.message(), finding.arguments().toArray());
        return line.replaceAll("\\p{Cntrl}", " ");
    }

    public String say(Difference difference) {
        return told(
                "difference." + difference.kind(),
                isJapanese() ? difference.where() : difference.path(),
                difference.before(),
                difference.after());
    }

    /** How many elements stand in each section that has any; empty if none has. */
    public String counted(Record definition) {
        return Shape.of(definition.getClass()).keys().values().stream()
                .flatMap(key -> key
                        .of(definition)
                        .filter(List.class::isInstance)
                        .map(many -> (isJapanese() ? key.title() : key.name()) + " " + ((List<?>) many).size())
                        .stream())
                .collect(Collectors.joining(isJapanese() ? "、" : ", "));
    }

    private boolean isJapanese() {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    private String told(String key, Object... arguments) {
        String pattern = bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no words for " + key))
                .getString(key);
        Object[] said = Stream.of(arguments).map(Object::toString).toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(said);
    }
}
