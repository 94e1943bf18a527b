package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    @TempDir
    private Path root;

    private DataFolder data = new DataFolder(Path.of("."));

    @BeforeEach
    void aDataFolder() {
        data = DataFolder.open(root.resolve("data"));
    }

    @Test
    void isOpenToItsOwnerOnly() throws IOException {
        LauncherSecrets secrets = LauncherSecrets.open(data, Optional.empty());
        ConfigFiles.write(data, Settings.from(Map.of()), secrets);
        try (Stream<Path> all = Files.walk(data.root())) {
            for (Path path : all.toList()) {
                String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void narrowsAFolderThatWasOpen() throws IOException {
        Files.setPosixFilePermissions(data.secrets(), PosixFilePermissions.fromString("rwxrwxrwx"));
        DataFolder.open(data.root());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
                .isEqualTo("rwx------");
    }

    @Test
    void keepsItsSecretsOverARestart() throws IOException {
        LauncherSecrets first = LauncherSecrets.open(data, Optional.empty());
        String keyring = Files.readString(data.keyring());
        LauncherSecrets second = LauncherSecrets.open(data, Optional.empty());
        for (LauncherSecrets.Account account : LauncherSecrets.Account.values()) {
            assertThat(second.password(account))
                    .isEqualTo(first.password(account))
                    .hasSizeGreaterThan(30);
        }
        assertThat(second.demoPassword()).isEqualTo(first.demoPassword()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Files.readString(data.keyring())).isEqualTo(keyring);
    }

    @Test
    void takesTheOperatorsDemoPassword() {
        String chosen = "かさね=demo #1 長く";
        assertThat(LauncherSecrets.open(data, Optional.of(chosen)).demoPassword())
                .isEqualTo(chosen);
        assertThat(LauncherSecrets.open(data, Optional.empty()).demoPassword()).isEqualTo(chosen);
        assertThat(LauncherSecrets.open(data, Optional.of(chosen)).demoPassword())
                .isEqualTo(chosen);
    }

    @Test
    void printsNoDemoPasswordThatTheAccountsDoNotHave() {
        String before = LauncherSecrets.open(data, Optional.empty()).demoPassword();
        assertThatThrownBy(() -> LauncherSecrets.open(data, Optional.of("chosen too late")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--fresh")
                .hasMessageNotContaining("chosen too late");
        assertThat(LauncherSecrets.open(data, Optional.empty()).demoPassword()).isEqualTo(before);
        data.startAfresh();
        assertThat(LauncherSecrets.open(data, Optional.of("chosen in time")).demoPassword())
                .isEqualTo("chosen in time");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 129, 4000})
    void refusesADemoPasswordTheIdentityServerWouldRefuse(int length) {
        assertThatThrownBy(() -> LauncherSecrets.open(data, Optional.of("q".repeat(length))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KASANE_DEMO_PASSWORD")
                .hasMessageNotContaining("qq");
    }

    @Test
    void makesOnlyTheSecretThatIsMissing() throws IOException {
        LauncherSecrets first = LauncherSecrets.open(data, Optional.empty());
        Path file = data.secrets().resolve("launcher.properties");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("database.kasane_backup="))
                        .toList());
        LauncherSecrets second = LauncherSecrets.open(data, Optional.empty());
        assertThat(second.password(LauncherSecrets.Account.BACKUP))
                .isNotEqualTo(first.password(LauncherSecrets.Account.BACKUP));
        assertThat(second.password(LauncherSecrets.Account.WEB)).isEqualTo(first.password(LauncherSecrets.Account.WEB));
    }

    @Test
    void neverReplacesAKeyRingEvenOneItCannotRead() throws IOException {
        Files.writeString(data.keyring(), "damaged");
        LauncherSecrets.open(data, Optional.empty());
        assertThat(data.keyring()).hasContent("damaged");
    }

    @Test
    void noTwoSecretsAndNoTwoFoldersAreAlike() {
        Set<String> all = new HashSet<>();
        for (String name : List.of("one", "two")) {
            LauncherSecrets secrets = LauncherSecrets.open(DataFolder.open(root.resolve(name)), Optional.empty());
            for (LauncherSecrets.Account account : LauncherSecrets.Account.values()) {
                all.add(secrets.password(account));
            }
            all.add(secrets.identityClientSecret());
            all.add(secrets.demoPassword());
        }
        assertThat(all).hasSize(2 * (LauncherSecrets.Account.values().length + 2));
    }

    @Test
    void mayBeALinkToAFolderElsewhere() throws IOException {
        Path disk = Files.createDirectory(root.resolve("large-disk"));
        Path link = Files.createSymbolicLink(root.resolve("link"), disk);
        DataFolder.open(link);
        assertThat(disk.resolve("secrets")).isDirectory();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void tellsWebUiNothingThatMakesTowns() throws IOException {
        LauncherSecrets secrets = LauncherSecrets.open(data, Optional.empty());
        ConfigFiles.write(data, Settings.from(Map.of("KASANE_HTTP_PORT", "18080")), secrets);
        Properties web = read(data.webConfig());
        assertThat(web.stringPropertyNames()).noneMatch(name -> name.matches(".*(provision|owner|admin|demo|seal).*"));
        assertThat(web.getProperty("kasane.control.user")).isEqualTo("kasane_web");
        assertThat(web.getProperty("kasane.public.url")).isEqualTo("http://localhost:18080");
        assertThat(web.values()).doesNotContain(secrets.password(LauncherSecrets.Account.PROVISION));
    }

    @Test
    void tellsTenantAdminItsCredentials() throws IOException {
        LauncherSecrets secrets = LauncherSecrets.open(data, Optional.empty());
        ConfigFiles.write(data, Settings.from(Map.of()), secrets);
        Properties admin = read(data.adminConfig());
        assertThat(admin)
                .containsEntry("kasane.mode", "demo")
                .containsEntry("kasane.provision.embedded.user", "kasane_provision")
                .containsEntry("kasane.backup.user", "kasane_backup")
                .containsEntry("kasane.seal.user", "kasane_seal")
                .containsEntry("kasane.identity.admin.secret", secrets.identityClientSecret())
                .containsEntry("kasane.demo.password", secrets.demoPassword());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void staysADemonstrationsOrNotFromItsFirstStartOnUntilItIsForgotten(boolean demo) {
        LauncherSecrets.refuseOtherMode(data, demo);
        LauncherSecrets.open(data, Optional.empty());
        LauncherSecrets.refuseOtherMode(data, demo);
        assertThatThrownBy(() -> LauncherSecrets.refuseOtherMode(data, !demo))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KASANE_MODE=" + (demo ? "demo" : "production"));
        data.startAfresh();
        LauncherSecrets.refuseOtherMode(data, !demo);
    }

    @Test
    void isADemonstrationsWhereItIsOlderThanTheQuestion() {
        LauncherSecrets.open(data, Optional.empty());
        assertThatThrownBy(() -> LauncherSecrets.refuseOtherMode(data, false)).isInstanceOf(CannotStart.class);
        LauncherSecrets.refuseOtherMode(data, true);
    }

    @Test
    void tellsNeitherApplicationOfTheDemonstrationInProduction() throws IOException {
        LauncherSecrets secrets = LauncherSecrets.open(data, Optional.empty());
        Map<String, String> environment = Map.of(
                "KASANE_MODE", "production",
                "KASANE_SMTP_HOST", "mail.example.jp",
                "KASANE_SMTP_SENDER", "kasane@example.jp",
                "KASANE_SECOND_FACTOR", "everyone");
        ConfigFiles.write(data, Settings.from(environment), secrets);
        for (Path config : java.util.List.of(data.webConfig(), data.adminConfig())) {
            Properties values = read(config);
            assertThat(values)
                    .containsEntry("kasane.mode", "production")
                    .containsEntry("kasane.second.factor", "everyone")
                    .containsEntry("kasane.mail.host", "mail.example.jp")
                    .doesNotContainKeys("kasane.demo.password", "kasane.outbox.url");
            assertThat(values.values()).doesNotContain(secrets.demoPassword());
        }
    }

    @Test
    void startsAfreshWithoutTouchingBackups() throws IOException {
        Files.writeString(data.root().resolve("backups/keep.zip"), "x");
        Files.writeString(data.database().resolve("ibdata1"), "x");
        data.startAfresh();
        assertThat(data.root().resolve("backups/keep.zip")).exists();
        assertThat(data.database()).isEmptyDirectory();
    }

    @Test
    void refusesAFolderIntoWhichARestoreWasCutOff() throws IOException {
        data.refuseHalfRestored();
        Files.createDirectories(data.root().resolve("restore"));
        Files.writeString(data.root().resolve("restore/moving"), "replaced-1");
        assertThatThrownBy(data::refuseHalfRestored)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("./kasane restore");
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void remembersThatTheDemonstrationHasItsRecordsUntilItBeginsAfresh() throws IOException {
        DataFolder folder = DataFolder.open(root.resolve("demo"));
        assertThat(folder.hasDemoRecords()).isFalse();
        folder.demoRecordsAreThere();
        assertThat(DataFolder.open(root.resolve("demo")).hasDemoRecords()).isTrue();
        folder.startAfresh();
        assertThat(folder.hasDemoRecords()).isFalse();
    }
}
