package jp.kasane.web.town.profile;

import java.util.Optional;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** Entering a figure, or correcting one. */
public record FigurePage(Frame frame, String action, String back, FigureFields fields, Optional<Correcting> correcting)
        implements Page {

    /** The version that is being corrected, and where the figure can be taken off. */
    public record Correcting(long version, String remove) {}

    public Field f(String name) {
        return fields.of(name);
    }

    @Override
    public String template() {
        return "town/profile/figure.jte";
    }

    @Override
    public int status() {
        return fields.problems().isEmpty() ? 200 : 422;
    }
}
