package jp.kasane.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table and the findings say of each guard who noticed, and of none that somebody did where nobody did. */
class SecurityPageTest {

    private static final String PAGE =
            "# Guards\n<!-- mutants: drawn by ./kasane mutants -->\nold\n<!-- end of mutants -->\nafter\n";

    private static final List<Guard> LIST =
            List.of(AGuard.called("door.adults"), AGuard.called("door.locked"), AGuard.called("door.new"));

    private static final List<Finding> FOUND = List.of(
            new Finding("door.adults", Finding.Outcome.CAUGHT, "DoorTest#noChildComesIn"),
            new Finding("door.locked", Finding.Outcome.SURVIVED, ""));

    @TempDir
    private Path root;

    @Test
    void namesTheTestThatNoticedAndHidesNoHole() {
        assertThat(SecurityPage.drawn(PAGE, LIST, new Findings(FOUND))).isEqualTo("""
                        # Guards
                        <!-- mutants: drawn by ./kasane mutants -->
                        3 guards, 1 caught when taken out.

                        ### Doors

                        | guard | what it holds | where | noticed by |
                        |---|---|---|---|
                        | `door.adults` | No child comes in | `Door` | `DoorTest#noChildComesIn` |
                        | `door.locked` | No child comes in | `Door` | **nobody** |
                        | `door.new` | No child comes in | `Door` | not yet taken out |
                        <!-- end of mutants -->
                        after
                        """);
    }

    @Test
    void aPageWithoutAPlaceForItIsAFault() {
        assertThatThrownBy(() -> SecurityPage.drawn("# Guards\n", LIST, new Findings(FOUND)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFiguresCountEveryGuardThatNobodyNoticedAsSurvived() throws IOException {
        Mutants.note(root, LIST, new Findings(FOUND), "each alone");
        assertThat(root.resolve("infra/bench/target/proofs/mutants.total.json"))
                .content()
                .contains("\"value\":3,", "\"notes\":\"each alone\"");
        assertThat(root.resolve("infra/bench/target/proofs/mutants.survived.json"))
                .content()
                .contains("\"value\":2,");
    }

    @Test
    void findingsAreKeptAndReadBackInTheOrderOfTheList() {
        new Findings(List.of()).with(FOUND, LIST).write(root);
        Findings read = Findings.read(root);
        assertThat(LIST)
                .extracting(read::of)
                .extracting(found -> found.map(Finding::outcome).orElse(null))
                .containsExactly(Finding.Outcome.CAUGHT, Finding.Outcome.SURVIVED, null);
    }

    @Test
    void aNewFindingTakesTheOldOnesPlaceAndWhatIsNoGuardAnyMoreIsForgotten() {
        Finding now = new Finding("door.locked", Finding.Outcome.CAUGHT, "DoorTest#nobodyComesInAtNight");
        Findings both = new Findings(FOUND).with(List.of(now), LIST.subList(1, 3));
        assertThat(both.of(LIST.get(1))).contains(now);
        assertThat(both.of(LIST.get(0))).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingWasTakenOut() throws IOException {
        assertThat(Findings.read(root).of(LIST.get(0))).isEmpty();
    }
}
