package jp.kasane.web.prefecture.templates;

import java.util.List;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.web.drawing.Course;
import jp.kasane.web.drawing.LaneLayout;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.RowLayout;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Page;
import jp.kasane.web.town.arrangement.FlowCourse;
import jp.kasane.web.town.arrangement.SystemOutline;
import jp.kasane.web.town.arrangement.ZoneRows;

/**
 * What stands in a template, drawn and in words.
 *
 * @param file where it is had as a file
 */
public record TemplatePage(
        Frame frame, Link file, Outline outline, List<Sheet> chart, List<FlowShown> flows, List<ZoneRows.Row> zones)
        implements Page {

    public TemplatePage {
        chart = List.copyOf(chart);
        flows = List.copyOf(flows);
        zones = List.copyOf(zones);
    }

    /** A flow with its drawing. */
    public record FlowShown(Course course, Sheet sheet) {
        static FlowShown of(Course course) {
            return new FlowShown(course, RowLayout.of(course));
        }
    }

    static TemplatePage of(Frame frame, Link file, Arrangement arrangement, Messages m) {
        Outline outline = SystemOutline.of(arrangement, m);
        return new TemplatePage(
                frame,
                file,
                outline,
                LaneLayout.of(outline),
                arrangement.present(arrangement.definition().flows()).stream()
                        .filter(flow -> !flow.steps().isEmpty())
                        .map(flow -> FlowShown.of(FlowCourse.of(arrangement, flow, m)))
                        .toList(),
                ZoneRows.of(arrangement, m));
    }

    @Override
    public String template() {
        return "prefecture/templates/template.jte";
    }
}
