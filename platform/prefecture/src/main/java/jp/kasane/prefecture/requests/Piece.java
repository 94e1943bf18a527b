package jp.kasane.prefecture.requests;

/**
 * A piece of a file on its way: a form holds less than a file may be long.
 *
 * @param upload what the answer to the first piece called it; empty for the first
 * @param number from 0
 * @param of how many there will be
 * @param name what the file is called
 */
public record Piece(String upload, int number, int of, String name, byte[] content) {

    /** As long as one may be. */
    public static final int LONGEST = 1_000_000;

    boolean first() {
        return number == 0;
    }

    boolean last() {
        return number == of - 1;
    }

    boolean sensible() {
        return number >= 0
                && number < of
                && content.length > 0
                && content.length <= LONGEST
                && first() == upload.isEmpty();
    }
}
