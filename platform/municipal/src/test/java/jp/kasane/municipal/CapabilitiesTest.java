package jp.kasane.municipal;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.testing.CapabilityRule;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

    @Test
    void usesOnlyWhatItDeclares() {
        assertThat(CapabilityRule.brokenIn("jp.kasane.municipal")).isEmpty();
    }

    @Test
    void neverSeesThePrefecture() {
        assertThat(CapabilityRule.declaredIn("jp.kasane.municipal").values())
                .allSatisfy(uses -> assertThat(uses).noneMatch(used -> used.startsWith("prefecture")));
    }
}
