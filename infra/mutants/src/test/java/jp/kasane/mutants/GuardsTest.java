package jp.kasane.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.kasane.kernel.testing.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of guards as it is: true to the source, to the tests, and to docs/security.md. */
class GuardsTest {

    private static final Path ROOT = Path.of(System.getProperty("kasane.root"));
    private static final List<Guard> LIST = GuardList.read(ROOT);
    private static final int FEW = 3;

    @Test
    void everyGuardStandsWhereTheListSaysAndIsTakenOutOnce() {
        SourceTree sources = new SourceTree(ROOT);
        List<String> wrong = new ArrayList<>();
        for (Guard guard : LIST) {
            try {
                sources.without(guard);
                guard.tests().forEach(test -> sources.test(guard, test));
            } catch (ListWrong e) {
                wrong.add(e.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyGuardHasBeenTakenOutAndSomeTestNoticed() {
        Findings findings = Findings.read(ROOT);
        assertThat(LIST)
                .allSatisfy(guard -> assertThat(findings.of(guard))
                        .as(guard.id() + ": ./kasane mutants " + guard.id())
                        .hasValueSatisfying(found -> assertThat(found.caught()).isTrue()));
    }

    @Test
    void thePageNamesEachGuardAndWhoNoticed() throws IOException {
        String page = Files.readString(SecurityPage.page(ROOT));
        assertThat(SecurityPage.drawn(page, LIST, Findings.read(ROOT)))
                .as("docs/security.md is drawn by ./kasane mutants")
                .isEqualTo(page);
    }

    /** A few of them, really; {@code ./kasane prove} takes out all. */
    @Test
    void someGuardsTakenOutAreNoticed(@TempDir Path bench) {
        try (Hunt hunt = new Hunt(ROOT, bench, System.out::println, found -> {})) {
            List<Guard> built =
                    new ArrayList<>(LIST.stream().filter(hunt::built).toList());
            assumeThat(built)
                    .as("guards of modules that have been built with their tests")
                    .isNotEmpty();
            Proof proof = Proof.of("mutants.few", FEW, FEW, "mutants");
            Collections.shuffle(built, proof.random(0));
            assertThat(hunt.of(built.subList(0, Math.min(proof.cases(), built.size()))))
                    .allSatisfy(finding ->
                            assertThat(finding.caught()).as(finding.toString()).isTrue());
        }
    }
}
