package jp.kasane.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guard is taken out of a copy, the tests run over it, and what they say is believed only where it means something. */
class HuntTest {

    @TempDir
    private Path root;

    private final List<String> told = new ArrayList<>();
    private final List<Finding> kept = new ArrayList<>();

    @BeforeEach
    void aProduct() throws IOException {
        ASmallProduct.in(root);
    }

    private List<Finding> hunt(Guard... guards) {
        try (Hunt hunt = new Hunt(root, root.resolve("hunt"), told::add, kept::add)) {
            return hunt.of(List.of(guards));
        }
    }

    @Test
    void theTestThatFailsWithoutTheGuardHasNoticed() {
        assertThat(hunt(AGuard.called("door.adults")))
                .containsExactly(new Finding("door.adults", Finding.Outcome.CAUGHT, "DoorTest#noChildComesIn"));
        assertThat(kept).extracting(Finding::guard).containsExactly("door.adults");
        assertThat(told).hasSize(4).first().asString().contains("1 tests of door pass");
        assertThat(told.get(1)).as("with which fault").contains("expected: <false>");
        assertThat(told.get(3)).as("once more").contains("1 tests of door pass");
    }

    @Test
    void whereAllTestsPassWithoutTheGuardItSurvived() {
        assertThat(hunt(AGuard.noticedBy("LaxTest")))
                .containsExactly(new Finding("door.adults", Finding.Outcome.SURVIVED, ""));
    }

    @Test
    void oneOfSeveralTestsIsEnough() {
        assertThat(hunt(AGuard.noticedBy("LaxTest", "DoorTest")))
                .extracting(Finding::by)
                .containsExactly("DoorTest#noChildComesIn");
    }

    @Test
    void eachGuardIsBackBeforeTheNextIsTakenOut() {
        Guard opened = AGuard.takingOut("return true;", "return false;");
        Guard lax = new Guard(
                "door.opens",
                opened.area(),
                opened.says(),
                "door",
                "Door.java",
                opened.taken(),
                opened.instead(),
                "door",
                List.of("LaxTest"));
        Guard again = new Guard(
                "door.again",
                opened.area(),
                opened.says(),
                "door",
                "Door.java",
                AGuard.TAKEN,
                "",
                "door",
                List.of("LaxTest"));
        assertThat(hunt(AGuard.called("door.adults"), lax, again))
                .extracting(Finding::outcome)
                .containsExactly(Finding.Outcome.CAUGHT, Finding.Outcome.CAUGHT, Finding.Outcome.SURVIVED);
    }

    @Test
    void theBuiltClassesStayAsTheyAre() throws IOException {
        Path built = root.resolve("door/target/classes/door/Door.class");
        byte[] before = Files.readAllBytes(built);
        hunt(AGuard.called("door.adults"));
        assertThat(Files.readAllBytes(built)).isEqualTo(before);
    }

    @Test
    void aTestThatFailsAnywayNoticesNothing() {
        assertThatThrownBy(() -> hunt(AGuard.noticedBy("BrokenTest")))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("with every guard in place these fail")
                .hasMessageContaining("neverHolds");
    }

    @Test
    void aTestThatWouldFailBecauseItRanBeforeNoticesNothing() {
        assertThat(hunt(AGuard.noticedBy("RememberingTest")))
                .extracting(Finding::outcome)
                .containsExactly(Finding.Outcome.SURVIVED);
    }

    @Test
    void aTestThatIsNotRunNoticesNothing() {
        assertThatThrownBy(() -> hunt(AGuard.noticedBy("EmptyTest")))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("no test ran");
    }

    @Test
    void aMutantThatDoesNotCompileIsAFaultOfTheListAndNoCatch() {
        assertThatThrownBy(() -> hunt(AGuard.takingOut("age < 18", "age < ")))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("nothing compiles");
    }

    @Test
    void knowsWhatHasNotBeenBuilt() throws IOException {
        try (Hunt hunt = new Hunt(root, root.resolve("hunt"), told::add, kept::add)) {
            assertThat(hunt.built(AGuard.called("door.adults"))).isTrue();
            Files.delete(root.resolve("door/target/test-classpath.txt"));
            assertThat(hunt.built(AGuard.called("door.adults"))).isFalse();
        }
    }

    @Test
    void aTestIsNamedWithoutItsPackages() {
        assertThat(Hunt.shortName("jp.kasane.A#b")).isEqualTo("A#b");
        assertThat(Hunt.shortName("jp.kasane.A$B#c")).isEqualTo("A.B#c");
        assertThat(Hunt.shortName("jp.kasane.A")).isEqualTo("A");
    }
}
