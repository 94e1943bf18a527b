package jp.kasane.web.draw;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import jp.kasane.web.page.Page;

/**
 * Draws a page with its template. The page is drawn whole before the first byte leaves, so that a fault while drawing becomes a
 * page about the fault and not half a page.
 */
public final class PageWriter implements MessageBodyWriter<Page> {

    private static final String HTML = "text/html;charset=utf-8";

    private final TemplateEngine templates;

    private PageWriter(TemplateEngine templates) {
        this.templates = templates;
    }

    /** With the templates compiled into the product. */
    public static PageWriter compiled() {
        return new PageWriter(TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageWriter.class.getClassLoader(), "jp.kasane.web.templates"));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Utf8ByteOutput drawn = draw(page);
        headers.putSingle("Content-Type", HTML);
        headers.putSingle("Content-Length", drawn.getContentLength());
        // In one piece: handed over in its hundreds of chunks, the layers below cost more than the drawing
        // (docs/performance.md).
        out.write(drawn.toByteArray());
    }

    /** The page as bytes. */
    public Utf8ByteOutput draw(Page page) {
        Utf8ByteOutput drawn = new Utf8ByteOutput();
        templates.render(page.template(), page, drawn);
        return drawn;
    }
}
