package jp.kasane.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import jp.kasane.kernel.control.Settings;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLimitsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final SessionLimits LIMITS = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

    private static SessionLimits of(String... pairs) {
        Properties values = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            values.setProperty(pairs[i], pairs[i + 1]);
        }
        return SessionLimits.of(new Settings("web.properties", values));
    }

    @Test
    void areThirtyMinutesAndTwelveHoursUnlessTheOperatorSaysOtherwise() {
        assertThat(of()).isEqualTo(LIMITS);
        assertThat(of("kasane.session.idle.minutes", "10", "kasane.session.absolute.minutes", "60"))
                .isEqualTo(new SessionLimits(Duration.ofMinutes(10), Duration.ofMinutes(60)));
    }

    @ParameterizedTest
    @CsvSource({"1, 720", "0, 720", "-5, 720", "30, 29", "30, 0"})
    void refusesLimitsNobodyCouldWorkUnder(String idle, String absolute) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("kasane.session.idle.minutes", idle, "kasane.session.absolute.minutes", absolute));
    }

    @Property
    void isAliveWhileSeenWithinTheIdleTimeAndNotBeyondTheAbsoluteOne(
            @ForAll @IntRange(max = 3600) int secondsIdle, @ForAll @IntRange(min = -60, max = 60) int secondsLeft) {
        boolean alive = LIMITS.alive(NOW.minusSeconds(secondsIdle), NOW.plusSeconds(secondsLeft), NOW);

        assertThat(alive).isEqualTo(secondsIdle < 1800 && secondsLeft > 0);
    }

    @Test
    void theLastMomentIsOver() {
        Instant seen = NOW.minus(Duration.ofMinutes(30));

        assertThat(LIMITS.alive(seen, NOW.plusSeconds(1), NOW)).isFalse();
        assertThat(LIMITS.alive(seen.plusNanos(1_000), NOW.plusSeconds(1), NOW)).isTrue();
        assertThat(LIMITS.alive(NOW, NOW, NOW)).isFalse();
    }

    @Test
    void beingSeenIsWrittenDownAtMostOnceAMinute() {
        assertThat(LIMITS.worthNoting(NOW.minusSeconds(59), NOW)).isFalse();
        assertThat(LIMITS.worthNoting(NOW.minusSeconds(60), NOW)).isTrue();
    }
}
