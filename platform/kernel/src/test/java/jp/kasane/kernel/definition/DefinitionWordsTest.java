package jp.kasane.kernel.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever may be found there are words for, in both languages, with the same facts in them. */
class DefinitionWordsTest {

    private static final String BUNDLE = "jp.kasane.kernel.definition.words";
    private static final Pattern KEY = Pattern.compile("\"((?:[a-z][a-z0-9-]*\\.)[a-z0-9-]+|cycle|day-of-month)\"");

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Stream<String> everyKey() throws IOException {
        Path sources =
                Path.of(System.getProperty("kasane.root"), "platform/kernel/src/main/java/jp/kasane/kernel/definition");
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file :
                    files.filter(one -> !one.endsWith("package-info.java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        for (Difference.Kind kind : Difference.Kind.values()) {
            keys.add("difference." + kind);
        }
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("everyKey")
    void thereAreWordsForEveryFinding(String key) {
        assertThat(bundle(Locale.JAPANESE).keySet()).contains(key);
    }

    @Test
    void noWordsAreLeftOver() throws IOException {
        TreeSet<String> used = new TreeSet<>(everyKey().toList());
        used.add("value");
        assertThat(bundle(Locale.JAPANESE).keySet()).isEqualTo(used);
    }

    @Test
    void bothLanguagesSayTheSameFacts() {
        ResourceBundle english = bundle(Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(bundle(Locale.JAPANESE).keySet());
        for (String key : english.keySet()) {
            assertThat(facts(english.getString(key)))
                    .as(key)
                    .isEqualTo(facts(bundle(Locale.JAPANESE).getString(key)));
        }
    }

    private static List<String> facts(String words) {
        return List.copyOf(new TreeSet<>(Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(found -> found.group())
                .toList()));
    }

    @Test
    void aFindingNamesFileLinePathValueAndRemedy() {
        Finding finding = new Finding(12, "/beds/3/wet", "yes", "flag.expected", List.of());
        assertThat(new DefinitionWords(Locale.JAPANESE, BUNDLE).say("niwa.yaml", finding))
                .isEqualTo("niwa.yaml:12: /beds/3/wet 「yes」 ここには true か false を書いてください。");
        assertThat(new DefinitionWords(Locale.ENGLISH, BUNDLE).say("niwa.yaml", finding))
                .isEqualTo("niwa.yaml:12: /beds/3/wet \"yes\" Write true or false here.");
    }

    @Test
    void whatTheFileSaysIsNeverTakenForAPattern() {
        Finding finding = new Finding(0, "", "", "key.unknown", List.of("{0}'{", "a"));
        assertThat(new DefinitionWords(Locale.ENGLISH, BUNDLE).say("f", finding))
                .isEqualTo("f: The key \"{0}'{\" does not belong here. These do: a");
    }

    @Test
    void aLongValueIsShortenedAndStaysOnItsLine() {
        Tree.Leaf leaf = new Tree.Leaf(1, Tree.Form.TEXT, "𠮷\n".repeat(100));
        assertThat(Finding.at(leaf, "/a", "flag.expected").value()).isEqualTo("𠮷 ".repeat(30) + "…");
    }

    @Test
    void aFindingWithoutWordsIsAFault() {
        DefinitionWords words = new DefinitionWords(Locale.JAPANESE, BUNDLE);
        Finding finding = Finding.ofFile("no.such");
        assertThatThrownBy(() -> words.say("f", finding)).isInstanceOf(IllegalStateException.class);
    }
}
