package jp.kasane.web.dispatch.visits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.TimelineEntry;
import jp.kasane.web.visits.Paper;

/**
 * A visit as the town sees it.
 *
 * @param agrees whether the town can agree
 * @param cannot the questions why not and which other days, if it may still say so
 * @param reply the questions of its own view, once the visit took place
 * @param replyVersion the version of its view that was there
 * @param late whether somebody else was first: what was typed is shown again
 */
public record TownVisitPage(
        Frame frame,
        Chip state,
        List<Detail> details,
        List<Paper> papers,
        List<TimelineEntry> history,
        String here,
        String version,
        boolean agrees,
        List<Field> cannot,
        List<Field> reply,
        String replyVersion,
        Optional<String> calendar,
        boolean late)
        implements Page {

    public TownVisitPage {
        details = List.copyOf(details);
        papers = List.copyOf(papers);
        history = List.copyOf(history);
        cannot = List.copyOf(cannot);
        reply = List.copyOf(reply);
    }

    public List<FieldError> errors() {
        return Field.errorsOf(Stream.concat(cannot.stream(), reply.stream()).toList());
    }

    @Override
    public String template() {
        return "dispatch/visits/visit.jte";
    }

    @Override
    public int status() {
        return late ? 409 : errors().isEmpty() ? 200 : 422;
    }
}
