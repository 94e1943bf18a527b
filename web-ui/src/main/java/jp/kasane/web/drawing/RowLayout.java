package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kasane.web.drawing.Course.Link;
import jp.kasane.web.drawing.Course.Step;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Sheet.Way;

/**
 * Draws a course: the steps in their rows, the ways between them in the gutters between the rows. A way that passes a row has a place of its
 * own in it; one that leads back runs up the right edge, dashed. No way crosses a box.
 */
public final class RowLayout {

    static final int WIDTH = LaneLayout.WIDTH;
    static final int MARGIN = LaneLayout.MARGIN;

    private static final int RAIL = 128;
    private static final int GAP = 22;
    private static final int WIDEST = 440;
    private static final int TRACK = 12;

    /** What ways that lead back may take of the right edge. */
    private static final int EDGE = 180;

    private final Course course;
    private final boolean railed;
    private final List<Slots> rows = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Box> rail = new ArrayList<>();

    private RowLayout(Course course) {
        this.course = course;
        this.railed = course.rows().stream()
                .flatMap(List::stream)
                .anyMatch(step -> !step.stage().isEmpty());
    }

    /** The sheet; a course is not cut. */
    public static Sheet of(Course course) {
        return new RowLayout(course).drawn();
    }

    private Sheet drawn() {
        for (int row = 0; row < course.rows().size(); row++) {
            rows.add(Slots.of(course, row, rows.isEmpty() ? null : rows.get(row - 1)));
        }
        int back = (int) course.links().stream().filter(Link::back).count();
        int track = Math.max(1, Math.min(TRACK, EDGE / Math.max(1, back)));
        int right = WIDTH - MARGIN - track * back;
        int left = MARGIN + (railed ? RAIL + GAP : 0);
        rows.forEach(row -> row.spread(left, right, GAP, WIDEST));
        Gutters gutters = new Gutters(course, rows, right, track);
        int y = MARGIN;
        for (int row = 0; row < rows.size(); row++) {
            y += gutters.height(row);
            y = rows.get(row).set(y, boxes);
        }
        y += gutters.height(rows.size());
        List<Way> ways = gutters.ways();
        if (railed) {
            rail();
        }
        return new Sheet(course.id(), course.title(), course.description(), WIDTH, y + MARGIN, rail, boxes, ways);
    }

    /** The names of the stages beside the rows; rows of the same stages share one. */
    private void rail() {
        int from = 0;
        for (int row = 1; row <= rows.size(); row++) {
            if (row == rows.size() || !stages(row).equals(stages(from))) {
                String stages = stages(from);
                int top = rows.get(from).top();
                if (!stages.isEmpty()) {
                    Lettering lettering = Lettering.of(Type.LINE, stages, RAIL, 6);
                    rail.add(lettering.at(
                            Look.RAIL, MARGIN, top, RAIL, rows.get(row - 1).bottom() - top));
                }
                from = row;
            }
        }
    }

    private String stages(int row) {
        return course.rows().get(row).stream()
                .map(Step::stage)
                .filter(stage -> !stage.isEmpty())
                .distinct()
                .collect(Collectors.joining("・"));
    }
}
