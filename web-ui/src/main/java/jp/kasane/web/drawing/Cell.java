package jp.kasane.web.drawing;

import java.util.List;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Sheet.Look;
import org.jspecify.annotations.Nullable;

/**
 * A thing, or the heading of a group of things, on its way to its place in a column.
 *
 * @param group the heading it belongs under, if it does
 * @param parent what it stands below, if it does
 * @param depth how far it is moved in
 */
record Cell(Look look, @Nullable Cell group, @Nullable Cell parent, int depth, Lettering lettering) {

    private static final int DEEPEST = 4;
    private static final int INDENT = 18;
    private static final int HEADING_LINES = 3;

    static Cell heading(String heading) {
        Lettering lettering = Lettering.of(Type.LINE, heading, Columns.width(), HEADING_LINES);
        return new Cell(Look.GROUP, null, null, 0, lettering);
    }

    /** Adds the thing and all that is below it, from the top down. */
    static void collect(Item item, @Nullable Cell group, @Nullable Cell parent, List<Cell> all) {
        int depth = parent == null ? 0 : Math.min(parent.depth + 1, DEEPEST);
        Lettering lettering = Lettering.of(item.name(), item.lines(), Columns.width() - depth * INDENT);
        Cell cell = new Cell(item.coming() ? Look.DASHED : Look.PLAIN, group, parent, depth, lettering);
        all.add(cell);
        item.below().forEach(below -> collect(below, group, cell, all));
    }

    boolean isHeading() {
        return look == Look.GROUP;
    }

    int indent() {
        return depth * INDENT;
    }

    int height() {
        return lettering.height();
    }
}
