package jp.kasane.admin.backup;

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
import org.junit.jupiter.api.Test;

/** Every refusal has words in both languages, with the same facts in them. */
class BackupWordsTest {

    private static final Pattern KEY = Pattern.compile("BackupRefused\\(\\s*\"([a-z.]+)\"");

    @Test
    void everyRefusalHasWordsInBothLanguages() throws IOException {
        Path sources = Path.of(System.getProperty("kasane.root"), "tenant-admin/src/main/java/jp/kasane/admin/backup");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> {
                    assertThat(bundle(Locale.JAPANESE).keySet())
                            .as(file.toString())
                            .contains(found.group(1));
                    assertThat(bundle(Locale.ENGLISH).keySet())
                            .as(file.toString())
                            .contains(found.group(1));
                });
            }
        }
    }

    @Test
    void bothLanguagesTellTheSameFacts() {
        ResourceBundle japanese = bundle(Locale.JAPANESE);
        ResourceBundle english = bundle(Locale.ENGLISH);
        for (String key : japanese.keySet()) {
            assertThat(facts(english.getString(key))).as(key).isEqualTo(facts(japanese.getString(key)));
        }
    }

    @Test
    void aRefusalNamesItsFactsAndWhatToDo() {
        BackupRefused refused = new BackupRefused("town.open", "023035");
        assertThat(refused.words(Locale.JAPANESE)).contains("./kasane tenant suspend 023035");
        assertThat(refused.words(Locale.ENGLISH)).contains("./kasane tenant suspend 023035");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "jp.kasane.admin.backup.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> facts(String words) {
        return List.copyOf(new TreeSet<>(Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(found -> found.group())
                .toList()));
    }
}
