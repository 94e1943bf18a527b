package jp.kasane.admin.cli;

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
import jp.kasane.admin.seal.Tampering;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.OnboardAnswer.Reason;
import jp.kasane.kernel.upgrades.UpgradeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a command has to say there are words for, in both languages, with the same facts in them. */
class WordsTest {

    private static final Pattern KEY = Pattern.compile("(?:say|Refusal)\\(\\s*\"([a-z.]+[a-z])\"");

    static Stream<String> everyKey() throws IOException {
        Path sources = Path.of(System.getProperty("kasane.root"), "tenant-admin/src/main/java/jp/kasane/admin/cli");
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        for (JobStep step : JobStep.values()) {
            keys.add("job.step." + step);
        }
        for (JobFailure failure : JobFailure.values()) {
            keys.add("job.failure." + failure);
        }
        for (UpgradeState state : UpgradeState.values()) {
            keys.add("upgrade.state." + state);
        }
        for (Reason reason : Reason.values()) {
            keys.add("onboard.refused." + reason);
        }
        for (Tampering kind : Tampering.values()) {
            keys.add("audit.found." + kind);
        }
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("everyKey")
    void everythingSaidHasWordsInBothLanguages(String key) {
        assertThat(bundle(Locale.JAPANESE).keySet()).contains(key);
        assertThat(bundle(Locale.ENGLISH).keySet()).contains(key);
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameFacts() {
        ResourceBundle japanese = bundle(Locale.JAPANESE);
        ResourceBundle english = bundle(Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(japanese.keySet());
        for (String key : japanese.keySet()) {
            assertThat(facts(english.getString(key))).as(key).isEqualTo(facts(japanese.getString(key)));
        }
    }

    /** A single apostrophe in a message format swallows it and every fact after it. */
    @Test
    void noFactIsSwallowedByAnApostrophe() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Words words = new Words(locale);
            for (String key : bundle(locale).keySet()) {
                String said = words.say(key, "fact-0", "fact-1", "fact-2", "fact-3");
                for (String fact : facts(bundle(locale).getString(key))) {
                    assertThat(said).as(key).contains("fact-" + fact.charAt(1));
                }
                assertThat(said).as(key).doesNotContainPattern("\\{[0-9]}");
            }
        }
    }

    @Test
    void numbersAreToldWithoutAMachinesLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Words(Locale.ENGLISH).say("backup.size", 1, 20_000L, 1_234_567L, "1.5"))
                    .contains("20,000 rows", "1,234,567 bytes", "1.5 s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void somethingUnforeseenIsNamedByItsKind() {
        assertThat(new Words(Locale.ENGLISH).fault(new IllegalStateException("no {0} here, 'really'")))
                .isEqualTo("An unforeseen fault (IllegalStateException): no {0} here, 'really'");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "jp.kasane.admin.cli.words",
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
