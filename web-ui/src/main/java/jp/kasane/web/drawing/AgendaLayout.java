package jp.kasane.web.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.kasane.web.drawing.Agenda.Mark;
import jp.kasane.web.drawing.Agenda.Row;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Sheet.Text;

/**
 * Draws an agenda: the months across, a row for each name, a mark for each day something happens. Marks that would cover each other stand
 * one below the other. A sheet that is full is followed by another with the months again.
 */
public final class AgendaLayout {

    private static final int NAME_WIDTH = 150;
    private static final int LEFT = LaneLayout.MARGIN + NAME_WIDTH + 4;
    private static final int MARK_WIDTH = 44;
    private static final int MARK_HEIGHT = 28;
    private static final int STEP = 4;

    private final Agenda agenda;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<Box> frames = new ArrayList<>();
    private List<Box> boxes = new ArrayList<>();
    private int y;

    private AgendaLayout(Agenda agenda) {
        this.agenda = agenda;
    }

    /** The sheets, at least one. */
    public static List<Sheet> of(Agenda agenda) {
        AgendaLayout layout = new AgendaLayout(agenda);
        layout.begin();
        agenda.rows().forEach(layout::draw);
        layout.end();
        return List.copyOf(layout.sheets);
    }

    private void begin() {
        frames = new ArrayList<>();
        boxes = new ArrayList<>();
        y = LaneLayout.MARGIN;
        int height = 0;
        for (int month = 0; month < agenda.months().size(); month++) {
            int left = x(agenda.first().plusMonths(month));
            int right = x(agenda.first().plusMonths(month + 1L));
            Lettering lettering = Lettering.of(Type.LINE, agenda.months().get(month), right - left, 2);
            frames.add(lettering.at(Look.HEADING, left, y, right - left, 0));
            height = Math.max(height, lettering.height());
        }
        y += height + STEP;
    }

    private void draw(Row row) {
        List<List<Mark>> lines = lines(row);
        Lettering name = Lettering.of(Type.NAME, row.name(), NAME_WIDTH, 3);
        int height = Math.max(name.height(), lines.size() * (MARK_HEIGHT + STEP) + STEP);
        if (y + height > LaneLayout.HEIGHT && !boxes.isEmpty()) {
            end();
            begin();
        }
        boxes.add(name.at(Look.RAIL, LaneLayout.MARGIN, y, NAME_WIDTH, height));
        frames.add(new Box(Look.LANE, LEFT, y, LaneLayout.WIDTH - LaneLayout.MARGIN - LEFT, height, List.of()));
        for (int line = 0; line < lines.size(); line++) {
            int top = y + STEP + line * (MARK_HEIGHT + STEP);
            lines.get(line).forEach(mark -> boxes.add(box(mark, top)));
        }
        y += height + STEP;
    }

    /** The marks of a row, those that would cover others in lines of their own. */
    private List<List<Mark>> lines(Row row) {
        List<List<Mark>> lines = new ArrayList<>();
        for (Mark mark :
                row.marks().stream().sorted(Comparator.comparing(Mark::day)).toList()) {
            lines.stream()
                    .filter(line -> left(line.get(line.size() - 1)) + MARK_WIDTH < left(mark))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Mark> line = new ArrayList<>();
                        lines.add(line);
                        return line;
                    })
                    .add(mark);
        }
        return lines;
    }

    private Box box(Mark mark, int top) {
        String words =
                Wrapping.wrap(mark.words(), Type.LINE, MARK_WIDTH - 2 * STEP, 1).get(0);
        Text text = new Text("drawing-type-line", left(mark) + STEP, top + STEP + Type.LINE.ascent(), words);
        return new Box(
                mark.coming() ? Look.DASHED : Look.PLAIN, left(mark), top, MARK_WIDTH, MARK_HEIGHT, List.of(text));
    }

    /** A mark begins at its day; at the end of the agenda it ends there. */
    private int left(Mark mark) {
        return Math.max(LEFT, Math.min(x(mark.day()), LaneLayout.WIDTH - LaneLayout.MARGIN - MARK_WIDTH));
    }

    private int x(LocalDate day) {
        long days = ChronoUnit.DAYS.between(agenda.first(), agenda.end());
        long from = ChronoUnit.DAYS.between(agenda.first(), day);
        return LEFT + (int) (from * (LaneLayout.WIDTH - LaneLayout.MARGIN - LEFT) / days);
    }

    private void end() {
        String number = sheets.isEmpty() ? "" : " " + (sheets.size() + 1);
        sheets.add(new Sheet(
                agenda.id() + "-" + (sheets.size() + 1),
                agenda.title() + number,
                agenda.description(),
                LaneLayout.WIDTH,
                y + LaneLayout.MARGIN,
                frames,
                boxes,
                List.of()));
    }
}
