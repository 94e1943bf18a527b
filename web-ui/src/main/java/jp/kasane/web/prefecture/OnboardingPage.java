package jp.kasane.web.prefecture;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * One form that makes a town.
 *
 * @param municipalities those of the prefecture that are not on the platform
 * @param person the questions about the first administrator
 * @param beginning the questions about the arrangement that the town begins with
 * @param published where what towns have published is seen
 */
public record OnboardingPage(
        Frame frame,
        String action,
        Field code,
        List<Choice> municipalities,
        List<Field> person,
        Field singleOfficer,
        List<Choice> singleOfficerChoices,
        BeginningFields beginning,
        BeginningChoices beginnings,
        String published)
        implements Page {

    public OnboardingPage {
        municipalities = List.copyOf(municipalities);
        person = List.copyOf(person);
    }

    @Override
    public String template() {
        return "prefecture/onboarding.jte";
    }

    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>(Field.errorsOf(List.of(code)));
        errors.addAll(Field.errorsOf(person));
        errors.addAll(Field.errorsOf(beginning.all()));
        return errors;
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }
}
