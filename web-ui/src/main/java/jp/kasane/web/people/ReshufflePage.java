package jp.kasane.web.people;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** The reshuffle: first the list is handed in, then it is shown what each line would do, then it is carried out as shown. */
public record ReshufflePage(
        Frame frame, String base, Field list, Field why, List<FieldError> errors, Optional<Rehearsal> rehearsal)
        implements Page {

    /** What was rehearsed, or, once applied, done. */
    public record Rehearsal(String summary, String fingerprint, boolean problems, boolean applied, List<Row> rows) {}

    /** A line of the list: whose it is, and what comes of it or what is wrong. */
    public record Row(int number, String person, String act, List<String> effects, List<String> problems, Chip chip) {}

    @Override
    public String template() {
        return "people/reshuffle.jte";
    }

    @Override
    public int status() {
        boolean wrong =
                !errors.isEmpty() || rehearsal.filter(Rehearsal::problems).isPresent();
        return wrong ? 422 : 200;
    }
}
