package jp.kasane.web.prefecture;

import java.util.List;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A town's entry in the registry.
 *
 * @param reason the question a suspension asks; null where the viewer or the town's state does not allow one
 * @param suspend where to suspend it, or null
 * @param resume where to resume it, or null
 * @param succession where its names and its merger are
 * @param departure where its leaving is decided, or null where the viewer has no part in it
 */
public record TownPage(
        Frame frame,
        TownRow town,
        List<Detail> facts,
        @Nullable Field reason,
        @Nullable String suspend,
        @Nullable String resume,
        @Nullable String departure,
        String succession)
        implements Page {

    public TownPage {
        facts = List.copyOf(facts);
    }

    public List<FieldError> errors() {
        return reason == null ? List.of() : Field.errorsOf(List.of(reason));
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }

    @Override
    public String template() {
        return "prefecture/town.jte";
    }
}
