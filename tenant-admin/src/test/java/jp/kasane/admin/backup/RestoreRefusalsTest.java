package jp.kasane.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.testing.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole backup that does not fit is refused in words before a server is started, and leaves nothing behind. */
class RestoreRefusalsTest {

    private static final String RING =
            "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(new byte[32]) + "\"}}";
    private static final KeyRing KEYS = new KeyRing("k1", Map.of("k1", new byte[32]));
    private static final Optional<Passphrase> SECRET = Optional.of(new Passphrase("correct horse battery"));
    private static final String DUMP = "CREATE TABLE `t` (\n);\nINSERT INTO `t` VALUES\n(1);\n";

    @TempDir
    private Path data;

    /** The backup would be used from here on. */
    private static final class Accepted extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void aStoppedInstallation() throws IOException {
        Files.createDirectories(data.resolve("run"));
        Files.createDirectories(data.resolve("db"));
        Files.writeString(data.resolve("db/present"), "the present data");
    }

    @Test
    void oneThatFitsIsAccepted() throws IOException {
        assertThatThrownBy(() -> restore(written(manifest(), Map.of()))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "999999999", "not a number", "-5", "123456789012345678901234567890"})
    void aNoteOfAServerThatIsGoneDoesNotStandInTheWay(String pid) throws IOException {
        Files.writeString(data.resolve("run/mariadb.pid"), pid);
        assertThatThrownBy(() -> restore(written(manifest(), Map.of()))).isInstanceOf(Accepted.class);
    }

    @Test
    void aNumberThatAnotherProgramHasByNowDoesNotEither() throws IOException {
        Files.writeString(
                data.resolve("run/mariadb.pid"), ProcessHandle.current().pid() + "\n");
        assertThatThrownBy(() -> restore(written(manifest(), Map.of()))).isInstanceOf(Accepted.class);
    }

    @Test
    void aDatabaseThatOutlivedItsLauncherDoes() throws Exception {
        Path mariadbd = Files.copy(Path.of("/bin/sleep").toRealPath(), data.resolve("mariadbd"));
        mariadbd.toFile().setExecutable(true);
        Process running = new ProcessBuilder(mariadbd.toString(), "60").start();
        try {
            Files.writeString(data.resolve("run/mariadb.pid"), running.pid() + "\n");
            refused(written(manifest(), Map.of()), "./kasane down");
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 50, Long.MAX_VALUE})
    void oneThatTheDiskHasNoRoomForIsRefused(long bytes) throws IOException {
        Path file = written(manifest(), Map.of());
        refused(rewritten(file, "\"contentBytes\" : [0-9]+", "\"contentBytes\" : " + bytes), "MB");
    }

    @Test
    void oneOfSeveralServersIsRefused() throws IOException {
        refused(written(manifest(), Map.of("server-two.sql", DUMP)), "server");
    }

    @Test
    void oneWithoutDatabasesIsRefused() throws IOException {
        Path file = written(manifest(), Map.of());
        refused(rewritten(file, "databases\\.sql", "database2.sql"), "");
    }

    static Stream<Arguments> manifests() {
        return Stream.of(
                Arguments.of("^.*$", "null"),
                Arguments.of("^.*$", "{}"),
                Arguments.of("^.*$", "[]"),
                Arguments.of("^.*$", ""),
                Arguments.of("^.*$", "{\"format\":1,\"kind\":\"TOWN\",\"towns\":[],\"parts\":[]}"),
                Arguments.of("\"id\" : \"[^\"]*\"", "\"id\" : null"),
                Arguments.of("\"kind\" : \"WHOLE\"", "\"kind\" : null"),
                Arguments.of("\"kind\" : \"WHOLE\"", "\"kind\" : \"HALF\""),
                Arguments.of("\"kind\" : \"WHOLE\"", "\"kind\" : \"TOWN\""),
                Arguments.of("\"towns\" : \\[.*?\\]", "\"towns\" : null"),
                Arguments.of("\"name\" : \"secrets.json\"", "\"name\" : null"),
                Arguments.of("\"sha256\" : \"[^\"]*\"", "\"sha256\" : null"),
                Arguments.of("\"format\" : 1", "\"format\" : 2"),
                Arguments.of("\"madeAt\" : \"2026", "\"madeAt\" : \"2027"));
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void oneWhoseListOfContentsWasWrittenByAnotherHandIsRefused(String what, String by) throws IOException {
        refused(rewritten(written(manifest(), Map.of()), what, by), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"salt\" : \"\"", "\"salt\" : \"!!!\"", "\"salt\" : null", "\"salt\" : \"AAAA\""})
    void anEncryptedOneWhoseSaltWasChangedIsRefused(String salt) throws IOException {
        Path file = written(encrypted(Passphrase.ITERATIONS / 600), Map.of());
        refused(rewritten(file, "\"salt\" : \"[^\"]*\"", salt), "");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_000_001, Integer.MAX_VALUE})
    void anEncryptedOneThatWouldKeepTheMachineBusyForDaysIsRefused(int iterations) throws IOException {
        Path file = written(encrypted(1000), Map.of());
        refused(rewritten(file, "\"iterations\" : 1000", "\"iterations\" : " + iterations), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "{\"keyring.json\":\"AAAA\"}", "{\"keyring.json\":null}", "x"})
    void oneWithoutItsKeysIsRefused(String secrets) throws IOException {
        refused(written(manifest(), Map.of(), secrets), "");
    }

