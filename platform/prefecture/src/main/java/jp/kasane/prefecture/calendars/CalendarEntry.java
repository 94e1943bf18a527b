package jp.kasane.prefecture.calendars;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry for somebody's calendar as a file of RFC 5545: moments in UTC, so that no time zone has to be described; lines of 75
 * octets at the most. The same uid with a higher sequence replaces what the calendar has.
 *
 * @param uid the same as long as the visit lives
 * @param stamp when this was written
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Standing standing,
        String summary,
        String location,
        String description,
        Instant begin,
        Instant end,
        Instant stamp) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final String OURS = ".kasane";

    /** How sure it is. */
    public enum Standing {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * Between whom a mail with the entry goes (RFC 5546).
     *
     * @param organizer the address mails come from
     * @param attendee the address this mail goes to
     */
    public record Parties(String organizer, String attendee) {

        public Parties {
            if (unfit(organizer) || unfit(attendee)) {
                throw new IllegalArgumentException("an address that would end the line");
            }
        }

        private static boolean unfit(String address) {
            return address.chars().anyMatch(c -> c <= ' ' || c == 127);
        }
    }

    public CalendarEntry {
        if (!end.isAfter(begin)) {
            throw new IllegalArgumentException("an entry that ends before it begins");
        }
    }

    /** The name of an entry for ever: of what, and in which place. */
    public static String uid(String what, String place) {
        return what + "@" + place + OURS;
    }

    /** Whether an entry of that name came from the place. Another place's entries are no plan of this one. */
    static boolean from(String uid, String place) {
        return uid.toLowerCase(Locale.ROOT).endsWith("@" + place.toLowerCase(Locale.ROOT) + OURS);
    }

    /** The same, taken back. */
    public CalendarEntry cancelled() {
        return new CalendarEntry(uid, sequence, Standing.CANCELLED, summary, location, description, begin, end, stamp);
    }

    /** What a mail asks of the calendar: take it in, or take it out. */
    public String method() {
        return standing == Standing.CANCELLED ? "CANCEL" : "REQUEST";
    }

    /** As a file to be opened by whoever wants it. */
    public byte[] file() {
        return written("PUBLISH", null);
    }

    /** As the part of a mail. */
    public byte[] mailed(Parties parties) {
        return written(method(), parties);
    }

    private byte[] written(String method, @Nullable Parties parties) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Kasane//Visits//JA");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:" + method);
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + escaped(uid));
        line(file, "DTSTAMP:" + UTC.format(stamp));
        line(file, "DTSTART:" + UTC.format(begin));
        line(file, "DTEND:" + UTC.format(end));
        line(file, "SEQUENCE:" + sequence);
        line(file, "STATUS:" + standing);
        line(file, "SUMMARY:" + escaped(summary));
        line(file, "LOCATION:" + escaped(location));
        line(file, "DESCRIPTION:" + escaped(description));
        if (parties != null) {
            line(file, "ORGANIZER:mailto:" + parties.organizer());
            line(file, "ATTENDEE;ROLE=REQ-PARTICIPANT:mailto:" + parties.attendee());
        }
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Folded so that no line has more octets than may be, and no character is torn (RFC 5545, 3.1). */
    private static void line(StringBuilder file, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); at += Character.charCount(content.codePointAt(at))) {
            String character = Character.toString(content.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += more;
        }
        file.append("\r\n");
    }

    /** A text value (RFC 5545, 3.3.11). What no text may hold is left out. */
    private static String escaped(String text) {
        StringBuilder value = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n') {
                value.append("\\n");
            } else if (c == '\\' || c == ';' || c == ',') {
                value.append('\\').appendCodePoint(c);
            } else if (fit(c)) {
                value.appendCodePoint(c);
            }
        });
        return value.toString();
    }

    private static boolean fit(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
