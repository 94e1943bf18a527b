package jp.kasane.web.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** One person of the town: who it is, the roles held and once held, and what an administrator can do. */
public record PersonPage(
        Frame frame,
        String base,
        RosterEntry.Person person,
        List<Detail> details,
        Optional<Chip> signIn,
        Optional<String> failure,
        List<Line> lines,
        Care care,
        Optional<TermsForm> adding,
        List<Choice> roles,
        String today,
        List<FieldError> errors,
        Field why)
        implements Page {

    /** A role of theirs. */
    public record Line(
            RosterEntry entry, String role, String period, String through, Chip standing, String ended, boolean open) {}

    /**
     * What may be asked for the person's sign-in; nothing where another place looks after it.
     *
     * @param whyNot why it is not asked for here, and where to turn; empty where nothing needs to be said
     */
    public record Care(boolean invite, boolean reset, boolean close, Optional<String> whyNot) {}

    public List<FieldError> wrong() {
        return Stream.concat(errors.stream(), Field.errorsOf(List.of(why)).stream())
                .toList();
    }

    @Override
    public String template() {
        return "people/person.jte";
    }

    @Override
    public int status() {
        return errors.isEmpty() && !why.wrong() ? 200 : 422;
    }
}
