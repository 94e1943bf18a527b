package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * How cells fill the columns of a lane: one after the other, each column from top to bottom. What is below a thing stays in its column
 * where a column has room for all of it, and a heading stands above the first thing under it.
 */
final class Columns {

    private static final int STEP = 4;

    private final int height;
    private final List<Spot> spots = new ArrayList<>();
    private int column;
    private int filled;
    private int gap;

    /**
     * Where a cell stands: in which column, and how far down.
     *
     * @param headed whether the heading of its group stands above it once more, at the top of the column
     */
    record Spot(int column, int top, boolean headed) {}

    private Columns(int height) {
        this.height = height;
    }

    static int width() {
        return (LaneLayout.WIDTH - 4 * LaneLayout.MARGIN - (LaneLayout.COLUMNS - 1) * LaneLayout.GAP)
                / LaneLayout.COLUMNS;
    }

    static int left(int column) {
        return 2 * LaneLayout.MARGIN + column * (width() + LaneLayout.GAP);
    }

    /** The places of all of them, in columns no higher than they must be; or of as many as there is room for. */
    static List<Spot> filled(List<Cell> cells, int room) {
        List<Spot> spots = spots(cells, room);
        return spots.size() < cells.size() ? spots : spots(cells, balanced(cells, room));
    }

    /** The places of as many of the cells, from the first on, as the columns have room for at that height. */
    private static List<Spot> spots(List<Cell> cells, int height) {
        Columns columns = new Columns(height);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int whole = cell.parent() == null ? together(cells, i) : cell.height();
            if (!columns.put(cell, whole <= height ? whole : cell.height())) {
                break;
            }
        }
        return List.copyOf(columns.spots);
    }

    /** The least height at which all of them fit, for which {@code most} is enough. */
    private static int balanced(List<Cell> cells, int most) {
        int least = 0;
        for (int i = 0; i < cells.size(); i++) {
            Cell group = cells.get(i).group();
            int whole = cells.get(i).parent() == null ? together(cells, i) + (group == null ? 0 : group.height()) : 0;
            least = Math.max(least, whole <= most ? whole : most);
        }
        while (least < most && spots(cells, least).size() < cells.size()) {
            least += STEP;
        }
        return Math.min(least, most);
    }

    /** How high the cell is with all that is below it; a heading, with the first thing under it. */
    private static int together(List<Cell> cells, int root) {
        int height = cells.get(root).height();
        int first = root + 1;
        if (cells.get(root).isHeading()) {
            return first == cells.size() ? height : height + together(cells, first);
        }
        for (int i = first; i < cells.size() && cells.get(i).parent() != null; i++) {
            height += LaneLayout.GAP + cells.get(i).height();
        }
        return height;
    }

    private boolean put(Cell cell, int whole) {
        if (filled > 0 && filled + gap + whole > height) {
            column++;
            filled = 0;
        }
        boolean headed = filled == 0 && cell.group() != null;
        int above = headed && cell.group() != null ? cell.group().height() : filled == 0 ? 0 : filled + gap;
        if (column == LaneLayout.COLUMNS || above + cell.height() > height) {
            return false;
        }
        spots.add(new Spot(column, above, headed));
        filled = above + cell.height();
        gap = cell.isHeading() ? 0 : LaneLayout.GAP;
        return true;
    }
}
