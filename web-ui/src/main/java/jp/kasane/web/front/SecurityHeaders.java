package jp.kasane.web.front;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer tells the browser to forbid: anything from another origin, inline script and style, being framed, leaking the
 * address, guessing types. Pages are never kept; assets are.
 */
final class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    private static final String KEPT_A_YEAR = "public, max-age=31536000, immutable";
    private static final String ASKED_AGAIN = "no-cache";

    private final boolean https;

    SecurityHeaders(boolean https) {
        this.https = https;
    }

    void everywhere(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    void page(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "HX-Request, Cookie");
    }

    /** Web jars carry their version in the path, our own assets their hash in {@code ?v=}; without it the browser asks each time. */
    void asset(HttpServletResponse response, boolean versioned) {
        response.setHeader("Cache-Control", versioned ? KEPT_A_YEAR : ASKED_AGAIN);
    }
}
