package jp.kasane.web.town.arrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What time it is at the counters. */
final class TownClock {

    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private TownClock() {}

    static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), JAPAN);
    }

    static LocalDate today(Clock clock) {
        return now(clock).toLocalDate();
    }
}
