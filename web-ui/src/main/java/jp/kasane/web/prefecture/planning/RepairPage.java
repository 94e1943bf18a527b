package jp.kasane.web.prefecture.planning;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * What has happened that a repair is looked for.
 *
 * @param action where it is looked for; empty: the programme has ended
 */
public record RepairPage(
        Frame frame,
        Optional<String> action,
        Field what,
        List<Choice> whats,
        Field adviser,
        List<Choice> advisers,
        Field from,
        Field until,
        Field visit,
        List<Choice> visits)
        implements Page {

    public RepairPage {
        whats = List.copyOf(whats);
        advisers = List.copyOf(advisers);
        visits = List.copyOf(visits);
    }

    private List<Field> fields() {
        return List.of(what, adviser, from, until, visit);
    }

    public List<FieldError> errors() {
        return Field.errorsOf(fields());
    }

    @Override
    public String template() {
        return "prefecture/planning/repair.jte";
    }

    @Override
    public int status() {
        return fields().stream().anyMatch(Field::wrong) ? 422 : 200;
    }
}
