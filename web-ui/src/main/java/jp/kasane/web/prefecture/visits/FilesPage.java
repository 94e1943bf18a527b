package jp.kasane.web.prefecture.visits;

import java.util.List;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * Half-days taken from a list or from somebody's own calendar.
 *
 * @param leftOut what could not be read and was left out
 */
public record FilesPage(
        Frame frame,
        String action,
        Field mode,
        List<Choice> modes,
        Field content,
        String fileName,
        List<String> leftOut)
        implements Page {

    public FilesPage {
        modes = List.copyOf(modes);
        leftOut = List.copyOf(leftOut);
    }

    public List<FieldError> errors() {
        return Field.errorsOf(List.of(mode, content));
    }

    @Override
    public String template() {
        return "prefecture/visits/files.jte";
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }
}
