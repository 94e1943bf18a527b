package jp.kasane.web.town.consultations;

import java.util.List;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.Pager;
import jp.kasane.web.page.SortLink;
import org.jspecify.annotations.Nullable;

/** The list of consultations with its search, filters and pages. */
public record ListPage(
        Frame frame,
        Filters filters,
        Columns columns,
        List<Row> rows,
        Pager pager,
        boolean narrowed,
        @Nullable Link create,
        @Nullable Link export)
        implements Page {

    public ListPage {
        rows = List.copyOf(rows);
    }

    /** What narrows the list. */
    public record Filters(
            String action,
            String clear,
            Field words,
            Field field,
            List<Choice> fields,
            Field urgency,
            List<Choice> urgencies,
            Field state,
            List<Choice> states,
            Field whose,
            List<Choice> owners,
            Field channel,
            List<Choice> channels,
            Field from,
            Field to,
            boolean moreOpen,
            List<FieldError> errors) {}

    /** The columns that sort. */
    public record Columns(SortLink number, SortLink received, SortLink urgency, SortLink due) {}

    /** One consultation. */
    public record Row(
            String href,
            String number,
            String received,
            String who,
            String kana,
            boolean concealed,
            String fields,
            Chip urgency,
            String next,
            String due,
            boolean overdue,
            String assigned,
            Chip state) {}

    @Override
    public String template() {
        return "town/consultations/list.jte";
    }
}
