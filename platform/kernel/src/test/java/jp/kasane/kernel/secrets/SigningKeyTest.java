package jp.kasane.kernel.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is signed can be checked by anybody who has the public half, and by nothing else. */
class SigningKeyTest {

    private static final byte[] PAPER = "消去証明書".getBytes(StandardCharsets.UTF_8);

    private final SigningKey key = SigningKey.made();

    @Test
    void provesExactlyWhatWasSigned() {
        byte[] signature = key.sign(PAPER);
        assertThat(SigningKey.proves(key.publicKey(), PAPER, signature)).isTrue();
        for (int i = 0; i < PAPER.length; i++) {
            byte[] changed = PAPER.clone();
            changed[i] ^= 1;
            assertThat(SigningKey.proves(key.publicKey(), changed, signature))
                    .as("byte %s", i)
                    .isFalse();
        }
    }

    @Test
    void anotherKeyProvesNothing() {
        assertThat(SigningKey.proves(SigningKey.made().publicKey(), PAPER, key.sign(PAPER)))
                .isFalse();
    }

    @Test
    void whatIsNoKeyAndNoSignatureProvesNothingAndBreaksNothing() {
        assertThat(SigningKey.proves(new byte[] {1, 2, 3}, PAPER, key.sign(PAPER)))
                .isFalse();
        assertThat(SigningKey.proves(key.publicKey(), PAPER, new byte[0])).isFalse();
        assertThat(SigningKey.proves(key.publicKey(), PAPER, new byte[64])).isFalse();
    }

    @Test
    void isNamedByItsPublicHalfAndTellsNothingOfThePrivateOne() {
        assertThat(key.name()).hasSize(64).isEqualTo(SigningKey.nameOf(key.publicKey()));
        assertThat(key).hasToString("signing key " + key.name());
        assertThat(SigningKey.made().name()).isNotEqualTo(key.name());
        assertThat(SigningKey.purpose("a")).isNotEqualTo(SigningKey.purpose("b"));
    }
}
