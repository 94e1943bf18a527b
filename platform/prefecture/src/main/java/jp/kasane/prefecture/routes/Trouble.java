package jp.kasane.prefecture.routes;

import java.util.List;

/**
 * What is wrong in a file, and in which of its lines.
 *
 * @param line from 1; 0: with the file as a whole
 * @param told what the words for it take besides the line: what stands there, what would be right
 */
public record Trouble(long line, Kind kind, List<String> told) {

    public Trouble {
        told = List.copyOf(told);
    }

    static Trouble at(long line, Kind kind, String... told) {
        return new Trouble(line, kind, List.of(told));
    }

    /** What can be wrong. */
    public enum Kind {
        /** Neither UTF-8 nor Windows-31J. */
        ENCODING,
        /** A quoted cell that does not end. */
        QUOTES,
        /** Nothing at all. */
        EMPTY,
        /** More lines than a table has: told are the most. */
        TOO_MANY,
        /** Not as many cells as there are headings: told are both numbers. */
        COLUMNS,
        /** No municipality: told is what stands there. */
        PLACE,
        /** No municipality, but close to one: told are what stands there and that one. */
        PLACE_MEANT,
        /** From one place to the same. */
        SAME,
        /** As in a line before: told is that line. */
        TWICE,
        /** No number of minutes: told is what stands there. */
        MINUTES,
        /** No amount of yen: told is what stands there. */
        YEN,
        /** No months: told is what stands there. */
        MONTHS,
        /** Winter months for a way that takes no longer in them. */
        WINTER,
        /** No latitude in Japan: told is what stands there. */
        LATITUDE,
        /** No longitude in Japan: told is what stands there. */
        LONGITUDE,
        /** The one where the other belongs. */
        SWAPPED
    }
}
