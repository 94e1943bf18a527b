package jp.kasane.kernel.text;

import java.util.List;

/** What came of reading a file of somebody's: its rows, or why not. */
public sealed interface CsvReading {

    /** The rows as they stand in the file, in the encoding that was found; rows may differ in length. */
    record Read(CsvEncoding encoding, List<List<String>> rows) implements CsvReading {
        public Read {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The file cannot be read; {@code line} says where it breaks, or is 0 where that has no line. */
    record Refused(Reason reason, long line) implements CsvReading {}

    /** Why a file is refused. */
    enum Reason {
        /** Neither UTF-8 nor Windows-31J, perhaps no text at all. */
        UNKNOWN_ENCODING,
        /** A quoted cell that does not end, or goes on behind its quote. */
        BROKEN_QUOTES
    }
}
