package jp.kasane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.kasane.kernel.testing.CapabilityRule;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

    /** How an arrangement is written and drawn; a prefecture's pages have only what a town published, and templates, which are nobody's. */
    private static final Set<String> ARRANGEMENTS = Set.of("municipal.arrangement", "municipal.definition");

    @Test
    void usesOnlyWhatItDeclares() {
        assertThat(CapabilityRule.brokenIn("jp.kasane.web")).isEmpty();
    }

    @Test
    void keepsTheTownAndThePrefectureApart() {
        assertThat(CapabilityRule.declaredIn("jp.kasane.web")).allSatisfy((capability, uses) -> {
            if (capability.startsWith("web.town")) {
                assertThat(uses).noneMatch(used -> used.startsWith("prefecture"));
            }
            if (capability.startsWith("web.prefecture")) {
                assertThat(uses).noneMatch(used -> used.startsWith("municipal") && !ARRANGEMENTS.contains(used));
            }
        });
    }

    @Test
    void leavesProvisioningToTenantAdmin() {
        Set<String> all = CapabilityRule.declaredIn("jp.kasane").values().stream()
                .collect(java.util.stream.Collectors.flatMapping(Set::stream, java.util.stream.Collectors.toSet()));
        assertThat(all).noneMatch(used -> used.startsWith("admin"));
    }
}
