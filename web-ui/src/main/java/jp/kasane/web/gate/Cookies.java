package jp.kasane.web.gate;

import java.time.Duration;

/**
 * The cookies of the product. Those that prove something carry the {@code __Host-} prefix: the browser takes them from this very
 * host only, over a trustworthy connection, for all paths.
 */
public final class Cookies {

    public static final String SESSION = "__Host-kasane";
    public static final String SIGN_IN = "__Host-kasane-signin";
    /** Which language somebody reads. Proves nothing. */
    public static final String LANGUAGE = "kasane-language";
    /** Where somebody signed in last, so that signing in again asks nothing. Proves nothing. */
    public static final String PREFECTURE = "kasane-prefecture";

    private static final Duration KEPT = Duration.ofDays(400);

    private Cookies() {}

    public static String session(String secret) {
        return SESSION + "=" + secret + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    }

    public static String sessionGone() {
        return SESSION + "=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax";
    }

    public static String signIn(String browser, Duration life) {
        return SIGN_IN + "=" + browser + "; Max-Age=" + life.toSeconds() + "; Path=/; Secure; HttpOnly; SameSite=Lax";
    }

    public static String language(String tag) {
        return preference(LANGUAGE, tag);
    }

    public static String prefecture(String code) {
        return preference(PREFECTURE, code);
    }

    private static String preference(String name, String value) {
        return name + "=" + value + "; Max-Age=" + KEPT.toSeconds() + "; Path=/; HttpOnly; SameSite=Lax";
    }
}
