package jp.kasane.web.town.profile;

import java.util.List;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.municipal.profile.FigureForm;
import jp.kasane.web.page.ConflictRow;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * Two people changed the same figure: theirs and mine side by side, to choose from.
 *
 * @param removed they took it off; saving puts it back
 */
public record FigureConflictPage(
        Frame frame,
        String action,
        String back,
        String who,
        String when,
        long version,
        boolean removed,
        TypedForm typed,
        List<ConflictRow> rows)
        implements Page {

    public FigureConflictPage {
        rows = List.copyOf(rows);
    }

    public List<String> fields() {
        return FigureForm.ORDER;
    }

    @Override
    public String template() {
        return "town/profile/conflict.jte";
    }

    @Override
    public int status() {
        return 409;
    }
}
