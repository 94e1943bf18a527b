package jp.kasane.web.gate;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/**
 * No other site can make somebody's browser change anything here: what changes something must come from our own origin, as the
 * browser itself attests, and carry the token of the session.
 */
public final class SameOrigin {

    public static final String FIELD = "_csrf";
    public static final String HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String origin;

    /** For pages served from this origin, for example {@code https://kasane.example.jp}. */
    public SameOrigin(String origin) {
        this.origin = origin;
    }

    static boolean changesSomething(ContainerRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    /** What changes something is sent as a form, in the one encoding that pages have. */
    static void checkForm(ContainerRequest request) {
        MediaType type = request.getMediaType();
        if (type == null) {
            return;
        }
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) || !charset.equalsIgnoreCase("utf-8")) {
            throw new NotSupportedException();
        }
    }

    void checkOrigin(ContainerRequest request) {
        if (!ours(request.getHeaderString("Sec-Fetch-Site"), request.getHeaderString("Origin"))) {
            throw Denied.because(Denied.Reason.FOREIGN_FORM);
        }
    }

    /** Both must agree where both are sent; a browser that sends neither is not let in. */
    boolean ours(@Nullable String site, @Nullable String from) {
        boolean attested = site != null || from != null;
        return attested && (site == null || site.equals("same-origin")) && (from == null || from.equals(origin));
    }

    /** Whether a link was followed on our own pages, or typed. Other sites lead to our pages, but change nothing by it. */
    public static boolean followedHere(@Nullable String site) {
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    void checkToken(ContainerRequest request, String token) {
        String header = request.getHeaderString(HEADER);
        String sent = header != null ? header : field(request);
        if (sent == null || !same(sent, token)) {
            throw Denied.because(Denied.Reason.FOREIGN_FORM);
        }
    }

    private static @Nullable String field(ContainerRequest request) {
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return null;
        }
        request.bufferEntity();
        return request.readEntity(Form.class).asMap().getFirst(FIELD);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
