package jp.kasane.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(new Samples(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void theMedianOfAnEvenNumberIsHalfWay() {
        assertThat(new Samples(4, 1, 2, 9).median()).isEqualTo(3);
    }

    @Test
    void aPercentileIsOneThatWasMeasured() {
        double[] hundred = new double[100];
        Arrays.setAll(hundred, i -> i + 1);
        Samples samples = new Samples(hundred);
        assertThat(samples.percentile(95)).isEqualTo(95);
        assertThat(samples.percentile(99)).isEqualTo(99);
        assertThat(samples.percentile(100)).isEqualTo(100);
        assertThat(samples.percentile(0.5)).isEqualTo(1);
        assertThat(new Samples(7).percentile(95)).isEqualTo(7);
    }

    @Test
    void refusesToSaySomethingOfNothing() {
        assertThatThrownBy(Samples::new).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Samples(1).percentile(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Samples(1).percentile(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void soManyPercentDoNotExceedThePercentile(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 0, max = 1000) Double> values,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        double bound = Samples.of(values).percentile(percent);
        long within = values.stream().filter(value -> value <= bound).count();
        assertThat(within * 100.0 / values.size()).isGreaterThanOrEqualTo(percent - 1e-9);
        assertThat(values).contains(bound);
    }

    @Property
    void theMedianLiesBetweenTheEnds(@ForAll @Size(min = 1, max = 60) List<@DoubleRange(max = 1000) Double> values) {
        Samples samples = Samples.of(values);
        assertThat(samples.median()).isBetween(samples.least(), samples.most());
        assertThat(samples.percentile(100)).isCloseTo(samples.most(), within(0.0));
    }
}
