package jp.kasane.prefecture.calendars;

import java.io.ByteArrayOutputStream;

/**
 * Where a calendar file goes on in the next line. Some write 75 bytes to a line and not 75 bytes of whole characters, so that a line end and
 * a blank stand within one (RFC 5545, 3.1).
 */
final class Folds {

    private Folds() {}

    /** The same file, with as many lines, in which no fold tears a character of UTF-8: it stands behind the character. */
    static byte[] mended(byte[] file) {
        ByteArrayOutputStream mended = new ByteArrayOutputStream(file.length);
        ByteArrayOutputStream folds = new ByteArrayOutputStream();
        for (int at = 0; at < file.length; ) {
            int fold = foldAt(file, at);
            if (fold > 0) {
                folds.write(file, at, fold);
                at += fold;
                continue;
            }
            if (folds.size() > 0 && !goesOn(file[at])) {
                mended.writeBytes(folds.toByteArray());
                folds.reset();
            }
            mended.write(file[at++]);
        }
        mended.writeBytes(folds.toByteArray());
        return mended.toByteArray();
    }

    /** How long the line end with its blank is; 0: there is none. */
    private static int foldAt(byte[] file, int at) {
        int end = file[at] == '\r' ? at + 1 : at;
        boolean fold = end + 1 < file.length && file[end] == '\n' && (file[end + 1] == ' ' || file[end + 1] == '\t');
        return fold ? end + 2 - at : 0;
    }

    /** Whether a byte is within a character that began before it. */
    private static boolean goesOn(byte one) {
        return (one & 0xC0) == 0x80;
    }
}
