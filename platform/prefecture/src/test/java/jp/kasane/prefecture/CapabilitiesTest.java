package jp.kasane.prefecture;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.testing.CapabilityRule;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

    @Test
    void usesOnlyWhatItDeclares() {
        assertThat(CapabilityRule.brokenIn("jp.kasane.prefecture")).isEmpty();
    }

    @Test
    void neverSeesWhatTownsDo() {
        assertThat(CapabilityRule.declaredIn("jp.kasane.prefecture").values())
                .allSatisfy(uses -> assertThat(uses).noneMatch(used -> used.startsWith("municipal")));
    }
}
