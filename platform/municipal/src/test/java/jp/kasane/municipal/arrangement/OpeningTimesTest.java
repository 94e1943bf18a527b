package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import jp.kasane.kernel.testing.Made;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.kernel.time.PublicHolidays;
import jp.kasane.municipal.arrangement.OpenState.Closed;
import jp.kasane.municipal.arrangement.OpenState.Open;
import jp.kasane.municipal.definition.basis.Weekday;
import jp.kasane.municipal.definition.bodies.Hours;
import jp.kasane.municipal.definition.bodies.Hours.Opening;
import org.junit.jupiter.api.Test;

/** Any hours at any time, held against the plainest way to tell: look whether some rule holds at this minute. */
class OpeningTimesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 730;
    private static final int MINUTES = 1440;
    private static final int STEP = 15;

    @Test
    void isOpenExactlyWhereARuleHoldsAndTellsWhenThatChanges() {
        Proof proof = Proof.of("proof.arrangement.hours", 400, 50_000, "times");
        for (int number = 0; number < proof.cases(); number++) {
            Random random = proof.random(number);
            Hours hours = hours(random);
            LocalDateTime now = FIRST.plusDays(random.nextInt(DAYS))
                    .atStartOfDay()
                    .plusMinutes((long) STEP * random.nextInt(MINUTES / STEP));
            OpenState state = at(hours, now);
            if (holds(hours, now)) {
                assertThat(state).isInstanceOfSatisfying(Open.class, open -> untilItCloses(hours, now, open));
            } else {
                assertThat(state).isInstanceOfSatisfying(Closed.class, closed -> untilItOpens(hours, now, closed));
            }
            proof.held(1);
        }
        proof.note();
    }

    private static void untilItCloses(Hours hours, LocalDateTime now, Open open) {
        LocalDateTime until = open.until().orElseThrow();
        assertThat(steps(now, until)).allMatch(time -> holds(hours, time));
        assertThat(holds(hours, until)).isFalse();
        assertThat(at(hours, until.minusMinutes(1))).isEqualTo(open);
    }

    private static void untilItOpens(Hours hours, LocalDateTime now, Closed closed) {
        assertThat(closed.perhaps()).isEmpty();
        LocalDateTime next = closed.next().orElse(now.plusDays(60));
        assertThat(steps(now, next)).noneMatch(time -> holds(hours, time));
        if (closed.next().isPresent()) {
            assertThat(at(hours, next)).isInstanceOf(Open.class);
        }
    }

    private static Stream<LocalDateTime> steps(LocalDateTime from, LocalDateTime to) {
        return Stream.iterate(from, time -> time.isBefore(to), time -> time.plusMinutes(STEP));
    }

    /** The plain way: no day off, and some rule of that weekday, in that week of the month, around that minute. */
    private static boolean holds(Hours hours, LocalDateTime time) {
        LocalDate date = time.toLocalDate();
        String month = date.toString().substring(5);
        boolean off =
                PublicHolidays.on(date).isPresent() || month.compareTo("12-29") >= 0 || month.compareTo("01-03") <= 0;
        String clock = time.toLocalTime().toString();
        return !off && hours.rules().stream().anyMatch(rule -> holds(rule, date, clock));
    }

    private static boolean holds(Opening rule, LocalDate date, String clock) {
        String weekday = date.getDayOfWeek().name().substring(0, 3);
        int nth = (date.getDayOfMonth() + 6) / 7;
        return rule.days().contains(Weekday.valueOf(weekday))
                && (rule.nth().isEmpty() || rule.nth().contains(nth))
                && String.valueOf(rule.from()).compareTo(clock) <= 0
                && String.valueOf(rule.to()).compareTo(clock) > 0;
    }

    private static Hours hours(Random random) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(90);
            int to = from + 1 + random.nextInt(96 - from);
            rules.add(Map.of(
                    "days", days(random),
                    "nth", random.nextInt(3) == 0 ? List.of(1 + random.nextInt(5), 1 + random.nextInt(5)) : List.of(),
                    "from", clock(from),
                    "to", clock(to)));
        }
        return Made.of(Hours.class, Map.of("rules", rules, "closed", List.of("holidays", "year-end")));
    }

    private static List<String> days(Random random) {
        List<String> days = new ArrayList<>(List.of(day(random)));
        for (int i = random.nextInt(5); i > 0; i--) {
            days.add(day(random));
        }
        return days;
    }

    private static String day(Random random) {
        return Weekday.values()[random.nextInt(7)].name().toLowerCase(Locale.ROOT);
    }

    private static String clock(int quarter) {
        return String.format(Locale.ROOT, "%02d:%02d", quarter / 4, quarter % 4 * STEP);
    }

    private static OpenState at(Hours hours, LocalDateTime now) {
        return OpeningHours.at(hours, now).get(0).state();
    }
}
