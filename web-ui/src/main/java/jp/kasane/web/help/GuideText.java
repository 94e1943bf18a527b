package jp.kasane.web.help;

import gg.jte.Content;
import java.util.List;
import jp.kasane.web.page.Link;

/**
 * A guide as it is read in one language.
 *
 * @param lead its first paragraph, which also stands in the list of guides
 * @param sections its headings, to jump to
 * @param article everything below the title, as safe HTML
 */
public record GuideText(String title, String lead, List<Link> sections, Content article) {
    public GuideText {
        sections = List.copyOf(sections);
        if (title.isBlank() || lead.isBlank()) {
            throw new IllegalArgumentException("a guide says what it is for");
        }
    }
}
