package jp.kasane.kernel.text;

/**
 * A cell of an exported file. Spreadsheets run a cell that begins like a formula, whoever typed it; such a cell gets an
 * apostrophe in front (OWASP, CSV injection), in full width too, since Japanese spreadsheets read ＝ as =.
 */
public final class CsvCell {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    /** The cell as it may stand in a file: unchanged, or guarded by an apostrophe. */
    public static String guarded(String text) {
        return beginsLikeAFormula(text) ? "'" + text : text;
    }

    /** The text behind {@link #guarded}, for a file of ours that comes back. */
    public static String unguarded(String cell) {
        boolean guarded = cell.startsWith("'") && beginsLikeAFormula(cell.substring(1));
        return guarded ? cell.substring(1) : cell;
    }

    // Behind apostrophes of the person's own it counts too, so that taking ours away gives back what was typed.
    private static boolean beginsLikeAFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA_BEGINS.indexOf(text.charAt(first)) >= 0;
    }
}
