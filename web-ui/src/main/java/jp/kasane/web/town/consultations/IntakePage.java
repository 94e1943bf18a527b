package jp.kasane.web.town.consultations;

import java.util.List;
import jp.kasane.municipal.consultations.Channel;
import jp.kasane.municipal.consultations.Intake;
import jp.kasane.municipal.consultations.Relation;
import jp.kasane.municipal.consultations.Urgency;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a consultation is taken down or corrected.
 *
 * @param correcting the record and version being corrected; null for a new one
 * @param addressAsked whether this person may know the address; who may not corrects the rest
 */
public record IntakePage(
        Frame frame,
        FormFields fields,
        Addresses addresses,
        String draftId,
        @Nullable Correcting correcting,
        boolean addressAsked,
        String today,
        @Nullable String draftSaved)
        implements Page {

    /** Where the form goes. */
    public record Addresses(String action, String draft, String back) {}

    /** The record being corrected. */
    public record Correcting(String recordId, long version) {}

    IntakePage saying(List<Notice> notices) {
        return new IntakePage(
                frame.saying(notices), fields, addresses, draftId, correcting, addressAsked, today, draftSaved);
    }

    public Field f(String name) {
        return fields.of(name);
    }

    public List<Choice> channels() {
        return fields.words().choices(Channel.class);
    }

    public List<Choice> relations() {
        return fields.words().choices(Relation.class);
    }

    public List<Choice> welfareFields() {
        return fields.words().choices(jp.kasane.municipal.consultations.Field.class);
    }

    public List<Choice> urgencies() {
        return fields.words().choices(Urgency.class);
    }

    public List<Choice> nextSteps() {
        return fields.words().choices(Intake.NextStep.Kind.class);
    }

    public List<Choice> concealment() {
        return List.of(Choice.of("yes", frame.t("intake.concealed.yes")));
    }

    @Override
    public String template() {
        return "town/consultations/form.jte";
    }

    @Override
    public int status() {
        return fields.problems().isEmpty() ? 200 : 422;
    }
}
