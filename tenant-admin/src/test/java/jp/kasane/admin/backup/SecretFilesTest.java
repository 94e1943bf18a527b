package jp.kasane.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kasane.kernel.control.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, passwords and passphrases on their way into a backup and out of it. */
class SecretFilesTest {

    private static final String RING =
            "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(new byte[32]) + "\"}}";

    @TempDir
    private Path folder;

    private final Properties properties = new Properties();

    @BeforeEach
    void aDataFolder() throws IOException {
        Files.createDirectories(folder.resolve("data/secrets/deeper"));
        Files.createDirectories(folder.resolve("data/config"));
        Files.writeString(folder.resolve("data/secrets/keyring.json"), RING);
        Files.writeString(folder.resolve("data/secrets/launcher.properties"), "database.root=x\n");
        Files.writeString(folder.resolve("data/config/web.properties"), "kasane.mode=demo\n");
        Files.writeString(folder.resolve("data/unrelated"), "not a secret");
        properties.setProperty("kasane.data", folder.resolve("data").toString());
        properties.setProperty(
                "kasane.keyring", folder.resolve("data/secrets/keyring.json").toString());
    }

    @Test
    void holdTheKeyRingTheLaunchersSecretsAndTheSettingsAndNothingElse() throws IOException {
        assertThat(SecretFiles.of(settings()).files())
                .containsOnlyKeys(
                        "keyring.json", "secrets/keyring.json", "secrets/launcher.properties", "config/web.properties");
    }

    @Test
    void holdAKeyRingThatLiesElsewhere() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("ring-on-a-key.json"), RING.replace("k1", "k2"));
        properties.setProperty("kasane.keyring", elsewhere.toString());
        SecretFiles read = SecretFiles.of(SecretFiles.of(settings()).json());
        read.layDown(folder.resolve("back"));
        assertThat(folder.resolve("back/keyring.json")).content().contains("k2");
    }

    @Test
    void areLaidDownForTheirOwnerAloneOverWhateverWasThere() throws IOException {
        Path back = Files.createDirectories(folder.resolve("back"));
        Files.setPosixFilePermissions(back, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(back.resolve("launcher.properties"), "open to all");
        SecretFiles.of(SecretFiles.of(settings()).json()).layDown(back);
        assertThat(back.resolve("launcher.properties")).hasContent("database.root=x");
        try (Stream<Path> all = Files.walk(back)) {
            for (Path path : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
        assertThat(back.resolve("web.properties"))
                .as("settings are made anew by the launcher")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secrets/../../evil", "secrets//etc/evil", "secrets/sub/evil"})
    void neverLeaveTheFolderTheyAreLaidDownIn(String name) throws IOException {
        Path back = folder.resolve("back");
        new SecretFiles(new TreeMap<>(Map.of("keyring.json", bytes(RING), name, bytes("x")))).layDown(back);
        assertThat(back.resolve("evil")).hasContent("x");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(path -> path.endsWith("evil"))).containsExactly(back.resolve("evil"));
        }
    }

    @Test
    void aPassphraseIsTheFirstLineOfItsFileWithoutTheSpaceAroundIt() throws IOException {
        Path file = Files.writeString(folder.resolve("p"), "  correct horse battery \r\na second line\n");
        assertThat(Passphrase.from(file, Map.of()))
                .isEqualTo(Optional.of(new Passphrase("correct horse battery")))
                .isNotEqualTo(Optional.of(new Passphrase("correct horse batterz")));
    }

    @Test
    void aPassphrasesFileComesBeforeTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("p"), "correct horse battery");
        assertThat(Passphrase.from(file, Map.of(Passphrase.ENVIRONMENT, "another passphrase")))
                .contains(new Passphrase("correct horse battery"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\ncorrect horse battery", "short", "            x           "})
    void aFileWithoutALongFirstLineIsRefused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("p"), content);
        assertThatThrownBy(() -> Passphrase.from(file, Map.of()))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.words(Locale.JAPANESE)).contains("12"));
    }

    @Test
    void aPassphraseFileThatIsNotThereIsNamed() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> Passphrase.from(none, Map.of(Passphrase.ENVIRONMENT, "correct horse battery")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(none.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void anEmptyEnvironmentIsNoPassphrase(String value) {
        assertThat(Passphrase.from(null, Map.of(Passphrase.ENVIRONMENT, value))).isEmpty();
    }

    @Test
    void whatWasDerivedOnceIsTheSameAgainAndNobodyElsesToChange() {
        Passphrase passphrase = new Passphrase("correct horse battery");
        byte[] salt = new byte[16];
        byte[] first = passphrase.derived(salt, 1000, 384);
        byte[] kept = first.clone();
        Arrays.fill(first, (byte) 0);
        assertThat(passphrase.derived(new byte[16], 1000, 384)).isEqualTo(kept);
        assertThat(passphrase.derived(salt, 1000, 256)).hasSize(32);
        salt[0] = 1;
        assertThat(passphrase.derived(salt, 1000, 384))
                .isEqualTo(new Passphrase("correct horse battery").derived(salt, 1000, 384))
                .isNotEqualTo(kept);
        assertThat(passphrase.derived(new byte[16], 1000, 384)).isEqualTo(kept);
    }

    @Test
    void everySaltAndEveryNumberOfRoundsMakesAnotherKey() {
        Passphrase passphrase = new Passphrase("correct horse battery");
        byte[] salt = new byte[16];
        byte[] other = new byte[16];
        other[15] = 1;
        assertThat(passphrase.key(salt, 1000))
                .hasSize(32)
                .isEqualTo(new Passphrase("correct horse battery").key(salt, 1000))
                .isNotEqualTo(passphrase.key(other, 1000))
                .isNotEqualTo(passphrase.key(salt, 1001));
    }

    private Settings settings() {
        return new Settings("test", properties);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
