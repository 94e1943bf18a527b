package jp.kasane.web.prefecture.visits;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.TimelineEntry;
import jp.kasane.web.visits.Paper;

/**
 * A visit as its adviser sees it.
 *
 * @param asked what the town wrote in its application
 * @param agrees whether the adviser can agree
 * @param cannot the question why not, if they may still say so
 * @param report the questions of the report, if it can be written
 * @param calendar where its calendar file is
 * @param late whether somebody else changed it first: what was typed is shown again
 */
public record OwnVisitPage(
        Frame frame,
        Chip state,
        List<Detail> details,
        List<Detail> asked,
        List<Paper> papers,
        List<TimelineEntry> history,
        String here,
        String version,
        boolean agrees,
        Optional<Field> cannot,
        List<Field> report,
        Optional<String> calendar,
        boolean late)
        implements Page {

    public OwnVisitPage {
        details = List.copyOf(details);
        asked = List.copyOf(asked);
        papers = List.copyOf(papers);
        history = List.copyOf(history);
        report = List.copyOf(report);
    }

    public List<FieldError> errors() {
        return Field.errorsOf(
                java.util.stream.Stream.concat(cannot.stream(), report.stream()).toList());
    }

    @Override
    public String template() {
        return "prefecture/visits/own-one.jte";
    }

    @Override
    public int status() {
        return late ? 409 : errors().isEmpty() ? 200 : 422;
    }
}
