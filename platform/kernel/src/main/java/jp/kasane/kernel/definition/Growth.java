package jp.kasane.kernel.definition;

/** How deep and how large a file may become while it is read: no file, however made, takes more than this. */
final class Growth {

    /** The deepest nesting. A support body's opening hours stand eight deep. */
    static final int DEEPEST = 64;

    /** The most values. */
    static final int MOST = 300_000;

    private int depth;
    private int values;

    void value(int line) throws Unreadable {
        values++;
        if (values > MOST) {
            throw Unreadable.at(line, "file.many-values", MOST);
        }
    }

    void deeper(int line) throws Unreadable {
        value(line);
        depth++;
        if (depth > DEEPEST) {
            throw Unreadable.at(line, "file.deep", DEEPEST);
        }
    }

    void back() {
        depth--;
    }
}
