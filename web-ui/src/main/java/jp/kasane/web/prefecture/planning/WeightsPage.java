package jp.kasane.web.prefecture.planning;

import java.util.List;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** What each goal weighs, and what it does to weigh more. */
public record WeightsPage(Frame frame, String action, int version, List<Field> fields, boolean outdated)
        implements Page {

    public WeightsPage {
        fields = List.copyOf(fields);
    }

    @Override
    public String template() {
        return "prefecture/planning/weights.jte";
    }

    public List<FieldError> errors() {
        return Field.errorsOf(fields);
    }

    @Override
    public int status() {
        return outdated ? 409 : fields.stream().anyMatch(Field::wrong) ? 422 : 200;
    }
}
