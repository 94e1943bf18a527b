package jp.kasane.kernel.mail;

/**
 * The part of a mail that its reader's calendar takes in (RFC 6047).
 *
 * @param method what it asks of the calendar: {@code REQUEST} or {@code CANCEL}
 * @param content a calendar file in UTF-8, of the same method
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go straight into the mail; nobody compares parts
public record CalendarPart(String method, byte[] content) {

    public CalendarPart {
        if (!method.equals("REQUEST") && !method.equals("CANCEL")) {
            throw new IllegalArgumentException("no calendar is asked for " + method);
        }
    }
}
