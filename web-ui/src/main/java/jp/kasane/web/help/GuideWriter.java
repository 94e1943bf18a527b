package jp.kasane.web.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kasane.web.page.Link;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes a guide out of its text (CommonMark with tables): the first heading is the title, the first paragraph the lead, each second
 * heading a section to jump to. HTML in the text is shown as text.
 */
final class GuideWriter {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    private final List<Link> sections = new ArrayList<>();

    GuideText written(String text) {
        Node document = PARSER.parse(text);
        if (!(document.getFirstChild() instanceof Heading title && title.getLevel() == 1)) {
            throw new IllegalArgumentException("a guide begins with its title");
        }
        if (!(title.getNext() instanceof Paragraph lead)) {
            throw new IllegalArgumentException("a guide says what it is for below its title");
        }
        String name = PLAIN.render(title).strip();
        String what = PLAIN.render(lead).strip();
        title.unlink();
        lead.unlink();
        name(document);
        String html = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> attributes())
                .build()
                .render(document);
        return new GuideText(name, what, sections, output -> output.writeContent(html));
    }

    private void name(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(new Link(PLAIN.render(heading).strip(), "#section-" + (sections.size() + 1)));
            }
        }
    }

    private static AttributeProvider attributes() {
        int[] section = {0};
        return (node, tag, attributes) -> {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                section[0]++;
                attributes.put("id", "section-" + section[0]);
            }
            if (node instanceof TableCell cell && cell.isHeader()) {
                attributes.putAll(Map.of("scope", "col"));
            }
        };
    }
}
