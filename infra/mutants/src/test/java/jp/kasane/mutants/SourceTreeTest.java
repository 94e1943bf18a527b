package jp.kasane.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guard that moved, doubled or went, and a test that is gone, are told at once: a list that no longer fits proves nothing. */
class SourceTreeTest {

    @TempDir
    private Path root;

    private SourceTree sources;

    @BeforeEach
    void aProduct() throws IOException {
        ASmallProduct.in(root);
        sources = new SourceTree(root);
    }

    @Test
    void takesTheGuardOutAndLeavesTheRest() {
        assertThat(sources.without(AGuard.called("door.adults")))
                .doesNotContain("age < 18")
                .contains("return true;");
        assertThat(sources.without(AGuard.takingOut("age < 18", "false"))).contains("if (false) {");
    }

    @Test
    void doesNotMindWhereLinesAreBroken() {
        assertThat(sources.without(AGuard.takingOut("if (age < 18) { return false; }", "")))
                .doesNotContain("age < 18");
    }

    @Test
    void missesAGuardThatIsNotThereAnyMore() {
        assertThatThrownBy(() -> sources.without(AGuard.takingOut("if (age < 20)", "if (false)")))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("is not in Door.java");
    }

    @Test
    void doesNotChooseBetweenTwo() {
        assertThatThrownBy(() -> sources.without(AGuard.takingOut("return", "throw")))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("more than once");
    }

    @Test
    void missesAFileThatIsNotThereAndDoesNotChooseBetweenTwo() throws IOException {
        Guard guard = AGuard.called("door.adults");
        Path other = Files.createDirectories(root.resolve("door/src/main/java/other"));
        Files.writeString(other.resolve("Door.java"), "");
        assertThatThrownBy(() -> sources.file(guard))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("there are 2");
        Files.delete(other.resolve("Door.java"));
        Files.delete(root.resolve("door/src/main/java/door/Door.java"));
        assertThatThrownBy(() -> sources.file(guard))
                .isInstanceOf(ListWrong.class)
                .hasMessageContaining("there are 0");
    }

    @Test
    void namesTestsAsJavaKnowsThem() {
        Guard guard = AGuard.called("door.adults");
        assertThat(sources.test(guard, "DoorTest")).isEqualTo("door.DoorTest");
        assertThat(sources.test(guard, "door/DoorTest#noChildComesIn")).isEqualTo("door.DoorTest#noChildComesIn");
    }

    @Test
    void missesATestThatIsGone() {
        Guard guard = AGuard.called("door.adults");
        assertThatThrownBy(() -> sources.test(guard, "GateTest")).isInstanceOf(ListWrong.class);
        assertThatThrownBy(() -> sources.test(guard, "DoorTest#noDogComesIn")).isInstanceOf(ListWrong.class);
    }
}
