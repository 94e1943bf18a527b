package jp.kasane.kernel.text;

import java.util.List;

/**
 * A written file, and the characters that its encoding could not hold: each stands as 〓 in the file (a glyph selector is
 * left out), and whoever exports is told which and where.
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes go straight to the response; nobody compares files
public record CsvFile(byte[] bytes, List<Lost> lost) {

    public CsvFile {
        lost = List.copyOf(lost);
    }

    /** A character that the encoding lacks; rows and columns begin with 1, the heading is row 1. */
    public record Lost(int row, int column, int codePoint) {
        /** The character itself, to be shown. */
        public String character() {
            return Character.toString(codePoint);
        }
    }
}
