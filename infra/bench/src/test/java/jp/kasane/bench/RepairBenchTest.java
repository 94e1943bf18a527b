package jp.kasane.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.bench.figures.Measure;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Shape;
import org.junit.jupiter.api.Test;

class RepairBenchTest {

    private static final Shape TINY = Shape.of(3, 2, 3, 0.2);

    @Test
    void countsTheCancellationsThatMoveFew() {
        List<String> measured = new ArrayList<>();
        RepairBench.Cancellations few = new RepairBench.Cancellations(
                List.of(TINY), List.of(1L, 2L), 3, Duration.ofMillis(500), Duration.ofMillis(500));
        new RepairBench(few).measure((measure, value, notes) -> measured.add(measure + " " + value + " " + notes));
        assertThat(measured)
                .singleElement()
                .asString()
                .startsWith(Measure.REPAIR_MOVED + " ")
                .contains("of 6 cancellations in 2 problems", "seeds 1–2");
    }

    @Test
    void whatIsCancelledCanNoLongerBeWhereItStood() {
        Generator.Planted planted = Generator.planted(TINY, 1);
        String visit = planted.problem().visits().get(0).id();
        Placement at = planted.plan().of(visit).orElseThrow();
        assertThat(new Judge(RepairBench.without(planted.problem(), at)).breaches(planted.plan()))
                .extracting("rule")
                .containsOnly(Rule.AVAILABLE);
        assertThat(new Judge(RepairBench.closed(planted.problem(), visit, at)).breaches(planted.plan()))
                .extracting("rule")
                .containsOnly(Rule.TOWN_CAN);
    }
}
