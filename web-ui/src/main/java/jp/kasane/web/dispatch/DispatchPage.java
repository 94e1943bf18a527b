package jp.kasane.web.dispatch;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/** A town's overview: what it may apply to, what it applied for, and its visits. */
public record DispatchPage(Frame frame, List<Offer> offers, List<Row> requests, List<VisitRow> visits, int status)
        implements Page {

    public DispatchPage {
        offers = List.copyOf(offers);
        requests = List.copyOf(requests);
        visits = List.copyOf(visits);
    }

    /**
     * A programme.
     *
     * @param apply where one applies; empty where one may not
     * @param not why not
     */
    public record Offer(
            String id, String title, String meaning, List<Detail> details, Optional<Link> apply, Optional<String> not) {
        public Offer {
            details = List.copyOf(details);
        }
    }

    /** An application. */
    public record Row(String programme, String href, Chip state, String sent) {}

    /**
     * A visit.
     *
     * @param href where it is read, once it has an adviser and a day
     */
    public record VisitRow(
            String programme, String stage, String when, String adviser, Chip state, Optional<String> href) {}

    @Override
    public String template() {
        return "dispatch/dispatch.jte";
    }
}
