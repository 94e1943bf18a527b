package jp.kasane.web.prefecture.routes;

import java.util.List;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/**
 * A file that becomes a table.
 *
 * @param columns what its cells are, in their order
 * @param now the table as it is, to be changed and taken in again
 * @param version of the table that is shown: another one is not replaced
 */
public record TakeInPage(
        Frame frame,
        String action,
        String lead,
        List<Column> columns,
        Link now,
        int version,
        Field file,
        String fileName)
        implements Page {

    public TakeInPage {
        columns = List.copyOf(columns);
    }

    /** One of the cells of a line. */
    public record Column(String heading, String meaning) {}

    @Override
    public String template() {
        return "prefecture/routes/take-in.jte";
    }

    public List<FieldError> errors() {
        return Field.errorsOf(List.of(file));
    }

    @Override
    public int status() {
        return file.wrong() ? 422 : 200;
    }
}
