package jp.kasane.web.drawing;

/**
 * A size of type in a drawing, and how wide text set in it is. A full-width character is one em; narrower ones are taken by class, rather
 * too wide than too narrow, so that text fits in whatever Japanese typeface is at hand.
 */
enum Type {
    HEADING(17, 25, true),
    NAME(15, 21, true),
    LINE(13, 18, false);

    private static final double BOLD = 1.07;
    private static final String SLIM = "ijl.,:;'|!`I()[]{}/ ";
    private static final String BROAD = "mwMW@%&";

    private final int size;
    private final int leading;
    private final boolean bold;

    Type(int size, int leading, boolean bold) {
        this.size = size;
        this.leading = leading;
        this.bold = bold;
    }

    /** From one line to the next. */
    int leading() {
        return leading;
    }

    /** From the top of a line to where its characters stand. */
    int ascent() {
        return (leading + size) / 2 - 2;
    }

    /** How wide the text is, in the drawing's units. */
    int width(String text) {
        return (int) Math.ceil(text.codePoints().mapToDouble(this::ems).sum() * size);
    }

    private double ems(int character) {
        double ems = plain(character);
        return bold && ems < 1 ? ems * BOLD : ems;
    }

    private static double plain(int character) {
        if (character >= 0xFF61 && character <= 0xFF9F) {
            return 0.6;
        }
        if (character > 0xFFFF) {
            return 1.4;
        }
        if (character >= 0x80) {
            return 1;
        }
        if (SLIM.indexOf(character) >= 0) {
            return 0.42;
        }
        if (BROAD.indexOf(character) >= 0) {
            return 0.97;
        }
        return Character.isUpperCase(character) ? 0.75 : 0.62;
    }
}
