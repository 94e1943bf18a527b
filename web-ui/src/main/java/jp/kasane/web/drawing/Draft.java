package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.web.drawing.Columns.Spot;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Sheet.Point;
import jp.kasane.web.drawing.Sheet.Way;

/** A sheet that is being filled from top to bottom. */
final class Draft {

    private static final int LANE_WIDTH = LaneLayout.WIDTH - 2 * LaneLayout.MARGIN;

    private final List<Box> frames = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private int y = LaneLayout.MARGIN;
    private int laneTop;
    private boolean bare = true;

    /** Nothing at all stands on it. */
    boolean isFresh() {
        return frames.isEmpty();
    }

    /** At most one lane's heading stands on it. */
    boolean isBare() {
        return bare;
    }

    int left() {
        return LaneLayout.HEIGHT - 2 * LaneLayout.MARGIN - LaneLayout.GAP - y;
    }

    void open(String heading) {
        laneTop = y;
        Lettering lettering = Lettering.of(Type.HEADING, heading, LANE_WIDTH, 2);
        frames.add(lettering.at(Look.HEADING, LaneLayout.MARGIN, y, LANE_WIDTH, 0));
        y += lettering.height();
    }

    void close() {
        y += LaneLayout.GAP / 2;
        frames.add(0, new Box(Look.LANE, LaneLayout.MARGIN, laneTop, LANE_WIDTH, y - laneTop, List.of()));
        y += LaneLayout.GAP;
    }

    /** Puts as many of the cells as there are spots in their places. */
    void place(List<Cell> cells, List<Spot> spots) {
        y += LaneLayout.GAP / 2;
        bare = false;
        Map<Cell, Box> column = new IdentityHashMap<>();
        int lowest = y;
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (i > 0 && spot.column() != spots.get(i - 1).column()) {
                column.clear();
            }
            Cell group = cells.get(i).group();
            if (spot.headed() && group != null) {
                put(group, Columns.left(spot.column()), y, column);
            }
            Box box = put(cells.get(i), Columns.left(spot.column()), y + spot.top(), column);
            column.put(cells.get(i), box);
            lowest = Math.max(lowest, box.bottom());
        }
        y = lowest + LaneLayout.GAP / 2;
    }

    private Box put(Cell cell, int left, int top, Map<Cell, Box> column) {
        int x = left + cell.indent();
        Box box = cell.lettering().at(cell.look(), x, top, Columns.width() - cell.indent(), 0);
        (cell.isHeading() ? frames : boxes).add(box);
        Box parent = cell.parent() == null ? null : column.get(cell.parent());
        if (parent != null && parent.x() < x) {
            int trunk = parent.x() + Lettering.PADDING;
            int middle = top + box.height() / 2;
            ways.add(new Way(
                    List.of(new Point(trunk, parent.bottom()), new Point(trunk, middle), new Point(x, middle)),
                    false,
                    false));
        }
        return box;
    }

    Sheet sheet(String id, String title, String description) {
        int bottom = frames.stream().mapToInt(Box::bottom).max().orElse(0) + LaneLayout.MARGIN;
        return new Sheet(id, title, description, LaneLayout.WIDTH, bottom, frames, boxes, ways);
    }
}
