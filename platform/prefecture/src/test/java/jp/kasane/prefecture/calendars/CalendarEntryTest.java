package jp.kasane.prefecture.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.prefecture.dispatch.HalfDay;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarEntryTest {

    private static final HalfDay AT = HalfDay.afternoon(LocalDate.of(2026, 10, 1));
    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

    private static CalendarEntry entry(CalendarEntry.Standing standing, String summary) {
        return new CalendarEntry(
                "visit-1@kasane", 3, standing, summary, "見本町", "一行目\n二行目", Hours.begin(AT), Hours.end(AT), NOW);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static VEvent read(byte[] file) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        return calendar.<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void writesMomentsInUtc() {
        assertThat(text(entry(CalendarEntry.Standing.CONFIRMED, "訪問").file()))
                .contains("\r\nDTSTART:20261001T040000Z\r\n", "\r\nDTEND:20261001T080000Z\r\n", "\r\nSEQUENCE:3\r\n")
                .contains("METHOD:PUBLISH", "STATUS:CONFIRMED")
                .doesNotContain("TZID");
    }

    @Test
    void aMailAsksToTakeItInOrOut() {
        CalendarEntry.Parties parties = new CalendarEntry.Parties("a@example.invalid", "b@example.invalid");
        assertThat(text(entry(CalendarEntry.Standing.TENTATIVE, "訪問").mailed(parties)))
                .contains("METHOD:REQUEST", "STATUS:TENTATIVE", "ORGANIZER:mailto:a@example.invalid");
        assertThat(text(entry(CalendarEntry.Standing.CANCELLED, "訪問").mailed(parties)))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED");
    }

    @Test
    void anAddressThatWouldEndTheLineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarEntry.Parties("a@example.invalid\r\nX:1", "b@example.invalid"));
    }

    @Test
    void aBackslashIsWrittenTwiceAndEndsNothing() {
        assertThat(text(entry(CalendarEntry.Standing.CONFIRMED, "a\\n\\;b").file()))
                .contains("\r\nSUMMARY:a\\\\n\\\\\\;b\r\n");
    }

    @Test
    void noLineHasMoreThan75OctetsAndNoCharacterIsTorn() {
        String file = text(
                entry(CalendarEntry.Standing.CONFIRMED, "髙𠮷訪問🏣".repeat(60)).file());
        for (String line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        assertThat(file.replace("\r\n ", "")).contains("髙𠮷訪問🏣".repeat(60)).doesNotContain("\uFFFD");
    }

    @Test
    void whateverTheTextItIsReadBackAsItWasAndEndsNoLine() throws IOException, ParserException {
        Proof proof = Proof.of("proof.ics.roundtrip", 200, 10_000, "entries");
        for (int i = 0; i < proof.cases(); i++) {
            Random random = proof.random(i);
            String summary = anyText(random);
            int sequence = random.nextInt(1_000);
            CalendarEntry entry = new CalendarEntry(
                    "visit-" + i + "@kasane",
                    sequence,
                    CalendarEntry.Standing.CONFIRMED,
                    summary,
                    "見本町",
                    summary,
                    Hours.begin(AT),
                    Hours.end(AT),
                    NOW);
            VEvent read = read(entry.file());
            assertThat(value(read, "SUMMARY").strip()).isEqualTo(plain(summary).strip());
            assertThat(value(read, "DESCRIPTION").strip())
                    .isEqualTo(plain(summary).strip());
            assertThat(value(read, "UID")).isEqualTo("visit-" + i + "@kasane");
            assertThat(value(read, "SEQUENCE")).isEqualTo(Integer.toString(sequence));
            assertThat(value(read, "DTSTART")).isEqualTo("20261001T040000Z");
            proof.held(1);
        }
        proof.note();
    }

    /**
     * Anything that somebody may type, much of it with a meaning of its own in such a file; but no backslash, which the other reader
     * takes together with what follows it.
     */
    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(200); left > 0; left--) {
            String special = ";,\n\r:\" 訪髙\u00A0\t";
            text.appendCodePoint(
                    random.nextBoolean()
                            ? special.charAt(random.nextInt(special.length()))
                            : random.nextInt(5) == 0 ? 0x20000 + random.nextInt(100) : 1 + random.nextInt(0xD7FE));
        }
        return text.toString().replace('\\', '/');
    }

    /** Without what no text may hold. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
