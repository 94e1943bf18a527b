package jp.kasane.web.front;

import jakarta.servlet.ServletRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one request for the log: its id, the route it took, whose it was and in which place; and what is to be closed
 * when it is over. It carries ids only.
 */
public final class Trace {

    public static final String ATTRIBUTE = "jp.kasane.trace";

    private final String requestId;
    private final long begun = System.nanoTime();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private @Nullable String route;
    private @Nullable String userId;
    private @Nullable String place;

    public Trace(String requestId) {
        this.requestId = requestId;
    }

    /** The trace of a request that came through the front filter, as all do. */
    public static Trace of(@Nullable Object attribute) {
        if (attribute instanceof Trace trace) {
            return trace;
        }
        throw new IllegalStateException("a request that did not come through the front filter");
    }

    static Trace begin(ServletRequest request, String requestId) {
        Trace trace = new Trace(requestId);
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    public String requestId() {
        return requestId;
    }

    /** The route as the resource declares it, for example {@code /t/{town}/consultations/{id}}: never the address itself. */
    public void took(String route) {
        this.route = route;
    }

    public void by(String userId) {
        this.userId = userId;
    }

    public void at(String placeCode) {
        this.place = placeCode;
    }

    /** To be closed when the answer has been written, whatever became of it. */
    public void closeAtEnd(AutoCloseable resource) {
        open.push(resource);
    }

    Deque<AutoCloseable> open() {
        return open;
    }

    String route() {
        return route == null ? "-" : route;
    }

    @Nullable
    String userId() {
        return userId;
    }

    @Nullable
    String place() {
        return place;
    }

    long millis() {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
