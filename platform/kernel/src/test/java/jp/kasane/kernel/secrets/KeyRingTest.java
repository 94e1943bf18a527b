package jp.kasane.kernel.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private final KeyRing ring = new KeyRing("k1", Map.of("k1", key(1)));

    @Property(tries = 200)
    void opensWhatItSealedForTheSamePurpose(@ForAll byte[] secret, @ForAll String purpose) {
        assertThat(ring.open(purpose, ring.seal(purpose, secret))).isEqualTo(secret);
    }

    @Test
    void refusesASecretMovedToAnotherTown() {
        byte[] sealed = ring.seal("tenant:023035:database", "s3cret");
        assertThatThrownBy(() -> ring.open("tenant:023043:database", sealed)).isInstanceOf(SealBroken.class);
    }

    @Property(tries = 200)
    void refusesEveryAlteration(
            @ForAll @IntRange(min = 0, max = 1000) int where, @ForAll @IntRange(min = 1, max = 255) int by) {
        byte[] sealed = ring.seal("p", "some secret of a town");
        byte[] altered = sealed.clone();
        altered[where % altered.length] ^= (byte) by;
        assertThatThrownBy(() -> ring.open("p", altered)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesATruncatedSecret() {
        byte[] sealed = ring.seal("p", "secret");
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> ring.open("p", cut)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void stillOpensWhatAnOlderKeySealed() {
        byte[] sealed = ring.seal("p", "old");
        KeyRing rotated = new KeyRing("k2", Map.of("k1", key(1), "k2", key(2)));
        assertThat(rotated.openText("p", sealed)).isEqualTo("old");
        assertThatThrownBy(() -> ring.open("p", rotated.seal("p", "new"))).isInstanceOf(SealBroken.class);
    }

    @Test
    void neverSealsTwiceAlike() {
        assertThat(ring.seal("p", "same")).isNotEqualTo(ring.seal("p", "same"));
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatThrownBy(() -> new KeyRing("k", Map.of("k", new byte[16]))).hasMessageContaining("32 bytes");
    }

    @Test
    void refusesARingWithoutItsCurrentKey() {
        assertThatThrownBy(() -> new KeyRing("k9", Map.of("k1", key(1)))).hasMessageContaining("k9");
    }

    @Test
    void readsARingFromItsFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keyring.json");
        Files.writeString(
                file,
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(key(1)) + "\"}}");
        assertThat(KeyRing.read(file).openText("p", ring.seal("p", "from a file")))
                .isEqualTo("from a file");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
