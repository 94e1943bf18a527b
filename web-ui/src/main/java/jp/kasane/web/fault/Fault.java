package jp.kasane.web.fault;

import java.util.Locale;

/** What can go wrong, each with its status and with words of its own ({@code fault.<key>.title} and {@code .text}). */
public enum Fault {
    BAD_REQUEST(400),
    SIGN_IN(401),
    SECOND_FACTOR(401),
    FOREIGN_FORM(403),
    NOT_FOUND(404),
    WRONG_METHOD(405),
    CONFLICT(409),
    TOO_LARGE(413),
    UNSUPPORTED(415),
    TOO_MANY(429),
    TOWN_SUSPENDED(403),
    TOWN_MERGED(403),
    TOWN_LEFT(403),
    TOWN_NOT_READY(503),
    TOWN_UPGRADING(503),
    UNAVAILABLE(503),
    BROKEN(500);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String key() {
        return "fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a status of Jersey's own making means to a reader. */
    static Fault ofStatus(int status) {
        return switch (status) {
            case 404, 403, 401 -> NOT_FOUND;
            case 405 -> WRONG_METHOD;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 406, 415 -> UNSUPPORTED;
            case 429 -> TOO_MANY;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? BROKEN : BAD_REQUEST;
        };
    }
}
