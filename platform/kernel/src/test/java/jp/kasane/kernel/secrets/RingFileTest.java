package jp.kasane.kernel.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ring changes under nodes that read it before; none of them is started again. */
class RingFileTest {

    @TempDir
    private Path folder;

    private Path path;
    private RingFile file;

    @BeforeEach
    void aRing() throws IOException {
        path = folder.resolve("keyring.json");
        Files.writeString(
                path,
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(new byte[32]) + "\"}}");
        file = new RingFile(path);
    }

    @Test
    void aNodeThatReadTheRingBeforeOpensWhatTheNewKeySealedAtOnce() {
        KeyRing before = KeyRing.read(path);
        file.addCurrent("k2");
        KeyRing after = KeyRing.read(path);
        byte[] kept = after.seal("p", "new");
        assertThat(after.current()).isEqualTo("k2");
        assertThat(before.openText("p", kept)).isEqualTo("new");
    }

    @Test
    void aNodeSealsUnderTheNewKeyWithinSeconds() throws InterruptedException {
        KeyRing before = KeyRing.read(path);
        byte[] old = before.seal("p", "old");
        file.addCurrent("k2");
        TimeUnit.SECONDS.sleep(RingFile.LOOK_SECONDS);
        TimeUnit.MILLISECONDS.sleep(50);
        byte[] now = before.seal("p", "new");
        assertThat(before.isCurrent(now)).isTrue();
        assertThat(before.isCurrent(old)).isFalse();
        assertThat(before.openText("p", old)).as("until it is retired").isEqualTo("old");
        assertThat(KeyRing.read(path).isCurrent(now)).isTrue();
    }

    @Test
    void aRetiredKeyProvesOldBackupsAndOpensNothingElse() {
        KeyRing before = KeyRing.read(path);
        byte[] password = before.seal("tenant:023035:database", "secret");
        byte[] backup = before.seal("backup:01J", "hash");
        file.addCurrent("k2");
        file.retireAllBut("k2");
        KeyRing after = KeyRing.read(path);
        assertThat(after.openText("backup:01J", backup)).isEqualTo("hash");
        assertThatThrownBy(() -> after.openText("tenant:023035:database", password))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> after.openText("backup:other", backup)).isInstanceOf(SealBroken.class);
    }

    @Test
    void doneTwiceEachChangeIsDoneOnce() throws IOException {
        file.addCurrent("k2");
        String once = Files.readString(path);
        file.addCurrent("k2");
        assertThat(Files.readString(path)).isEqualTo(once);
        file.retireAllBut("k2");
        String retired = Files.readString(path);
        file.retireAllBut("k2");
        assertThat(Files.readString(path)).isEqualTo(retired);
    }

    @Test
    void theFileIsItsOwnersAloneAndNothingIsLeftBesideIt() throws IOException {
        file.addCurrent("k2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void whoeverWasCutOffWhileWritingLeftTheRingAsItWas() throws IOException {
        Files.writeString(folder.resolve("keyring.json.next"), "{\"current\":\"k");
        assertThat(KeyRing.read(path).current()).isEqualTo("k1");
        file.addCurrent("k2");
        assertThat(KeyRing.read(path).current()).isEqualTo("k2");
    }

    @Test
    void onlyTheCurrentKeyIsSparedRetirement() {
        assertThatThrownBy(() -> file.retireAllBut("k9")).isInstanceOf(IllegalStateException.class);
        assertThat(KeyRing.read(path).current()).isEqualTo("k1");
    }

    @Test
    void aRingThatIsGoneForAMomentIsNoFaultOfANodeThatKnowsIt() throws Exception {
        KeyRing node = KeyRing.read(path);
        Files.delete(path);
        TimeUnit.SECONDS.sleep(RingFile.LOOK_SECONDS);
        assertThat(node.openText("p", node.seal("p", "still"))).isEqualTo("still");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"current\":\"k1\"", "null", "\"c2VjcmV0\""})
    void whatIsNoRingIsRefusedWithoutQuotingIt(String text) throws IOException {
        Files.writeString(path, text);
        assertThatThrownBy(() -> KeyRing.read(path))
                .isInstanceOf(RuntimeException.class)
                .hasNoCause()
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void aKeyThatNobodyHasIsNotLookedForInVainAsIfItWereAFault() {
        KeyRing node = KeyRing.read(path);
        byte[] foreign = new KeyRing("k7", java.util.Map.of("k7", new byte[32])).seal("p", "x");
        for (int i : List.of(1, 2, 3)) {
            assertThatThrownBy(() -> node.open("p", foreign)).as("time %s", i).isInstanceOf(SealBroken.class);
        }
    }
}
