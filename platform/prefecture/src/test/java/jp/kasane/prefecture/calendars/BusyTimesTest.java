package jp.kasane.prefecture.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.prefecture.calendars.Trouble.Reason;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BusyTimesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static BusyTimes of(String file) {
        return BusyTimes.of(file.getBytes(StandardCharsets.UTF_8), FIRST, LAST, "020001");
    }

    private static BusyTimes.Read read(String file) {
        BusyTimes times = of(file);
        assertThat(times).isInstanceOf(BusyTimes.Read.class);
        return (BusyTimes.Read) times;
    }

    private static Set<String> busy(String... lines) {
        BusyTimes.Read read = read(calendar(event(lines)));
        assertThat(read.leftOut()).isEmpty();
        return read.busy().stream().map(one -> one.day() + " " + one.half()).collect(Collectors.toSet());
    }

    private static String dates(int count) {
        return Stream.iterate(LocalDate.of(2000, 1, 1), day -> day.plusDays(1))
                .limit(count)
                .map(day -> day.toString().replace("-", ""))
                .collect(Collectors.joining(","));
    }

    @Test
    void aFileThatIsMeantToKeepTheNodeBusyDoesNot() {
        String daily = "DTSTART;VALUE=DATE:19700101\r\nRRULE:FREQ=DAILY\r\nUID:a";
        String many = event(daily, "EXDATE;VALUE=DATE:" + dates(19_000));
        String replacing = IntStream.range(0, 4_800)
                .mapToObj(i -> event("UID:a", "DTSTART:20261005T100000", "RECURRENCE-ID:19990101T" + time(i)))
                .collect(Collectors.joining());
        String never = event("DTSTART:20260101T100000", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29");
        for (String file : List.of(
                calendar(many),
                calendar(many.repeat(20)),
                calendar(event(daily).repeat(50), replacing),
                calendar(never.repeat(4_900)))) {
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> of(file));
        }
        assertThat(of(calendar(event(daily, "EXDATE;VALUE=DATE:" + dates(30_000)))))
                .isEqualTo(new BusyTimes.Refused(new Trouble(7, Reason.TOO_MUCH, "EXDATE")));
    }

    private static String time(int second) {
        return "%02d%02d%02d".formatted(second / 3600, second / 60 % 60, second % 60);
    }

    @Test
    void visitsOfAnotherPrefectureTakeTheirTime() {
        for (String uid :
                List.of("visit-01ABC@050008.kasane", "visit-01ABC@1020001.kasane", "020001.kasane@example.jp")) {
            assertThat(busy("UID:" + uid, "DTSTART:20261005T100000", "DURATION:PT1H"))
                    .as(uid)
                    .hasSize(1);
        }
    }

    @Test
    void visitsThatCameFromHereTakeNothing() {
        assertThat(busy("UID:VISIT-01ABC@020001.KASANE", "DTSTART:20261005T100000", "DURATION:PT1H"))
                .isEmpty();
        assertThat(busy("UID:visit-01ABC@020001.kasane", "DTSTART:20261005T100000", "DURATION:PT1H"))
                .isEmpty();
        assertThat(busy("UID:01ABC@example.jp", "DTSTART:20261005T100000", "DURATION:PT1H"))
                .hasSize(1);
    }

    @Test
    void moreLinesThanAnyCalendarHasAreRefused() {
        assertThat(of("BEGIN:VCALENDAR\r\n" + "A:\n".repeat(ContentLine.MOST_LINES)))
                .isEqualTo(new BusyTimes.Refused(new Trouble(ContentLine.MOST_LINES + 1, Reason.TOO_MANY_LINES, "")));
    }

    @Test
    void anHourInTheMorningTakesTheMorning() {
        assertThat(busy("DTSTART;TZID=Asia/Tokyo:20261005T100000", "DTEND;TZID=Asia/Tokyo:20261005T110000"))
                .containsExactly("2026-10-05 MORNING");
        assertThat(busy("DTSTART:20261005T010000Z", "DURATION:PT1H")).containsExactly("2026-10-05 MORNING");
        assertThat(busy("DTSTART:20261005T100000", "DURATION:PT4H"))
                .containsExactlyInAnyOrder("2026-10-05 MORNING", "2026-10-05 AFTERNOON");
    }

    @Test
    void lunchAndTheEveningTakeNothing() {
        assertThat(busy("DTSTART:20261005T120000", "DTEND:20261005T130000")).isEmpty();
        assertThat(busy("DTSTART:20261005T180000", "DTEND:20261005T200000")).isEmpty();
    }

    @Test
    void aWholeDayTakesBothHalvesAndEndsBeforeItsEnd() {
        assertThat(busy("DTSTART;VALUE=DATE:20261005", "DTEND;VALUE=DATE:20261007"))
                .containsExactlyInAnyOrder(
                        "2026-10-05 MORNING", "2026-10-05 AFTERNOON", "2026-10-06 MORNING", "2026-10-06 AFTERNOON");
        assertThat(busy("DTSTART;VALUE=DATE:20261005")).hasSize(2);
    }

    @Test
    void whatIsFreeOrCancelledTakesNothing() {
        assertThat(busy("DTSTART;VALUE=DATE:20261005", "TRANSP:TRANSPARENT")).isEmpty();
        assertThat(busy("DTSTART;VALUE=DATE:20261005", "STATUS:CANCELLED")).isEmpty();
    }

    @Test
    void whatRepeatsIsFollowedAndWhatIsLeftOutIsNot() {
        assertThat(busy(
                        "DTSTART;TZID=Asia/Tokyo:20260907T140000",
                        "DTEND;TZID=Asia/Tokyo:20260907T150000",
                        "RRULE:FREQ=WEEKLY;UNTIL=20261020T000000Z",
                        "EXDATE;TZID=Asia/Tokyo:20261012T140000"))
                .containsExactlyInAnyOrder("2026-10-05 AFTERNOON", "2026-10-19 AFTERNOON");
        assertThat(busy("DTSTART;VALUE=DATE:20260405", "RRULE:FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20261110T235959Z"))
                .containsExactlyInAnyOrder(
                        "2026-10-05 MORNING", "2026-10-05 AFTERNOON", "2026-11-05 MORNING", "2026-11-05 AFTERNOON");
        assertThat(busy(
                        "DTSTART:20261001T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=3",
                        "EXDATE;VALUE=DATE:20261002"))
                .containsExactlyInAnyOrder("2026-10-01 MORNING", "2026-10-03 MORNING");
        assertThat(busy("DTSTART:20261001T090000", "DURATION:PT1H", "RDATE:20261201T090000"))
                .contains("2026-12-01 MORNING");
    }

    @Test
    void anOccurrenceThatWasMovedStandsWhereItWasMovedTo() {
        String series = event("UID:a", "DTSTART:20261001T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2");
        String moved = event("UID:a", "RECURRENCE-ID:20261002T100000", "DTSTART:20261009T140000", "DURATION:PT1H");
        assertThat(read(calendar(series, moved)).busy())
                .containsExactlyInAnyOrder(HalfDay.morning(FIRST), HalfDay.afternoon(LocalDate.of(2026, 10, 9)));
    }

    @Test
    void foldedLinesQuotedParametersAndWindowsNamesAreRead() {
        assertThat(busy(
                        "SUMMARY;X=\"a:b;c\":x",
                        "DTSTART;TZID=\"Tokyo Standard Time\":2026",
                        " 1005T100000",
                        "DURATION:PT1H"))
                .containsExactly("2026-10-05 MORNING");
        assertThat(busy("DTSTART;TZID=America/New_York:20261004T210000", "DURATION:PT1H"))
                .containsExactly("2026-10-05 MORNING");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments("", Reason.NOT_A_CALENDAR, 0),
                arguments("<html></html>", Reason.BROKEN_LINE, 1),
                arguments("BEGIN:VCARD\r\nEND:VCARD", Reason.NOT_A_CALENDAR, 1),
                arguments("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261001\r\n", Reason.UNFINISHED, 2),
                arguments("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VJOURNAL\r\nEND:VCALENDAR", Reason.BROKEN_NESTING, 3),
                arguments("BEGIN:VCALENDAR\r\nnothing\r\nEND:VCALENDAR", Reason.BROKEN_LINE, 2),
                arguments("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nEND:VCALENDAR", Reason.BROKEN_NESTING, 3));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFileIsRefusedWithItsLine(String file, Reason reason, int line) {
        assertThat(of(file)).isInstanceOfSatisfying(BusyTimes.Refused.class, refused -> {
            assertThat(refused.trouble().reason()).isEqualTo(reason);
            assertThat(refused.trouble().line()).isEqualTo(line);
        });
    }

    @Test
    void whatIsNoTextAndWhatIsTooLargeIsRefused() {
        assertThat(BusyTimes.of(new byte[] {(byte) 0x82, (byte) 0xA0}, FIRST, LAST, "020001"))
                .isEqualTo(new BusyTimes.Refused(new Trouble(0, Reason.NOT_TEXT, "")));
        assertThat(BusyTimes.of(new byte[BusyTimes.LARGEST_FILE + 1], FIRST, LAST, "020001"))
                .isEqualTo(new BusyTimes.Refused(new Trouble(0, Reason.TOO_LARGE, "")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusyTimes.of(new byte[0], FIRST, FIRST.plusDays(BusyTimes.MOST_DAYS + 1), "020001"));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("SUMMARY:x", Reason.NO_START),
                arguments("DTSTART:20261301T100000", Reason.WRONG_TIME),
                arguments("DTSTART:20260230", Reason.WRONG_TIME),
                arguments("DTSTART:00010101", Reason.WRONG_TIME),
                arguments("DTSTART;TZID=Nowhere/Land:20261001T100000", Reason.UNKNOWN_ZONE),
                arguments("DTSTART:20261001T100000\r\nDTEND:20261001T090000", Reason.ENDS_BEFORE_IT_BEGINS),
                arguments("DTSTART:20261001T100000\r\nDURATION:-PT1H", Reason.WRONG_DURATION),
                arguments("DTSTART:20261001T100000\r\nDURATION:P", Reason.WRONG_DURATION),
                arguments("DTSTART:20261001T100000\r\nRRULE:FREQ=NEVER", Reason.WRONG_RULE),
                arguments("DTSTART:20261001T100000\r\nRRULE:FREQ=SECONDLY", Reason.RULE_NOT_READ),
                arguments("DTSTART:20261001T100000\r\nRRULE:FREQ=YEARLY;BYSECOND=1,2,3", Reason.RULE_NOT_READ),
                arguments("DTSTART:20261001T100000\r\nRRULE:FREQ=DAILY;INTERVAL=2147483647", Reason.RULE_NOT_READ));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void anEventThatCannotBeReadIsToldAndTheOthersAreRead(String lines, Reason reason) {
        BusyTimes.Read read = read(calendar(event(lines), event("DTSTART;VALUE=DATE:20261005")));
        assertThat(read.busy()).hasSize(2);
        assertThat(read.events()).isEqualTo(2);
        assertThat(read.leftOut()).singleElement().satisfies(trouble -> {
            assertThat(trouble.reason()).isEqualTo(reason);
            assertThat(trouble.line()).isBetween(3, 5);
        });
    }

    @Test
    void moreEventsThanMayBeAreRefusedAndEndlessRulesEnd() {
        assertThat(of(calendar(event("DTSTART:20261001").repeat(BusyTimes.MOST_EVENTS + 1))))
                .isInstanceOfSatisfying(
                        BusyTimes.Refused.class,
                        refused -> assertThat(refused.trouble().reason()).isEqualTo(Reason.TOO_MANY_EVENTS));
        String endless = event("DTSTART;VALUE=DATE:19700101", "DURATION:P999D", "RRULE:FREQ=DAILY");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(of(calendar(endless.repeat(100))))
                        .isInstanceOfSatisfying(
                                BusyTimes.Refused.class,
                                refused ->
                                        assertThat(refused.trouble().reason()).isEqualTo(Reason.TOO_MUCH)));
    }

    @Test
    void rulesThatNeverComeTrueDoNotHang() {
        String never = event("DTSTART:20260101T100000", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(of(calendar(never.repeat(200)))).isNotNull());
    }

    @Test
    void whateverIsDoneToAFileItIsReadOrRefused() {
        Proof proof = Proof.of("proof.ics.broken", 300, 10_000, "files");
        byte[] good = calendar(
                        event(
                                "UID:a",
                                "DTSTART;TZID=Asia/Tokyo:20261001T100000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=WEEKLY;BYDAY=MO"),
                        event("DTSTART;VALUE=DATE:20261005", "EXDATE:20261001T000000Z"))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < proof.cases(); i++) {
            var random = proof.random(i);
            byte[] file = good.clone();
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                file[random.nextInt(file.length)] = (byte) " :;=\r\nA9,-\"Z".charAt(random.nextInt(12));
            }
            assertThat(BusyTimes.of(file, FIRST, LAST, "020001")).isNotNull();
            proof.held(1);
        }
        proof.note();
    }
}
