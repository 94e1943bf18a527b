package jp.kasane.web.town.arrangement;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.drawing.Course;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.page.Page;

/**
 * A town's arrangement on a day, drawn and in words.
 *
 * @param shown nothing where no definition is valid on the day
 */
public record ArrangementPage(Around around, Optional<Shown> shown) implements Page {

    /** What there is to see. */
    public record Shown(Outline outline, List<Sheet> chart, List<FlowShown> flows, Zones zones) {
        public Shown {
            chart = List.copyOf(chart);
            flows = List.copyOf(flows);
        }
    }

    /** A flow with its drawing. */
    public record FlowShown(Course course, Sheet sheet) {}

    /** The zones drawn, and the table that says the same. */
    public record Zones(String caption, List<Sheet> sheets, List<ZoneRows.Row> rows) {
        public Zones {
            sheets = List.copyOf(sheets);
            rows = List.copyOf(rows);
        }
    }

    @Override
    public String template() {
        return "town/arrangement/arrangement.jte";
    }

    @Override
    public int status() {
        return around.status();
    }
}
