package jp.kasane.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.testing.CapabilityDrawing;
import jp.kasane.kernel.testing.CapabilityRule;
import jp.kasane.kernel.testing.DeclaredCapabilities;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

    private static final Path ROOT = Path.of(System.getProperty("kasane.root"));
    private static final String AGAIN =
            "draw it again: mvn test -pl platform/kernel -Dtest=CapabilitiesTest -Dkasane.draw=true";

    private final DeclaredCapabilities declared = DeclaredCapabilities.in(ROOT);

    @Test
    void usesOnlyWhatItDeclares() {
        assertThat(CapabilityRule.brokenIn("jp.kasane.kernel")).isEmpty();
    }

    @Test
    void theDrawingShowsWhatIsDeclared() throws IOException {
        upToDate(ROOT.resolve("docs/capabilities.svg"), new CapabilityDrawing(declared).svg());
    }

    @Test
    void theListSaysTheSameInWords() throws IOException {
        upToDate(ROOT.resolve("docs/capabilities.md"), declared.text());
    }

    @Test
    void theSourcesSayWhatTheCompiledPackagesSay() {
        Map<String, Set<String>> compiled = CapabilityRule.declaredIn("jp.kasane.kernel");

        assertThat(declared.uses()).containsAllEntriesOf(compiled);
    }

    @Test
    void everyCapabilityUsedExists() {
        assertThat(declared.uses()).hasSizeGreaterThan(40);
        declared.uses()
                .forEach((name, uses) ->
                        assertThat(declared.uses().keySet()).as(name).containsAll(uses));
    }

    private static void upToDate(Path committed, String now) throws IOException {
        if (Boolean.getBoolean("kasane.draw")) {
            Files.writeString(committed, now);
        }
        assertThat(committed).as(AGAIN).content().isEqualTo(now);
    }
}
