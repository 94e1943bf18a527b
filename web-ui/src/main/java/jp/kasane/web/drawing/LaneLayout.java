package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.web.drawing.Columns.Spot;
import jp.kasane.web.drawing.Outline.Group;
import jp.kasane.web.drawing.Outline.Lane;

/**
 * Draws an outline: lanes one below the other, in each the groups with their things in three columns that are read downwards. What is
 * below another thing stands below it, moved in, with a line to it. A sheet that is full is followed by another; a lane that goes on there
 * has its heading again.
 */
public final class LaneLayout {

    static final int WIDTH = 880;

    /** What A4 has room for below the page's own heading, at the scale at which the width fits. */
    static final int HEIGHT = 1130;

    static final int MARGIN = 14;
    static final int GAP = 12;
    static final int COLUMNS = 3;

    /** A lane does not begin where so little is left. */
    private static final int WORTH = 190;

    private final Outline outline;
    private final List<Draft> drafts = new ArrayList<>(List.of(new Draft()));

    private LaneLayout(Outline outline) {
        this.outline = outline;
    }

    /** The sheets, at least one. */
    public static List<Sheet> of(Outline outline) {
        LaneLayout layout = new LaneLayout(outline);
        outline.lanes().stream()
                .filter(lane ->
                        lane.groups().stream().anyMatch(group -> !group.items().isEmpty()))
                .forEach(layout::draw);
        return layout.sheets();
    }

    private void draw(Lane lane) {
        if (!page().isFresh() && page().left() < WORTH) {
            drafts.add(new Draft());
        }
        page().open(lane.heading());
        List<Cell> rest = cells(lane);
        while (!rest.isEmpty()) {
            List<Spot> spots = Columns.filled(rest, page().left());
            boolean cut = spots.size() < rest.size() && page().left() < WORTH;
            if ((spots.isEmpty() || cut) && !page().isBare()) {
                next(lane);
                continue;
            }
            // What is higher than a sheet stands alone, and the sheet is longer.
            List<Spot> now = spots.isEmpty() ? List.of(new Spot(0, 0, false)) : spots;
            page().place(rest, now);
            rest = rest.subList(now.size(), rest.size());
            if (!rest.isEmpty()) {
                next(lane);
            }
        }
        page().close();
    }

    private void next(Lane lane) {
        page().close();
        drafts.add(new Draft());
        page().open(lane.heading() + outline.continued());
    }

    private static List<Cell> cells(Lane lane) {
        List<Cell> cells = new ArrayList<>();
        for (Group group : lane.groups()) {
            Cell heading = group.heading().isEmpty() || group.items().isEmpty() ? null : Cell.heading(group.heading());
            if (heading != null) {
                cells.add(heading);
            }
            group.items().forEach(item -> Cell.collect(item, heading, null, cells));
        }
        return cells;
    }

    private Draft page() {
        return drafts.get(drafts.size() - 1);
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String number = drafts.size() == 1 ? "" : " " + (i + 1) + "/" + drafts.size();
            sheets.add(
                    drafts.get(i).sheet(outline.id() + "-" + (i + 1), outline.title() + number, outline.description()));
        }
        return List.copyOf(sheets);
    }
}
