package jp.kasane.web.prefecture.templates;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/**
 * The templates of a prefecture.
 *
 * @param add where one is added, for whoever may
 */
public record TemplatesPage(Frame frame, Optional<Link> add, List<Row> rows) implements Page {

    public TemplatesPage {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param replace where it is replaced, for whoever may
     * @param retire where it is retired, for whoever may
     */
    public record Row(String title, String href, String added, Optional<String> replace, Optional<String> retire) {}

    @Override
    public String template() {
        return "prefecture/templates/list.jte";
    }
}
