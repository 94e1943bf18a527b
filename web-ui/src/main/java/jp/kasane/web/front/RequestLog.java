package jp.kasane.web.front;

import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of JSON for each page request: request id, method, route, status, milliseconds, user id, place code. Never an address
 * with its query, a name, or anything typed. It also counts the answers, by class of status and without any place, for the metrics.
 */
public final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("jp.kasane.access");
    private static final int CLASSES = 6;

    private final AtomicLongArray answers = new AtomicLongArray(CLASSES);
    private final AtomicLongArray millis = new AtomicLongArray(1);

    void answered(Trace trace, String method, int status) {
        answers.incrementAndGet(Math.min(Math.max(status / 100, 0), CLASSES - 1));
        millis.addAndGet(0, trace.millis());
        LOG.info("{}", line(trace, method, status));
    }

    /** How many answers of the class (2 for 2xx …) this node has given since it started. */
    public long answers(int statusClass) {
        return answers.get(statusClass);
    }

    public long totalMillis() {
        return millis.get(0);
    }

    static String line(Trace trace, String method, int status) {
        StringBuilder json = new StringBuilder(160).append("{\"event\":\"access\"");
        text(json, "request", trace.requestId());
        text(json, "method", known(method));
        text(json, "route", trace.route());
        json.append(",\"status\":").append(status).append(",\"ms\":").append(trace.millis());
        text(json, "user", trace.userId());
        text(json, "place", trace.place());
        return json.append('}').toString();
    }

    /** A method is a word of the client's choosing; only the usual ones reach the log. */
    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }

    private static void text(StringBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.append(",\"").append(name).append("\":\"");
            value.chars().forEach(c -> {
                if (c >= ' ' && c != '"' && c != '\\') {
                    json.append((char) c);
                }
            });
            json.append('"');
        }
    }
}
