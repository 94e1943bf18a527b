package jp.kasane.web.prefecture.programmes;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/**
 * A programme as its officer begins from it: the next step, its parts, what it says.
 *
 * @param go where the next step is done, unless it is the programme's own
 * @param here the address of the programme
 * @param forward what the step forward is called; empty: there is none
 * @param back what the step back is called; empty: there is none
 * @param sure what is ticked by whoever deletes it; empty: it is not deleted any more
 */
public record ProgrammePage(
        Frame frame,
        Chip state,
        String next,
        Optional<Link> go,
        String here,
        int version,
        Optional<String> forward,
        Optional<String> back,
        Optional<Field> sure,
        List<Part> parts,
        List<Stage> stages,
        List<Asked> questions,
        List<Detail> facts)
        implements Page {

    public ProgrammePage {
        parts = List.copyOf(parts);
        stages = List.copyOf(stages);
        questions = List.copyOf(questions);
        facts = List.copyOf(facts);
    }

    /** Something that belongs to the programme and has pages of its own. */
    public record Part(Link link, String explained, String counted) {}

    /** A stage in words. */
    public record Stage(String title, String meaning, String spacing, String span) {}

    /** A question in words. */
    public record Asked(String title, String required, String how) {}

    public List<FieldError> errors() {
        return Field.errorsOf(sure.stream().toList());
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }

    @Override
    public String template() {
        return "prefecture/programmes/programme.jte";
    }
}
