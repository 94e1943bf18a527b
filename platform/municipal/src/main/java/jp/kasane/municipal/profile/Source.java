package jp.kasane.municipal.profile;

/**
 * Where a figure is published.
 *
 * @param document the document's name; empty only where {@link Origin} is no source
 * @param place page, section or table in it
 */
public record Source(String document, String place) {

    /** The longest of either, in characters. */
    public static final int LONGEST = 200;

    public Source {
        if (tooLong(document) || tooLong(place)) {
            throw new IllegalArgumentException("a source is named in at most " + LONGEST + " characters");
        }
    }

    private static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
