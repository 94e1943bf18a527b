package jp.kasane.web.town.consultations;

import java.util.List;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** One consultation: who, what worries, what happens next until when, who does it; then what happened so far. */
public record RecordPage(
        Frame frame,
        ConsultationSheet sheet,
        Headline headline,
        List<Detail> about,
        List<Detail> received,
        List<TimelineEntry> history,
        Ways ways,
        List<FieldError> errors)
        implements Page {

    /** What is read first. */
    public record Headline(
            String who,
            String kana,
            List<Chip> chips,
            String fields,
            String next,
            String due,
            boolean overdue,
            String note,
            String assigned,
            boolean concealed) {}

    /**
     * What can be done from here.
     *
     * @param whoLooked where it is told who saw the record, for whoever may know; or null
     * @param undo the step that takes the last one back, if there is one
     * @param colleagues who may be given it; empty: assigning is not possible here
     */
    public record Ways(
            String address,
            boolean edit,
            boolean finish,
            boolean reopen,
            boolean print,
            @Nullable String whoLooked,
            @Nullable String undo,
            List<Choice> colleagues,
            Field colleague,
            @Nullable Field voidReason) {}

    @Override
    public String template() {
        return "town/consultations/record.jte";
    }

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
