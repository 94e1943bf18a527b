package jp.kasane.web.people;

import java.util.List;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** One grant and what can be done with it: a proposal is approved or declined, a grant gets another last day or is revoked. */
public record GrantPage(
        Frame frame,
        String action,
        RosterEntry entry,
        Chip standing,
        List<Detail> details,
        boolean approvable,
        boolean declinable,
        boolean changeable,
        Field why,
        Field lastDay,
        String today,
        List<FieldError> errors)
        implements Page {

    @Override
    public String template() {
        return "people/grant.jte";
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
