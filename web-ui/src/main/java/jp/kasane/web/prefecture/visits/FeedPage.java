package jp.kasane.web.prefecture.visits;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Page;

/**
 * The calendar that an adviser subscribes to.
 *
 * @param here where the page is; its forms go below
 * @param lead what it is good for
 * @param details of the calendar there is: its host, when it was read; empty if there is none
 * @param said what came of the last reading
 * @param url the question for the address; never the one that is kept
 */
public record FeedPage(Frame frame, String here, String lead, List<Detail> details, Optional<Notice> said, Field url)
        implements Page {

    public FeedPage {
        details = List.copyOf(details);
    }

    public boolean subscribed() {
        return !details.isEmpty();
    }

    public List<FieldError> errors() {
        return Field.errorsOf(List.of(url));
    }

    @Override
    public String template() {
        return "prefecture/visits/feed.jte";
    }

    @Override
    public int status() {
        return errors().isEmpty() ? 200 : 422;
    }
}
