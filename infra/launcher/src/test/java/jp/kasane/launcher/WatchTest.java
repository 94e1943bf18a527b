package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final DeathCount deaths = new DeathCount();

    @Test
    void allowsThreeRestartsWithinTenMinutes() {
        for (int minute = 0; minute < 3; minute++) {
            assertThat(deaths.mayRestart("Keycloak", NOON.plusSeconds(60L * minute)))
                    .isTrue();
        }
        assertThat(deaths.mayRestart("Keycloak", NOON.plusSeconds(200))).isFalse();
    }

    @Test
    void forgetsDeathsOfLongAgo() {
        for (int hour = 0; hour < 20; hour++) {
            assertThat(deaths.mayRestart("Payara", NOON.plusSeconds(3_600L * hour)))
                    .isTrue();
        }
    }

    @Test
    void countsEachPartForItself() {
        for (int i = 0; i < 4; i++) {
            deaths.mayRestart("MariaDB", NOON);
        }
        assertThat(deaths.mayRestart("Payara", NOON)).isTrue();
    }
}
