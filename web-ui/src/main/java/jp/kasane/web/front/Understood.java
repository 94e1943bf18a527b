package jp.kasane.web.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request whose {@code Accept} says nothing that RFC 9110 (12.5.1) knows: it is taken as one that accepts anything. Jersey would
 * stumble over it twice, the second time while it writes the page that says so.
 */
final class Understood extends HttpServletRequestWrapper {

    private static final String ACCEPT = "Accept";
    private static final String WORD = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String WEIGHT = ";\\s*[qQ]=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)";
    private static final String DETAIL = ";\\s*(?![qQ]=)" + WORD + "=(" + WORD + "|\"[^\"\\\\]*\")";
    private static final String RANGE = WORD + "/" + WORD + "\\s*((" + WEIGHT + "|" + DETAIL + ")\\s*)*+";
    private static final Pattern RANGES = Pattern.compile("\\s*" + RANGE + "(,\\s*" + RANGE + ")*+");

    private Understood(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        String accept = request.getHeader(ACCEPT);
        return accept == null || RANGES.matcher(accept).matches() ? request : new Understood(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(ACCEPT) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(ACCEPT) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(ACCEPT::equalsIgnoreCase);
        return Collections.enumeration(names);
    }
}
