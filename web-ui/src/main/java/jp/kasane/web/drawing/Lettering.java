package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Sheet.Text;

/** The text of one box, wrapped: a name and lines below it. Long text ends in an ellipsis; the words beside the drawing have all of it. */
final class Lettering {

    static final int PADDING = 10;

    private static final int NAME_LINES = 5;
    private static final int LINE_LINES = 3;
    private static final int LINES = 10;

    private final List<Row> rows = new ArrayList<>();

    private record Row(Type type, String words) {}

    private Lettering() {}

    /** For a box of that width. */
    static Lettering of(String name, List<String> lines, int width) {
        Lettering lettering = new Lettering();
        lettering.add(Type.NAME, name, width, NAME_LINES);
        int named = lettering.rows.size();
        for (String line : lines) {
            lettering.add(Type.LINE, line, width, Math.min(LINE_LINES, named + LINES - lettering.rows.size()));
        }
        return lettering;
    }

    /** One text alone. */
    static Lettering of(Type type, String text, int width, int most) {
        Lettering lettering = new Lettering();
        lettering.add(type, text, width, most);
        return lettering;
    }

    private void add(Type type, String text, int width, int most) {
        if (most > 0) {
            Wrapping.wrap(text, type, width - 2 * PADDING, most).forEach(line -> rows.add(new Row(type, line)));
        }
    }

    int height() {
        return 2 * PADDING + rows.stream().mapToInt(row -> row.type().leading()).sum();
    }

    /** The box at its place, at least as high as its text. */
    Box at(Look look, int x, int y, int width, int height) {
        List<Text> texts = new ArrayList<>();
        int top = y + PADDING;
        for (Row row : rows) {
            String css = "drawing-type-" + row.type().name().toLowerCase(Locale.ROOT);
            texts.add(new Text(css, x + PADDING, top + row.type().ascent(), row.words()));
            top += row.type().leading();
        }
        return new Box(look, x, y, width, Math.max(height, height()), texts);
    }
}
