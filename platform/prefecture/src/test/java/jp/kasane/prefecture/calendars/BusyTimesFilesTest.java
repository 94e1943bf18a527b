package jp.kasane.prefecture.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.prefecture.calendars.Trouble.Reason;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendar files as programs really write them: their line ends, folds, time zones and what stands around events. */
class BusyTimesFilesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final String MORNING = "2026-10-05 MORNING";
    private static final String EVENT = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261005T100000\r\nDTEND:20261005T110000\r\n";

    private static String file(String... within) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", within) + "END:VCALENDAR\r\n";
    }

    private static Set<String> busy(byte[] file) {
        BusyTimes times = BusyTimes.of(file, FIRST, LAST, "020001");
        assertThat(times).isInstanceOf(BusyTimes.Read.class);
        BusyTimes.Read read = (BusyTimes.Read) times;
        assertThat(read.leftOut()).isEmpty();
        return read.busy().stream()
                .map(one -> one.day() + " " + one.half())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> busy(String file) {
        return busy(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> busyOn(String lines) {
        return busy(file("BEGIN:VEVENT\r\n" + lines.replace("|", "\r\n") + "\r\nEND:VEVENT\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void lineEndsOfEverySystemAreRead(String end) {
        assertThat(busy(file(EVENT, "END:VEVENT\r\n").replace("\r\n", end))).containsExactly(MORNING);
    }

    @Test
    void aMarkAtTheBeginningAndEmptyLinesAtTheEndAreNothing() {
        assertThat(busy("\uFEFF" + file(EVENT, "END:VEVENT\r\n") + "\r\n\r\n")).containsExactly(MORNING);
    }

    @Test
    void smallLettersDoAsWell() {
        assertThat(busy(file(EVENT, "END:VEVENT\r\n")
                        .replace("BEGIN", "begin")
                        .replace("DTSTART", "dtstart")
                        .replace("VEVENT", "vevent")))
                .containsExactly(MORNING);
    }

    @Test
    void aFoldThatTearsACharacterSpoilsNothing() {
        byte[] whole = file(EVENT, "SUMMARY:門外不出の予定\r\n", "END:VEVENT\r\n").getBytes(StandardCharsets.UTF_8);
        int begin = new String(whole, StandardCharsets.ISO_8859_1).indexOf("SUMMARY:") + "SUMMARY:".length();
        for (int at = begin; at < begin + 21; at++) {
            for (String fold : new String[] {"\r\n ", "\r\n\t", "\n "}) {
                assertThat(busy(with(whole, at, fold))).as("folded at %s", at).containsExactly(MORNING);
            }
        }
    }

    private static byte[] with(byte[] file, int at, String put) {
        byte[] more = put.getBytes(StandardCharsets.US_ASCII);
        byte[] changed = new byte[file.length + more.length];
        System.arraycopy(file, 0, changed, 0, at);
        System.arraycopy(more, 0, changed, at, more.length);
        System.arraycopy(file, at, changed, at + more.length, file.length - at);
        return changed;
    }

    @Test
    void aFoldThatTearsACharacterMovesNoLineNumber() {
        byte[] torn = with(
                file(EVENT, "SUMMARY:予定\r\n", "DTSTART:never\r\n", "END:VEVENT\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                file(EVENT, "SUMMARY:").indexOf("SUMMARY:") + "SUMMARY:".length() + 1,
                "\r\n ");
        BusyTimes.Read read = (BusyTimes.Read) BusyTimes.of(torn, FIRST, LAST, "020001");
        assertThat(read.leftOut()).containsExactly(new Trouble(9, Reason.WRONG_TIME, "DTSTART"));
    }

    @Test
    void foldedAnywhereAFileMeansTheSame() {
        Proof proof = Proof.of("proof.ics.folds", 300, 10_000, "files");
        byte[] good = file(EVENT, "SUMMARY:会議😀のあと\r\n", "LOCATION:外ヶ浜町役場\r\n", "END:VEVENT\r\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < proof.cases(); i++) {
            Random random = proof.random(i);
            byte[] folded = folded(good, random);
            while (another(folded)) {
                folded = folded(good, random);
            }
            assertThat(busy(folded)).containsExactly(MORNING);
            proof.held(1);
        }
        proof.note();
    }

    private static byte[] folded(byte[] file, Random random) {
        byte[] folded = file;
        for (int folds = 1 + random.nextInt(4); folds > 0; folds--) {
            folded = with(folded, 1 + random.nextInt(folded.length - 3), "\r\n ");
        }
        return folded;
    }

    /** A fold beside a line end, or within one, makes another file of it: it proves nothing and does not count. */
    private static boolean another(byte[] folded) {
        return new String(folded, StandardCharsets.ISO_8859_1).matches("(?s).*(\n\r|\r\r|[ \n]\r\n |\r\n \n).*");
    }

    @Test
    void bytesThatAreNoCharactersAreStillNoText() {
        byte[] japanese = file(EVENT, "SUMMARY:予定\r\n", "END:VEVENT\r\n").getBytes(Charset.forName("windows-31j"));
        assertThat(BusyTimes.of(japanese, FIRST, LAST, "020001"))
                .isEqualTo(new BusyTimes.Refused(new Trouble(0, Reason.NOT_TEXT, "")));
        byte[] spoilt = file(EVENT, "END:VEVENT\r\n").getBytes(StandardCharsets.UTF_8);
        spoilt[30] = (byte) 0x82;
        assertThat(BusyTimes.of(spoilt, FIRST, LAST, "020001")).isInstanceOf(BusyTimes.Refused.class);
        for (String end : new String[] {"\r\n ", "\n ", "\r\n", "\r", " "}) {
            assertThat(BusyTimes.of(
                            ("BEGIN:VCALENDAR" + end).getBytes(StandardCharsets.US_ASCII), FIRST, LAST, "020001"))
                    .as("ends within a fold")
                    .isInstanceOf(BusyTimes.Refused.class);
        }
    }

    @Test
    void alarmsZonesNotesAndFreeTimesAroundEventsTakeNothing() {
        String zone =
                "BEGIN:VTIMEZONE\r\nTZID:Tokyo\r\nBEGIN:STANDARD\r\nDTSTART:20261006T100000\r\nRRULE:FREQ=DAILY\r\n"
                        + "END:STANDARD\r\nEND:VTIMEZONE\r\n";
        String alarm = "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nDURATION:PT96H\r\nREPEAT:4\r\nEND:VALARM\r\n";
        String free = "BEGIN:VFREEBUSY\r\nDTSTART:20261007T100000\r\nDURATION:PT3H\r\nEND:VFREEBUSY\r\n";
        String journal = "BEGIN:VJOURNAL\r\nDTSTART;VALUE=DATE:20261008\r\nEND:VJOURNAL\r\n";
        assertThat(busy(file(zone, EVENT, alarm, "END:VEVENT\r\n", free, journal)))
                .containsExactly(MORNING);
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20261005T085959|DTEND:20261005T090000,''",
        "DTSTART:20261005T085959|DTEND:20261005T090001,2026-10-05 MORNING",
        "DTSTART:20261005T115959|DTEND:20261005T120500,2026-10-05 MORNING",
        "DTSTART:20261005T125959|DTEND:20261005T130001,2026-10-05 AFTERNOON",
        "DTSTART:20261005T165959|DTEND:20261005T190000,2026-10-05 AFTERNOON",
        "DTSTART:20261005T170000|DTEND:20261005T190000,''",
        "DTSTART:20261005T090000,2026-10-05 MORNING",
        "DTSTART:20261005T120000,''",
        "DTSTART:20261005T220000|DTEND:20261006T093000,2026-10-06 MORNING"
    })
    void aHalfDayIsTakenByWhatTouchesItsHoursAndByNothingElse(String lines, String taken) {
        assertThat(busyOn(lines)).isEqualTo(taken.isEmpty() ? Set.of() : Set.of(taken));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;TZID=Asia/Tokyo:20261005T100000|DURATION:PT1H",
                "DTSTART;TZID=\"Asia/Tokyo\":20261005T100000|DURATION:PT1H",
                "DTSTART;TZID=/freeassociation.example/Asia/Tokyo:20261005T100000|DURATION:PT1H",
                "DTSTART;TZID=Japan:20261005T100000|DURATION:PT60M",
                "DTSTART;VALUE=DATE-TIME:20261005T010000Z|DURATION:P0DT1H",
                "DTSTART;TZID=UTC:20261005T010000|DURATION:PT3600S",
                "DTSTART;TZID=Europe/Berlin:20261005T030000|DURATION:+PT1H"
            })
    void theSameHourInEveryZoneIsTheSameMorning(String lines) {
        assertThat(busyOn(lines)).containsExactly(MORNING);
    }

    @Test
    void aSeriesFollowsTheClockOfItsOwnZone() {
        // 23:30 in New York is 12:30 in Japan until its summer ends on 1 November, and 13:30 from then on.
        assertThat(busyOn("DTSTART;TZID=America/New_York:20261025T233000|DURATION:PT20M|RRULE:FREQ=WEEKLY;COUNT=3"))
                .containsExactly("2026-11-02 AFTERNOON", "2026-11-09 AFTERNOON");
    }

    @ParameterizedTest
    @CsvSource({
        "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2,2",
        "RRULE:FREQ=MONTHLY;BYDAY=1MO,6",
        "RRULE:FREQ=YEARLY,1",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261101,2",
        "RRULE:FREQ=WEEKLY;UNTIL=20261019T100000,3",
        "RRULE:FREQ=WEEKLY;UNTIL=20261019T005959Z,2"
    })
    void whatRepeatsTakesEachMorningItComesTo(String rule, int mornings) {
        assertThat(busy(file(EVENT, rule + "\r\n", "END:VEVENT\r\n")))
                .hasSize(mornings)
                .contains(MORNING);
    }

    @Test
    void anOccurrenceThatWasCancelledAloneIsFree() {
        String series = EVENT + "RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n";
        String off =
                "BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20261012T100000\r\nDTSTART:20261012T100000\r\nDURATION:PT1H\r\n"
                        + "STATUS:CANCELLED\r\nEND:VEVENT\r\n";
        assertThat(busy(file(series, off))).containsExactly(MORNING, "2026-10-19 MORNING");
        assertThat(busy(file(off, series))).as("in whichever order").containsExactly(MORNING, "2026-10-19 MORNING");
    }

    @Test
    void whatLiesBeforeOrBehindTheDaysAskedForIsNotTold() {
        assertThat(busyOn("DTSTART;VALUE=DATE:20260901|DTEND;VALUE=DATE:20261002"))
                .containsExactly("2026-10-01 AFTERNOON", "2026-10-01 MORNING");
        assertThat(busyOn("DTSTART;VALUE=DATE:20270331|DTEND;VALUE=DATE:20270501"))
                .containsExactly("2027-03-31 AFTERNOON", "2027-03-31 MORNING");
        assertThat(busyOn("DTSTART;VALUE=DATE:20270401")).isEmpty();
        assertThat(busyOn("DTSTART;VALUE=DATE:20260930")).isEmpty();
    }

    @Test
    void aCalendarWithNothingInItTakesNothing() {
        BusyTimes times = BusyTimes.of(file().getBytes(StandardCharsets.UTF_8), FIRST, LAST, "020001");
        assertThat(times).isEqualTo(new BusyTimes.Read(Set.<HalfDay>of(), 0, List.of()));
    }
}
