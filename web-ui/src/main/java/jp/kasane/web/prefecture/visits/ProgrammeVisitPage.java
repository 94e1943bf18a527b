package jp.kasane.web.prefecture.visits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.TimelineEntry;
import jp.kasane.web.visits.Paper;

/**
 * A visit as the officer sees it.
 *
 * @param plain what can be done without a reason
 * @param withReason what can be done with one
 * @param words the question for the reason
 * @param report the questions of the report, if the officer can write it for the adviser
 * @param mail what is to be said about telling calendars
 */
public record ProgrammeVisitPage(
        Frame frame,
        Chip state,
        List<Detail> details,
        List<Paper> papers,
        List<TimelineEntry> history,
        String version,
        List<Act> plain,
        List<Act> withReason,
        Field words,
        List<Field> report,
        String here,
        Optional<Notice> mail)
        implements Page {

    public ProgrammeVisitPage {
        details = List.copyOf(details);
        papers = List.copyOf(papers);
        history = List.copyOf(history);
        plain = List.copyOf(plain);
        withReason = List.copyOf(withReason);
        report = List.copyOf(report);
    }

    /** Something that can be done. */
    public record Act(String label, String href) {}

    public List<FieldError> errors() {
        return Field.errorsOf(Stream.concat(Stream.of(words), report.stream()).toList());
    }

    @Override
    public String template() {
        return "prefecture/visits/one.jte";
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }
}
