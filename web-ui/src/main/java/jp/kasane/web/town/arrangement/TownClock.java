package jp.kasane.web.town.arrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.kasane.kernel.authority.Grants;

/** What time it is at the counters. */
final class TownClock {

    private TownClock() {}

    static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), Grants.JAPAN);
    }

    static LocalDate today(Clock clock) {
        return now(clock).toLocalDate();
    }
}
