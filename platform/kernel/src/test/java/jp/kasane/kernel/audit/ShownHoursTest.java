package jp.kasane.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ShownHoursTest {

    @Property
    void everyMomentLiesInItsHourAndInNoOther(
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long second) {
        Instant moment = Instant.ofEpochSecond(second, 999_999_999);
        long hour = ShownHours.of(moment);

        assertThat(moment).isAfterOrEqualTo(ShownHours.beginOf(hour)).isBefore(ShownHours.beginOf(hour + 1));
    }

    @Test
    void anHourBeginsOnTheHour() {
        Instant begin = Instant.parse("2026-11-22T05:00:00Z");

        assertThat(ShownHours.beginOf(ShownHours.of(begin))).isEqualTo(begin);
        assertThat(ShownHours.of(begin.minusNanos(1))).isEqualTo(ShownHours.of(begin) - 1);
    }
}
