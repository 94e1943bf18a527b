package jp.kasane.web.people;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * ひとり職場: whether one officer of the town is everything at once, what that means, and the way to switch it.
 *
 * @param waiting who proposed it when and why, in words; empty where nothing waits
 * @param approvable whether the viewer may approve it
 */
public record OfficerModePage(
        Frame frame,
        String action,
        boolean on,
        Chip state,
        Optional<String> waiting,
        boolean approvable,
        Field why,
        List<FieldError> errors)
        implements Page {

    @Override
    public String template() {
        return "people/officer-mode.jte";
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
