package jp.kasane.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.testing.CapabilityRule;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

    @Test
    void usesOnlyWhatItDeclares() {
        assertThat(CapabilityRule.brokenIn("jp.kasane.mutants")).isEmpty();
    }
}
