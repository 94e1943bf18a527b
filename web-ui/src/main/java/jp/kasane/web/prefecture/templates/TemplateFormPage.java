package jp.kasane.web.prefecture.templates;

import java.util.List;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * A file that becomes a template.
 *
 * @param fileName what the file was called that was chosen before
 */
public record TemplateFormPage(Frame frame, String action, String lead, Field definition, String fileName, String go)
        implements Page {

    @Override
    public String template() {
        return "prefecture/templates/form.jte";
    }

    public List<FieldError> errors() {
        return Field.errorsOf(List.of(definition));
    }

    @Override
    public int status() {
        return definition.wrong() ? 422 : 200;
    }
}
