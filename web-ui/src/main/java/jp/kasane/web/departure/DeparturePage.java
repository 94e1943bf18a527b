package jp.kasane.web.departure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * A town's leaving, as the prefecture and the town see it.
 *
 * @param next what the viewer can do next: {@code ask}, {@code agree} or nothing
 * @param name the question for the town's name, where something can be done next
 * @param reason the question why, where it is asked for or withdrawn
 * @param certificate where the certificate is, once the town has left
 */
public record DeparturePage(
        Frame frame,
        Chip state,
        List<Detail> facts,
        String action,
        Optional<String> next,
        Field name,
        Field reason,
        boolean withdrawable,
        Optional<String> certificate)
        implements Page {

    public DeparturePage {
        facts = List.copyOf(facts);
    }

    public List<FieldError> errors() {
        return Field.errorsOf(Stream.of(name, reason).toList());
    }

    @Override
    public String template() {
        return "departure/departure.jte";
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }
}
