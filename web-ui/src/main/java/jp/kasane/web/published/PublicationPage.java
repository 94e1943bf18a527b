package jp.kasane.web.published;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * A town's page of publishing: what is published now, what could be, and after choosing what others would see.
 *
 * @param now what is published; empty if nothing is
 * @param defined whether the town has a definition at all, of whichever day
 * @param choices the parts that the town has on the day
 * @param preview what was chosen, shown before it is published
 */
public record PublicationPage(
        Frame frame,
        String action,
        List<Detail> now,
        boolean defined,
        Field day,
        Field parts,
        List<Choice> choices,
        Optional<Preview> preview)
        implements Page {

    public PublicationPage {
        now = List.copyOf(now);
        choices = List.copyOf(choices);
    }

    /** @param shown by which it is known again */
    public record Preview(PublishedView view, String shown) {}

    public List<FieldError> errors() {
        return Field.errorsOf(Stream.of(day, parts).toList());
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }

    @Override
    public String template() {
        return "published/publication.jte";
    }
}
