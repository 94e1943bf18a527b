package jp.kasane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import jp.kasane.bench.figures.Measure;
import jp.kasane.kernel.testing.CapabilityRule;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void measuresEverythingWhenNothingIsNamed() {
        assertThat(Bench.wanted()).contains(EnumSet.allOf(Measure.class));
    }

    @Test
    void measuresWhatIsNamed() {
        assertThat(Bench.wanted("list.ratio", "save.p95.ms"))
                .contains(EnumSet.of(Measure.LIST_RATIO, Measure.SAVE_P95));
    }

    @Test
    void aBeginningNamesAllThatBeginWithIt() {
        assertThat(Bench.wanted("list")).contains(EnumSet.of(Measure.LIST_RATIO, Measure.LIST_P95));
    }

    @Test
    void whatManyTownsCostIsMeasuredTogetherOrByName() {
        assertThat(Bench.wanted("memory", "routing"))
                .contains(EnumSet.of(
                        Measure.MEMORY_1,
                        Measure.MEMORY_47,
                        Measure.MEMORY_180,
                        Measure.MEMORY_ABOVE,
                        Measure.ROUTING_OVERHEAD));
    }

    @Test
    void knowsNoOtherNames() {
        assertThat(Bench.wanted("list.ratio", "nonsense")).isEmpty();
        assertThat(Bench.wanted("li")).isEmpty();
        assertThat(Bench.wanted("")).isEmpty();
    }

    @Test
    void usesOnlyWhatItDeclares() {
        assertThat(CapabilityRule.brokenIn("jp.kasane.bench")).isEmpty();
    }
}
