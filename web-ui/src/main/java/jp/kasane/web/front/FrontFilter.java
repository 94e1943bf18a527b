package jp.kasane.web.front;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kasane.kernel.control.Ids;
import jp.kasane.web.assets.Assets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outermost door. It gives the request an id of its own making (none from outside is believed), sets the headers, lets the
 * request through, closes what it opened, and writes the line of the access log.
 */
public final class FrontFilter implements Filter {

    /** Addresses that are files, not pages; the server's default servlet answers them. */
    public static final String STATIC = "/(assets|webjars)/.*";

    private static final Logger LOG = LoggerFactory.getLogger(FrontFilter.class);

    private final SecurityHeaders headers;
    private final RequestLog log;

    public FrontFilter(boolean https, RequestLog log) {
        this.headers = new SecurityHeaders(https);
        this.log = log;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        headers.everywhere(answer);
        String path = asked.getServletPath();
        if (path.startsWith("/assets/") || path.startsWith("/webjars/")) {
            headers.asset(answer, neverChanges(path) || Assets.isOurs(path, version(asked)));
            chain.doFilter(request, response);
        } else {
            headers.page(answer);
            page(Understood.of(asked), answer, chain);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Trace trace = Trace.begin(request, Ids.next());
        response.setHeader("X-Request-Id", trace.requestId());
        try {
            chain.doFilter(request, response);
        } finally {
            trace.open().forEach(open -> close(open, trace));
            log.answered(trace, request.getMethod(), response.getStatus());
        }
    }

    private static void close(AutoCloseable open, Trace trace) {
        try {
            open.close();
        } catch (Exception e) {
            LOG.warn("request {}: could not be closed properly", trace.requestId(), e);
        }
    }

    private static String version(HttpServletRequest request) {
        String v = request.getParameter("v");
        return v == null ? "" : v;
    }

    /** Web jars carry their version in the path; a slice of the font is never edited, only added with another name. */
    private static boolean neverChanges(String path) {
        return path.startsWith("/webjars/") || path.endsWith(".woff2");
    }
}
