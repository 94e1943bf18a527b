package jp.kasane.web.prefecture.arrangements;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.published.Compared;

/**
 * Two towns' published arrangements beside each other, part by part.
 *
 * @param towns the towns that have published something
 * @param shown nothing until two of them are chosen
 */
public record ComparePage(
        Frame frame, String action, Field one, Field other, List<Choice> towns, Optional<Compared> shown)
        implements Page {

    public ComparePage {
        towns = List.copyOf(towns);
    }

    @Override
    public String template() {
        return "prefecture/arrangements/compare.jte";
    }
}
