package jp.kasane.web.signin;

import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * A sign-in that did not end in a session, and what to do now.
 *
 * @param key the words: {@code <key>.title}, {@code <key>.text}
 * @param again where to try once more
 */
public record SignInPage(Frame frame, String key, String again, String requestId, int status) implements Page {

    static final String FAILED = "signin.failed";
    static final String UNKNOWN = "signin.unknown";
    static final String SILENT = "signin.silent";
    static final String WEAK = "signin.weak";

    @Override
    public String template() {
        return "signin/stopped.jte";
    }
}
