package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapTest {

    @Test
    void isWhatIsUsedInEveryGenerationInMebibytes() {
        String table = """
                 S0C         S1C         S0U         S1U          EC           EU           OC           OU          MC
                    0.0      1024.0         0.0      1024.0     1024.0       2048.0     1024.0     102400.0      9.0
                """;
        assertThat(Heap.usedMib(table)).isCloseTo(1 + 2 + 100, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no such process", "S0U S1U EU OU", "S0U S1U EU\n1 2 3", "S0U S1U EU OU\n1 2 3"})
    void anythingElseIsNoFigure(String table) {
        assertThatThrownBy(() -> Heap.usedMib(table)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatSomebodyHoldsOnToCountsAndWhatTheyLetGoOfDoesNot() {
        double before = Heap.afterCollection(ProcessHandle.current());
        byte[][] held = new byte[64][1024 * 1024];
        double holding = Heap.afterCollection(ProcessHandle.current());
        assertThat(held).hasNumberOfRows(64);
        held = new byte[0][0];
        double after = Heap.afterCollection(ProcessHandle.current());
        assertThat(holding - before).isBetween(60.0, 80.0);
        assertThat(holding - after).isBetween(60.0, 80.0);
        assertThat(held).isEmpty();
    }
}
