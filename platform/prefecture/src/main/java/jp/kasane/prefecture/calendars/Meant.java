package jp.kasane.prefecture.calendars;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import jp.kasane.kernel.authority.Grants;
import org.dmfs.rfc5545.DateTime;

/**
 * A moment or a whole day as a calendar file means it. What names no time zone is meant in Japan.
 *
 * @param allDay whether the time of day means nothing
 */
record Meant(LocalDateTime local, ZoneId zone, boolean allDay) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** What some calendars of Windows write for Asia/Tokyo. */
    private static final List<String> ALSO_TOKYO =
            List.of("Tokyo Standard Time", "Japan", "JST", "Japan Standard Time");

    private static final int EARLIEST = 1970;
    private static final int LATEST = 2200;

    static Meant of(ContentLine line) throws Trouble.Met {
        return of(line, line.value());
    }

    /** Those of a list, as EXDATE has them. */
    static List<Meant> all(ContentLine line) throws Trouble.Met {
        List<Meant> all = new ArrayList<>();
        for (String value : line.value().split(",")) {
            all.add(of(line, value.strip()));
        }
        return all;
    }

    private static Meant of(ContentLine line, String value) throws Trouble.Met {
        try {
            Meant meant = value.length() == 8
                    ? new Meant(LocalDate.parse(value, DAY).atStartOfDay(), Grants.JAPAN, true)
                    : moment(line, value);
            if (meant.local.getYear() < EARLIEST || meant.local.getYear() > LATEST) {
                throw line.met(Trouble.Reason.WRONG_TIME);
            }
            return meant;
        } catch (DateTimeException e) {
            throw line.met(Trouble.Reason.WRONG_TIME);
        }
    }

    private static Meant moment(ContentLine line, String value) throws Trouble.Met {
        boolean utc = value.endsWith("Z");
        LocalDateTime local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
        return new Meant(local, utc ? ZoneOffset.UTC : zone(line), false);
    }

    private static ZoneId zone(ContentLine line) throws Trouble.Met {
        String named = line.parameter("TZID");
        if (named.isEmpty() || ALSO_TOKYO.contains(named)) {
            return Grants.JAPAN;
        }
        try {
            return ZoneId.of(named.startsWith("/") ? named.replaceFirst("^/[^/]*/", "") : named);
        } catch (DateTimeException e) {
            throw line.met(Trouble.Reason.UNKNOWN_ZONE);
        }
    }

    Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** As the library that reads rules has it. */
    DateTime forRules() {
        int month = local.getMonthValue() - 1;
        if (allDay) {
            return new DateTime(local.getYear(), month, local.getDayOfMonth());
        }
        return new DateTime(
                TimeZone.getTimeZone(zone),
                local.getYear(),
                month,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    /** The same kind of moment, as the library has it. */
    Meant at(DateTime found) {
        LocalDateTime time = LocalDateTime.of(
                found.getYear(),
                found.getMonth() + 1,
                found.getDayOfMonth(),
                allDay ? 0 : found.getHours(),
                allDay ? 0 : found.getMinutes(),
                allDay ? 0 : found.getSeconds());
        return new Meant(time, zone, allDay);
    }
}