    @Test
    void whateverByteOfItIsChangedItIsRefusedOrStillTheSame() throws IOException {
        Proof proof = Proof.of("proof.backup.changed.bytes", 150, 20_000, "files");
        byte[] whole = Files.readAllBytes(written(manifest(), Map.of()));
        for (int i = 0; i < proof.cases(); i++) {
            Random random = proof.random(i);
            byte[] changed = whole.clone();
            for (int bytes = 1 + random.nextInt(3); bytes > 0; bytes--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(data.resolve("changed.zip"), changed);
            assertThatThrownBy(() -> restore(file))
                    .as("case %s", i)
                    .isInstanceOfAny(BackupRefused.class, Accepted.class);
            assertNothingChanged();
            proof.held(1);
        }
        proof.note();
    }

    private void refused(Path file, String why) throws IOException {
        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
        assertNothingChanged();
        assertThat(data.resolve(FolderSwap.WORK)).doesNotExist();
    }

    private void assertNothingChanged() {
        assertThat(data.resolve("db/present")).hasContent("the present data");
    }

    private void restore(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("kasane.data", data.toString());
        new WholeRestore(new Settings("test", properties), new DatabasePrograms(data), Clock.systemUTC(), stage -> {
                    throw new Accepted();
                })
                .restore(file, SECRET);
    }

    private Path written(Manifest manifest, Map<String, String> more) throws IOException {
        Map<String, byte[]> secrets =
                new TreeMap<>(Map.of("keyring.json", RING.getBytes(StandardCharsets.UTF_8), "secrets/x", new byte[2]));
        return written(manifest, more, new String(new SecretFiles(secrets).json(), StandardCharsets.UTF_8));
    }

    private Path written(Manifest manifest, Map<String, String> more, String secrets) throws IOException {
        Path target = data.resolve(manifest.id() + ".zip");
        Files.deleteIfExists(target);
        PartCipher cipher =
                manifest.encryption() == null ? null : manifest.encryption().with(SECRET.orElseThrow(), manifest.id());
        try (BackupWriter writer = new BackupWriter(target, manifest, cipher)) {
            writer.part(BackupMaker.SECRETS, secrets.getBytes(StandardCharsets.UTF_8));
            writer.dump(BackupMaker.DATABASES, out -> out.write(DUMP.getBytes(StandardCharsets.UTF_8)));
            for (Map.Entry<String, String> part : more.entrySet()) {
                writer.dump(part.getKey(), out -> out.write(part.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            writer.finish(KEYS);
        }
        return target;
    }

    private static Manifest manifest() {
        return manifest(null);
    }

    private static Manifest encrypted(int iterations) {
        return manifest(new Manifest.Encryption(
                Passphrase.DERIVATION, iterations, Base64.getEncoder().encodeToString(new byte[16]), PartCipher.NAME));
    }

    private static Manifest manifest(Manifest.Encryption encryption) {
        return new Manifest(
                Manifest.FORMAT,
                "01BACKUP",
                Manifest.Kind.WHOLE,
                "2026-11-22T00:00:00Z",
                "0.1",
                "11.4",
                "1",
                List.of(new Manifest.Town("023035", "今別町", "1")),
                encryption,
                List.of());
    }

    /** The same archive with another list of contents under the old seal. */
    private Path rewritten(Path backup, String what, String by) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(backup.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        String list = new String(entries.get(BackupFile.MANIFEST), StandardCharsets.UTF_8);
        String changed = java.util.regex.Pattern.compile(what, java.util.regex.Pattern.DOTALL)
                .matcher(list)
                .replaceAll(java.util.regex.Matcher.quoteReplacement(by));
        assertThat(changed).isNotEqualTo(list);
        entries.put(BackupFile.MANIFEST, changed.getBytes(StandardCharsets.UTF_8));
        Path target = data.resolve("rewritten.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return target;
    }
}
