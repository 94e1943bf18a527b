package jp.kasane.web.prefecture.advisers;

import java.util.List;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * What is written down of an adviser.
 *
 * @param users who may sign in as them
 * @param subjects those of the prefecture's programmes, to be copied from
 * @param version of what was shown
 */
public record AdviserFormPage(
        Frame frame, String action, AdviserForm form, List<Choice> users, List<String> subjects, int version)
        implements Page {

    public AdviserFormPage {
        users = List.copyOf(users);
        subjects = List.copyOf(subjects);
    }

    @Override
    public String template() {
        return "prefecture/advisers/form.jte";
    }

    public List<FieldError> errors() {
        return Field.errorsOf(form.fields());
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }
}
