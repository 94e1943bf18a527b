package jp.kasane.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.secrets.KeyRing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup file that was changed, cut off or made elsewhere is refused in words, before anything of it is used. */
class BackupFileTest {

    private static final KeyRing KEYS = new KeyRing("k1", Map.of("k1", new byte[32]));
    private static final String TEXT = "INSERT INTO `a` VALUES\n(1,'x');\n".repeat(1000);

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        try (BackupFile file = BackupFile.open(backup())) {
            file.verifySeal(KEYS);
            file.verifyParts();
            assertThat(file.content("town.sql")).asString().isEqualTo(TEXT);
            assertThat(file.manifest().part("town.sql").orElseThrow().rows()).containsEntry("a", 1000L);
        }
    }

    @Test
    void leavesNoFileWhenItCannotBeCompleted() throws IOException {
        Path target = folder.resolve("never.zip");
        assertThatThrownBy(() -> {
                    try (BackupWriter writer = new BackupWriter(target, manifest(1), null)) {
                        writer.dump("town.sql", out -> {
                            out.write(1);
                            throw new IOException("No space left on device");
                        });
                    }
                })
                .hasMessageContaining("No space left");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void neverReplacesAFile() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken.zip"), "something dear");
        assertThatThrownBy(() -> new BackupWriter(taken, manifest(1), null)).isInstanceOf(BackupRefused.class);
        assertThat(taken).hasContent("something dear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"town.sql", "manifest.json", "manifest.seal"})
    void isRefusedWhenAnyPartWasChanged(String part) throws IOException {
        Path changed = rewritten(backup(), entries -> entries, part);
        assertThatThrownBy(() -> verify(changed)).isInstanceOf(BackupRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"town.sql", "manifest.json", "manifest.seal"})
    void isRefusedWhenAnyPartIsMissing(String part) throws IOException {
        Path without = rewritten(
                backup(),
                names -> names.stream().filter(name -> !name.equals(part)).toList(),
                "");
        assertThatThrownBy(() -> verify(without)).isInstanceOf(BackupRefused.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.1, 0.5, 0.9, 0.999})
    void isRefusedWhenItWasCutOff(double share) throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(whole, (int) (whole.length * share)));
        assertThatThrownBy(() -> verify(cut)).isInstanceOf(BackupRefused.class).hasMessageContaining("another copy");
    }

    @Test
    void isRefusedWhenItIsSomethingElse() throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("holiday.jpg"));
        }
        assertThatThrownBy(() -> verify(other)).hasMessageContaining("no backup of Kasane");
        assertThatThrownBy(() -> verify(folder.resolve("nowhere"))).hasMessageContaining("There is no file");
    }

    @Test
    void isRefusedWhenAnotherInstallationSealedIt() throws IOException {
        byte[] key = new byte[32];
        key[0] = 1;
        KeyRing elsewhere = new KeyRing("k1", Map.of("k1", key));
        try (BackupFile file = BackupFile.open(backup())) {
            assertThatThrownBy(() -> file.verifySeal(elsewhere)).hasMessageContaining("another installation");
        }
    }

    @Test
    void isRefusedWhenItsFormatIsNewer() {
        assertThatThrownBy(() -> Manifest.read(manifest(2).json())).hasMessageContaining("newer format");
        assertThatCode(() -> Manifest.read(manifest(1).json())).doesNotThrowAnyException();
    }

    @Test
    void anEncryptedPartOpensOnlyUnderItsOwnNameAndBackup() throws IOException {
        byte[] key = new Passphrase("correct horse battery").key(new byte[16], 1000);
        var stored = new java.io.ByteArrayOutputStream();
        try (var out = new PartCipher(key, "A").encrypting(stored, "one")) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(open(new PartCipher(key, "A"), stored.toByteArray(), "one")).isEqualTo(TEXT);
        assertThatThrownBy(() -> open(new PartCipher(key, "A"), stored.toByteArray(), "two"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(new PartCipher(key, "B"), stored.toByteArray(), "one"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aPassphraseIsLongEnoughAndIsNeverShown() {
        assertThatThrownBy(() -> new Passphrase("short")).isInstanceOf(BackupRefused.class);
        assertThat(new Passphrase("correct horse battery").toString()).doesNotContain("horse");
        assertThat(Passphrase.from(null, Map.of())).isEmpty();
        assertThat(Passphrase.from(null, Map.of(Passphrase.ENVIRONMENT, "correct horse battery")))
                .isEqualTo(Optional.of(new Passphrase("correct horse battery")));
    }

    private static String open(PartCipher cipher, byte[] stored, String part) throws IOException {
        try (InputStream in = cipher.decrypting(new java.io.ByteArrayInputStream(stored), part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void verify(Path path) throws IOException {
        try (BackupFile file = BackupFile.open(path)) {
            file.verifySeal(KEYS);
            file.verifyParts();
        }
    }

    private Path backup() throws IOException {
        Path target = folder.resolve(Ids.next() + ".zip");
        try (BackupWriter writer = new BackupWriter(target, manifest(1), null)) {
            writer.dump("town.sql", out -> out.write(TEXT.getBytes(StandardCharsets.UTF_8)));
            writer.finish(KEYS);
        }
        return target;
    }

    private static Manifest manifest(int format) {
        return new Manifest(
                format,
                Ids.next(),
                Manifest.Kind.TOWN,
                "2026-11-22T00:00:00Z",
                "0.1",
                "11.4",
                "1",
                List.of(new Manifest.Town("023035", "今別町", "1")),
                null,
                List.of());
    }

    /** The same archive with some entries left out and one byte of one entry changed. */
    private Path rewritten(Path backup, UnaryOperator<List<String>> kept, String changed) throws IOException {
        Path copy = folder.resolve(Ids.next() + ".zip");
        try (ZipFile from = new ZipFile(backup.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (String name : kept.apply(from.stream().map(ZipEntry::getName).toList())) {
                byte[] content = from.getInputStream(from.getEntry(name)).readAllBytes();
                if (name.equals(changed)) {
                    content[content.length / 2] ^= 1;
                }
                to.putNextEntry(new ZipEntry(name));
                to.write(content);
            }
        }
        return copy;
    }
}
