package jp.kasane.web.accesslog;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/** The access log, newest first. */
public record AccessLogPage(
        Frame frame,
        String explained,
        String caption,
        String base,
        Filters filters,
        List<FieldError> errors,
        List<Row> rows,
        Optional<Link> older,
        Optional<Link> newest,
        Optional<String> exportHref,
        Optional<Sealed> sealed)
        implements Page {

    /** How far the log is sealed, and where more of it is told. */
    public record Sealed(String text, Link anchors, Link inquiry) {}

    /** What narrows the log. */
    public record Filters(Field person, Field record, Field action, List<Choice> actions, Field from, Field to) {}

    /** One line. {@code record} leads to everything that was done with that record. */
    public record Row(
            String when,
            String machineWhen,
            String who,
            String role,
            String what,
            Optional<Link> record,
            String shown,
            String why,
            String requestId) {}

    @Override
    public String template() {
        return "accesslog/log.jte";
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
