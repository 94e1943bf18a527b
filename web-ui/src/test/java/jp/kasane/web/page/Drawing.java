package jp.kasane.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Draws a template for a test, as text or as a parsed document. */
final class Drawing {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Drawing.class.getClassLoader(), "jp.kasane.web.templates");

    private Drawing() {}

    static String html(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, parameters, output);
        return output.toString();
    }

    static Document of(String template, Map<String, Object> parameters) {
        return Jsoup.parse(html(template, parameters));
    }
}
