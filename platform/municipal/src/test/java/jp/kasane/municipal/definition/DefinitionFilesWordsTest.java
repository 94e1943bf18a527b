package jp.kasane.municipal.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Finding;
import jp.kasane.municipal.definition.flows.Guard;
import org.junit.jupiter.api.Test;

/** Whatever may be found in a definition there are words for, in both languages, with the same facts in them. */
class DefinitionFilesWordsTest {

    private static final Pattern SAID = Pattern.compile(
            "(?:Unfit\\(|Finding\\(0, \"\", \"\",|complaints\\s*\\.add\\([^;]*?,\\s)\\s*\"([a-z][a-z0-9.-]*[a-z0-9])\"");
    private static final List<String> KERNELS = List.of("when.empty", "cycle");

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "jp.kasane.municipal.definition.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static TreeSet<String> used() throws IOException {
        Path sources = Path.of(
                System.getProperty("kasane.root"), "platform/municipal/src/main/java/jp/kasane/municipal/definition");
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                SAID.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        for (Guard.Kind kind : Guard.Kind.values()) {
            keys.add("guard." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        keys.removeAll(KERNELS);
        return keys;
    }

    @Test
    void everyFindingHasWordsAndNoWordsAreLeftOver() throws IOException {
        assertThat(bundle(Locale.JAPANESE).keySet()).isEqualTo(used());
        assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(used());
    }

    @Test
    void bothLanguagesSayTheSameFacts() {
        for (String key : bundle(Locale.ENGLISH).keySet()) {
            assertThat(facts(bundle(Locale.ENGLISH).getString(key)))
                    .as(key)
                    .isEqualTo(facts(bundle(Locale.JAPANESE).getString(key)));
        }
    }

    private static List<String> facts(String words) {
        return Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(found -> found.group())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void wordsOfTheKernelAndOfTheTownAreSaidTogether() {
        Finding ours = new Finding(3, "/bodies/0", "", "name.overlap", List.of("よろず相談", "yorozu"));
        Finding kernels = new Finding(4, "/title", "12", "text.quotes", List.of("12"));

        assertThat(DefinitionFiles.words(Locale.ENGLISH).say("a.yaml", ours))
                .startsWith("a.yaml:3: /bodies/0 The element \"yorozu\"");
        assertThat(DefinitionFiles.words(Locale.JAPANESE).say("a.yaml", kernels))
                .isEqualTo("a.yaml:4: /title 「12」 数や true / false / 空 に読める言葉です。引用符で囲んで \"12\" と書いてください。");
    }
}
