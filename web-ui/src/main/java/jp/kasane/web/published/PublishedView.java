package jp.kasane.web.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.Part;
import jp.kasane.prefecture.published.Published;
import jp.kasane.web.drawing.Course;
import jp.kasane.web.drawing.LaneLayout;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.RowLayout;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.FlowCourse;
import jp.kasane.web.town.arrangement.Reading;
import jp.kasane.web.town.arrangement.Reading.Piece;
import jp.kasane.web.town.arrangement.SystemOutline;
import jp.kasane.web.town.arrangement.ZoneRows;

/**
 * A definition as others see it: drawn, and every part element by element.
 *
 * @param chart empty where nothing of the 体系図 is there
 */
public record PublishedView(
        String title,
        List<PartShown> parts,
        Outline outline,
        List<Sheet> chart,
        List<FlowShown> flows,
        List<ZoneRows.Row> zones) {

    private static final Set<Part> DRAWN =
            Set.of(Part.PROGRAMMES, Part.BODIES, Part.MEETINGS, Part.POSTS, Part.DEPARTMENTS, Part.ORGANISATIONS);

    public PublishedView {
        parts = List.copyOf(parts);
        chart = List.copyOf(chart);
        flows = List.copyOf(flows);
        zones = List.copyOf(zones);
    }

    /** A part and what stands in it. */
    public record PartShown(String name, List<Piece> elements) {
        public PartShown {
            elements = List.copyOf(elements);
        }

        /** Sources that were not chosen stand there by their titles, and are called so. */
        static PartShown of(Part part, boolean chosen, Reading reading, Messages m) {
            return new PartShown(
                    chosen ? new Words(m).part(part) : m.t("published.titles"),
                    reading.under(part.key()).stream()
                            .flatMap(list -> list.pieces().stream())
                            .toList());
        }
    }

    /** A flow with its drawing. */
    public record FlowShown(Course course, Sheet sheet) {
        static FlowShown of(Course course) {
            return new FlowShown(course, RowLayout.of(course));
        }
    }

    /** What a town has published, as it is today or will be when it begins. */
    public static PublishedView of(Published one, LocalDate today, Messages m) {
        return of(DefinitionFiles.FORMAT.kept(one.content()), one.parts(), today, m);
    }

    /** A whole definition that was kept as canonical JSON. */
    public static PublishedView whole(String content, LocalDate today, Messages m) {
        Definition whole = DefinitionFiles.FORMAT.kept(content);
        return of(whole, Choosing.names(Part.in(whole)), today, m);
    }

    /** What was kept as canonical JSON, as a file. */
    public static String file(String content) {
        return DefinitionFiles.FORMAT.yaml(DefinitionFiles.FORMAT.kept(content));
    }

    /** @param chosen the names of the parts that others are to see */
    static PublishedView of(Definition definition, Set<String> chosen, LocalDate today, Messages m) {
        boolean coming = definition.effectiveFrom().isAfter(today);
        Arrangement town = Arrangement.of(definition, coming ? definition.effectiveFrom() : today);
        Outline outline = SystemOutline.of(town, m);
        Reading reading = Reading.of(town, m);
        Set<Part> there = Part.in(definition);
        return new PublishedView(
                definition.title(),
                there.stream()
                        .map(part -> PartShown.of(part, chosen.contains(part.name()), reading, m))
                        .filter(part -> !part.elements().isEmpty())
                        .toList(),
                outline,
                there.stream().anyMatch(DRAWN::contains) ? LaneLayout.of(outline) : List.of(),
                town.present(definition.flows()).stream()
                        .filter(flow -> !flow.steps().isEmpty())
                        .map(flow -> FlowShown.of(FlowCourse.of(town, flow, m)))
                        .toList(),
                there.contains(Part.ZONE_SCHEMES) ? ZoneRows.of(town, m) : List.of());
    }
}
