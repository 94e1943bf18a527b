package jp.kasane.web.prefecture.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.web.dispatch.DispatchPage;
import jp.kasane.web.dispatch.RequestVersions;
import jp.kasane.web.dispatch.RequestWords;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.TimelineEntry;

/**
 * One application, for those who decide.
 *
 * @param excluded why the town is excluded by name; empty: it is not
 * @param published the town's arrangement, where it has published one
 * @param versions what it said when it was handed in before
 * @param askBack what is asked back; empty where nothing may be
 * @param decision what a decision needs; empty where none may be taken
 * @param undo why a decision is taken back; empty where it cannot be
 */
public record DecisionPage(
        Frame frame,
        String here,
        int version,
        Chip state,
        Optional<String> excluded,
        Optional<Link> published,
        List<Detail> answers,
        List<RequestVersions.Shown> versions,
        List<RequestWords.FileShown> files,
        List<DispatchPage.VisitRow> visits,
        List<TimelineEntry> thread,
        Optional<Field> askBack,
        Optional<Deciding> decision,
        Optional<Field> undo,
        int status)
        implements Page {

    public DecisionPage {
        answers = List.copyOf(answers);
        versions = List.copyOf(versions);
        files = List.copyOf(files);
        visits = List.copyOf(visits);
        thread = List.copyOf(thread);
    }

    /** The criteria that are met, and the reason. */
    public record Deciding(Field criteria, List<Choice> choices, Field reason) {
        public Deciding {
            choices = List.copyOf(choices);
        }
    }

    public List<FieldError> errors() {
        List<Field> fields = new ArrayList<>();
        askBack.ifPresent(fields::add);
        decision.ifPresent(one -> fields.addAll(List.of(one.criteria(), one.reason())));
        undo.ifPresent(fields::add);
        return Field.errorsOf(fields);
    }

    @Override
    public String template() {
        return "prefecture/requests/request.jte";
    }
}
