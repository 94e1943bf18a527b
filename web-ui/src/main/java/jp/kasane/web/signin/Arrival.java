package jp.kasane.web.signin;

import jp.kasane.kernel.identity.User;

/** How coming back from the identity server ended. */
sealed interface Arrival {

    /**
     * A session was opened.
     *
     * @param cookie the value for the session cookie
     */
    record Welcome(User user, String cookie, String returnTo) implements Arrival {}

    /**
     * No session.
     *
     * @param key the words of the page
     * @param prefectureCode where it was tried, or empty where that is not known
     */
    record Stopped(String key, String prefectureCode, int status) implements Arrival {}
}
