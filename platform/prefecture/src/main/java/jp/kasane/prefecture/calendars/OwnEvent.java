package jp.kasane.prefecture.calendars;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event of somebody's own calendar, as far as it makes them busy: when, how long, how often. What it is about is not read.
 *
 * @param line where it begins
 * @param busy false: it is cancelled, or shown as free
 * @param instead which occurrence of the series with the same uid it replaces
 */
record OwnEvent(
        int line,
        String uid,
        Meant start,
        Duration length,
        boolean busy,
        @Nullable ContentLine rule,
        List<Meant> more,
        List<Meant> without,
        @Nullable Meant instead) {

    private static final Pattern LENGTH = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?" + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,8})S)?)?");
    private static final Duration DAY = Duration.ofDays(1);

    static OwnEvent of(int line, List<ContentLine> lines) throws Trouble.Met {
        Reading reading = new Reading();
        for (ContentLine one : lines) {
            reading.take(one);
        }
        return reading.event(line);
    }

    /** What has been read of it so far. */
    private static final class Reading {
        private String uid = "";
        private @Nullable Meant start;
        private @Nullable Meant end;
        private @Nullable Duration length;
        private boolean busy = true;
        private @Nullable ContentLine rule;
        private final List<Meant> more = new ArrayList<>();
        private final List<Meant> without = new ArrayList<>();
        private @Nullable Meant instead;

        void take(ContentLine line) throws Trouble.Met {
            switch (line.name()) {
                case "UID" -> uid = line.value();
                case "DTSTART" -> start = Meant.of(line);
                case "DTEND" -> end = Meant.of(line);
                case "DURATION" -> length = length(line);
                case "RRULE" -> rule = line;
                case "RDATE" -> more.addAll(Meant.all(line));
                case "EXDATE" -> without.addAll(Meant.all(line));
                case "RECURRENCE-ID" -> instead = Meant.of(line);
                case "STATUS" -> busy &= !line.is("STATUS", "CANCELLED");
                case "TRANSP" -> busy &= !line.is("TRANSP", "TRANSPARENT");
                default -> {
                    // What it is about is nobody's business here.
                }
            }
        }

        OwnEvent event(int line) throws Trouble.Met {
            Meant begin = start;
            if (begin == null) {
                throw new Trouble.Met(line, Trouble.Reason.NO_START, "DTSTART");
            }
            return new OwnEvent(
                    line,
                    uid,
                    begin,
                    lasting(line, begin),
                    busy,
                    rule,
                    List.copyOf(more),
                    List.copyOf(without),
                    instead);
        }

        private Duration lasting(int line, Meant begin) throws Trouble.Met {
            Duration given = length;
            Meant until = end;
            if (until != null) {
                given = Duration.between(begin.instant(), until.instant());
            }
            if (given == null) {
                return begin.allDay() ? DAY : Duration.ZERO;
            }
            if (given.isNegative()) {
                throw new Trouble.Met(line, Trouble.Reason.ENDS_BEFORE_IT_BEGINS, "DTEND");
            }
            return begin.allDay() && given.compareTo(DAY) < 0 ? DAY : given;
        }
    }

    private static Duration length(ContentLine line) throws Trouble.Met {
        Matcher parts = LENGTH.matcher(line.value());
        if (!parts.matches() || line.value().endsWith("P") || line.value().endsWith("T")) {
            throw line.met(Trouble.Reason.WRONG_DURATION);
        }
        try {
            return Duration.ofDays(7L * part(parts, 1) + part(parts, 2))
                    .plus(part(parts, 3), ChronoUnit.HOURS)
                    .plus(part(parts, 4), ChronoUnit.MINUTES)
                    .plusSeconds(part(parts, 5));
        } catch (DateTimeException | ArithmeticException e) {
            throw line.met(Trouble.Reason.WRONG_DURATION);
        }
    }

    private static long part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
