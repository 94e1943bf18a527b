package jp.kasane.web.people;

import java.util.List;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** The form that invites somebody. */
public record InvitePage(
        Frame frame,
        String action,
        Field name,
        Field kana,
        Field email,
        Field username,
        TermsForm terms,
        List<Choice> roles,
        String today,
        List<FieldError> errors)
        implements Page {

    @Override
    public String template() {
        return "people/invite.jte";
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
