package jp.kasane.kernel.time;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.kernel.time.TimeReading.Reason;
import org.jspecify.annotations.Nullable;

/** How times of day are typed: 9:30, 930, 0930, 9時, 9時半, 9時5分, 午後1時, 午後1:30, 1:30 pm, also in full width. */
public final class ClockTimes {

    private static final Pattern TIME = Pattern.compile("(?<half>午前|午後|AM|PM)?(?<h>\\d{1,2})"
            + "(?::(?<m>\\d{2})|時(?:(?<thirty>半)|(?<m2>\\d{1,2})分)?)?(?<after>AM|PM)?");
    private static final Pattern DIGITS = Pattern.compile("(?<h>\\d{1,2})(?<m>\\d{2})");
    private static final int NOON = 12;

    private ClockTimes() {}

    /** Reads what a person typed. A bare hour is not a time: 9 could be anything. */
    public static TimeReading parse(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        Matcher digits = DIGITS.matcher(folded);
        if (digits.matches()) {
            return wholeDay(Integer.parseInt(digits.group("h")), Integer.parseInt(digits.group("m")));
        }
        Matcher time = TIME.matcher(folded);
        if (!time.matches() || isBareNumber(folded) || (time.group("half") != null && time.group("after") != null)) {
            return new TimeReading.Refused(Reason.NOT_UNDERSTOOD, List.of());
        }
        String half = time.group("half") != null ? time.group("half") : time.group("after");
        int hour = Integer.parseInt(time.group("h"));
        return half == null ? wholeDay(hour, minute(time)) : halfDay(isAfternoon(half), hour, minute(time));
    }

    private static boolean isBareNumber(String folded) {
        return folded.chars().allMatch(Character::isDigit);
    }

    private static boolean isAfternoon(String half) {
        return half.equals("午後") || half.equals("PM");
    }

    private static TimeReading halfDay(boolean afternoon, int hour, int minute) {
        if (hour > NOON || minute > 59) {
            return new TimeReading.Refused(Reason.NO_SUCH_TIME, List.of());
        }
        if (hour == NOON) {
            List<LocalTime> both = List.of(LocalTime.of(NOON, minute), LocalTime.of(0, minute));
            return new TimeReading.Refused(Reason.TWELVE_IS_AMBIGUOUS, both);
        }
        return wholeDay(afternoon ? hour + NOON : hour, minute);
    }

    private static TimeReading wholeDay(int hour, int minute) {
        if (hour > 23 || minute > 59) {
            return new TimeReading.Refused(Reason.NO_SUCH_TIME, List.of());
        }
        return new TimeReading.Read(LocalTime.of(hour, minute));
    }

    private static int minute(Matcher time) {
        if (time.group("thirty") != null) {
            return 30;
        }
        @Nullable String minute = time.group("m") != null ? time.group("m") : time.group("m2");
        return minute == null ? 0 : Integer.parseInt(minute);
    }
}
