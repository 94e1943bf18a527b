package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextHasTheDigestOfItsBytesInUtf8() {
        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.of("辻󠄀")).isEqualTo(Sha256.of("辻󠄀".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void partsAreDigestedOneAfterAnother() {
        assertThat(Sha256.of(new byte[] {'a'}, new byte[] {'b', 'c'})).isEqualTo(OF_ABC);
        assertThat(Sha256.digest().digest()).hasSize(32);
    }
}
