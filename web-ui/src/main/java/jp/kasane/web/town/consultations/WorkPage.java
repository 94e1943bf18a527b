package jp.kasane.web.town.consultations;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import org.jspecify.annotations.Nullable;

/** One's own work in this town: what is overdue, what is open, and what one has begun to type. */
public record WorkPage(
        Frame frame,
        List<ListPage.Row> overdue,
        List<ListPage.Row> open,
        @Nullable Link more,
        List<DraftRow> drafts,
        @Nullable Link create)
        implements Page {

    public WorkPage {
        overdue = List.copyOf(overdue);
        open = List.copyOf(open);
        drafts = List.copyOf(drafts);
    }

    /** One draft of one's own, told apart by whom it is about and how it begins. */
    public record DraftRow(String kind, String about, String begins, String saved, String resume, String discard) {}

    @Override
    public String template() {
        return "town/consultations/work.jte";
    }
}
