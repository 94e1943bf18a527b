package jp.kasane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import jp.kasane.bench.figures.Measure;
import jp.kasane.prefecture.dispatch.Shape;
import org.junit.jupiter.api.Test;

/** On problems of a few visits, with a second to search: what is measured and what is said of it, not how good it is. */
class DispatchBenchTest {

    private static final Shape TINY = Shape.of(3, 2, 3, 0.1);
    private static final DispatchBench.Effort SHORT = new DispatchBench.Effort(
            List.of(1L, 2L), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(30));

    private final Map<Measure, Double> measured = new EnumMap<>(Measure.class);
    private final Map<Measure, String> notes = new EnumMap<>(Measure.class);
    private final DispatchBench bench = new DispatchBench(this::keep, SHORT);

    private void keep(Measure measure, double value, String note) {
        measured.put(measure, value);
        notes.put(measure, note);
    }

    @Test
    void theSlowestProofCountsAndTheSeedsAreTold() {
        bench.optimal(TINY);
        assertThat(measured.get(Measure.DISPATCH_6X4_OPTIMAL)).isPositive();
        assertThat(notes.get(Measure.DISPATCH_6X4_OPTIMAL))
                .contains("of seed 1 in", "of seed 2 in", "3 towns × 2 stages, 3 advisers who offer 10 %")
                .doesNotContain("not proven");
    }

    @Test
    void aCompletePlanIsWaitedFor() {
        bench.feasible(Measure.DISPATCH_40X4_FEASIBLE, TINY, List.of(1L));
        assertThat(notes.get(Measure.DISPATCH_40X4_FEASIBLE)).startsWith("the slowest of 1: seed 1 complete after");
    }

    @Test
    void eachMethodsCostStandsBesideTheBound() {
        bench.costs(TINY);
        assertThat(measured.keySet())
                .containsAll(EnumSet.of(
                        Measure.DISPATCH_40X4_PLANNER,
                        Measure.DISPATCH_40X4_GREEDY,
                        Measure.DISPATCH_40X4_CHAINS,
                        Measure.DISPATCH_40X4_RUIN,
                        Measure.DISPATCH_40X4_TIMEFOLD,
                        Measure.DISPATCH_40X4_VS_GREEDY,
                        Measure.DISPATCH_40X4_GAP));
        double bound = measured.get(Measure.DISPATCH_40X4_BOUND);
        double planner = measured.get(Measure.DISPATCH_40X4_PLANNER);
        assertThat(planner).isGreaterThanOrEqualTo(bound);
        assertThat(measured.get(Measure.DISPATCH_40X4_GAP)).isEqualTo(100 * (planner - bound) / bound);
    }

    @Test
    void aNameStandsForAllFiguresOfPlans() {
        assertThat(Bench.wanted("dispatch").orElseThrow())
                .hasSize(12)
                .contains(Measure.DISPATCH_6X4_OPTIMAL, Measure.DISPATCH_180X4_FEASIBLE);
        assertThat(Bench.wanted("repair")).contains(EnumSet.of(Measure.REPAIR_MOVED));
    }
}
