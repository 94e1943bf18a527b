package jp.kasane.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([a-z][A-Za-z0-9.-]*)\"\\s*(\\+)?");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(words(Language.ENGLISH).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words(Language.JAPANESE).stringPropertyNames());
    }

    @Test
    void everyKeyUsedInATemplateOrAClassExists() throws IOException {
        Set<String> known = words(Language.JAPANESE).stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        for (Path file : sources()) {
            Matcher used = USED.matcher(Files.readString(file));
            while (used.find()) {
                String key = used.group(1);
                boolean there = used.group(2) == null
                        ? known.contains(key)
                        : known.stream().anyMatch(k -> k.startsWith(key));
                if (!there) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (Language language : Language.values()) {
            List<String> keys = Files.readAllLines(file(language)).stream()
                    .filter(line -> line.matches("[a-z][^=]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextIsAFormatWithTheSameArgumentsInBothLanguages() throws IOException {
        Properties japanese = words(Language.JAPANESE);
        Properties english = words(Language.ENGLISH);
        for (String key : japanese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key, ""))).as(key).isEqualTo(arguments(japanese.getProperty(key)));
            assertThat(english.getProperty(key, "")).as(key).doesNotContain("'").isNotBlank();
            assertThat(japanese.getProperty(key)).as(key).doesNotContain("'").isNotBlank();
        }
    }

    @Test
    void aMissingKeyIsAFault() {
        Messages japanese = Messages.in(Language.JAPANESE);
        assertThatThrownBy(() -> japanese.t("no.such.key")).isInstanceOf(MissingResourceException.class);
        assertThat(japanese.has("no.such.key")).isFalse();
        assertThat(japanese.has("product.name")).isTrue();
    }

    @Test
    void numbersAreGroupedAndPluralsAgree() {
        assertThat(Messages.in(Language.JAPANESE).t("pager.range", 20000L, 51L, 100L))
                .isEqualTo("全20,000件中 51～100件目");
        assertThat(Messages.in(Language.ENGLISH).t("errors.title", 1)).isEqualTo("Check 1 answer");
        assertThat(Messages.in(Language.ENGLISH).t("errors.title", 2)).isEqualTo("Check 2 answers");
    }

    @Test
    void whatAPersonTypedIsNotAFormat() {
        assertThat(Messages.in(Language.JAPANESE).t("conflict.theirs", "{0}'見本"))
                .contains("（{0}'見本さん）");
    }

    @Test
    void anUnknownLanguageIsJapanese() {
        assertThat(Language.of(null)).isEqualTo(Language.JAPANESE);
        assertThat(Language.of("fr")).isEqualTo(Language.JAPANESE);
        assertThat(Language.of("en-GB")).isEqualTo(Language.ENGLISH);
        assertThat(Language.JAPANESE.other().ownName()).isEqualTo("English");
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{([0-9])").matcher(text);
        while (argument.find()) {
            numbers.add(Integer.valueOf(argument.group(1)));
        }
        assertThat(new MessageFormat(text).getFormatsByArgumentIndex().length).isGreaterThanOrEqualTo(numbers.size());
        return numbers;
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("jte", "java")) {
            try (Stream<Path> all = Files.walk(MAIN.resolve(folder))) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    private static Path file(Language language) {
        return MAIN.resolve("resources/jp/kasane/web/messages_" + language.tag() + ".properties");
    }

    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file(language))) {
            words.load(reader);
        }
        return words;
    }
}
