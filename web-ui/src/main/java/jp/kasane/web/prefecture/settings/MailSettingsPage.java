package jp.kasane.web.prefecture.settings;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** Through which server a prefecture's mail goes. */
public record MailSettingsPage(
        Frame frame,
        String action,
        boolean own,
        Field host,
        Field port,
        Field security,
        List<Choice> securities,
        Field sender,
        Field username,
        Field password,
        boolean passwordKept,
        String testAddress,
        Optional<String> outbox,
        List<FieldError> errors)
        implements Page {

    @Override
    public String template() {
        return "prefecture/settings/mail.jte";
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
