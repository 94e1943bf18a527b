package jp.kasane.web.prefecture.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.TimelineEntry;
import jp.kasane.web.visits.Paper;

/**
 * A visit as the officer sees it.
 *
 * @param plain what can be done without a reason
 * @param paying noting that it is paid, if it can be
 * @param withReason what can be done with one
 * @param words the question for the reason
 * @param report the questions of the report, if the officer can write it for the adviser
 * @param plan where it stands in the plan, if the plan speaks of it
 * @param notices what is to be said about telling calendars and about money
 * @param late whether somebody else changed it first: what was typed is shown again
 */
public record ProgrammeVisitPage(
        Frame frame,
        Chip state,
        List<Detail> details,
        List<Paper> papers,
        List<TimelineEntry> history,
        String version,
        List<Act> plain,
        Optional<Paying> paying,
        List<Act> withReason,
        Field words,
        List<Field> report,
        String here,
        Optional<Link> plan,
        List<Notice> notices,
        boolean late)
        implements Page {

    public ProgrammeVisitPage {
        details = List.copyOf(details);
        papers = List.copyOf(papers);
        history = List.copyOf(history);
        plain = List.copyOf(plain);
        withReason = List.copyOf(withReason);
        report = List.copyOf(report);
        notices = List.copyOf(notices);
    }

    /** Something that can be done. */
    public record Act(String label, String href) {}

    /**
     * Noting it paid.
     *
     * @param sum what is shown, in yen: no other is paid
     */
    public record Paying(Act act, Field sum) {}

    public List<FieldError> errors() {
        List<Field> fields = new ArrayList<>();
        paying.map(Paying::sum).ifPresent(fields::add);
        fields.add(words);
        fields.addAll(report);
        return Field.errorsOf(fields);
    }

    @Override
    public String template() {
        return "prefecture/visits/one.jte";
    }

    @Override
    public int status() {
        return late ? 409 : errors().isEmpty() ? 200 : 422;
    }
}
