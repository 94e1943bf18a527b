package jp.kasane.web.prefecture.planning;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/**
 * Where a search is begun, and the last ones.
 *
 * @param action where one is begun; empty: the programme has ended
 * @param basis what is planned from, counted
 */
public record RunsPage(
        Frame frame,
        Optional<String> action,
        List<Detail> basis,
        Field seconds,
        List<Choice> lengths,
        List<Row> rows,
        Link weights)
        implements Page {

    public RunsPage {
        basis = List.copyOf(basis);
        lengths = List.copyOf(lengths);
        rows = List.copyOf(rows);
    }

    /** One search. */
    public record Row(String href, String started, String what, Chip state, String result) {}

    public List<FieldError> errors() {
        return Field.errorsOf(List.of(seconds));
    }

    @Override
    public String template() {
        return "prefecture/planning/runs.jte";
    }

    @Override
    public int status() {
        return seconds.wrong() ? 422 : 200;
    }
}
