package jp.kasane.web.town.arrangement;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;

/**
 * What the pages of an arrangement share: which day is asked for, what else there is to see of it, and what to do where there is nothing.
 *
 * @param chapters the drawings, then the chapters with how much stands in each
 * @param today the same page as it is today, if another day is shown
 * @param first the first day of which there is anything, if nothing is shown of the day asked for
 */
public record Around(
        Frame frame,
        String action,
        Field day,
        String lead,
        List<Way> chapters,
        Link versions,
        Optional<Link> today,
        Optional<Link> first) {

    public Around {
        chapters = List.copyOf(chapters);
    }

    /** A way to another page of the arrangement. */
    public record Way(String label, String href, boolean here) {}

    public List<FieldError> errors() {
        return Field.errorsOf(List.of(day));
    }

    public int status() {
        return day.wrong() ? 422 : 200;
    }
}
