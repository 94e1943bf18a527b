package jp.kasane.web.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.TimelineEntry;

/**
 * A town's application and what became of it.
 *
 * @param edit where it is changed or answered; empty where neither may be
 * @param asked what the prefecture asks and waits for
 * @param versions what it said when it was handed in before
 * @param file where files are added; empty where none may be
 * @param withdraw the reason for withdrawing; empty where it cannot be
 * @param draft whether it was never sent: it is thrown away, not withdrawn
 */
public record RequestPage(
        Frame frame,
        String here,
        int version,
        Chip state,
        Optional<Link> edit,
        Optional<String> asked,
        List<Detail> answers,
        List<RequestVersions.Shown> versions,
        List<RequestWords.FileShown> files,
        Optional<Field> file,
        List<DispatchPage.VisitRow> visits,
        List<TimelineEntry> thread,
        Optional<Field> withdraw,
        boolean draft,
        int status)
        implements Page {

    public RequestPage {
        answers = List.copyOf(answers);
        versions = List.copyOf(versions);
        files = List.copyOf(files);
        visits = List.copyOf(visits);
        thread = List.copyOf(thread);
    }

    public List<FieldError> errors() {
        return Field.errorsOf(Stream.concat(file.stream(), withdraw.stream()).toList());
    }

    @Override
    public String template() {
        return "dispatch/request.jte";
    }
}
