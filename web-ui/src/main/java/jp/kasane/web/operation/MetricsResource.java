package jp.kasane.web.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.web.front.AccessLog;
import jp.kasane.web.gate.Denied;

/**
 * Counts of this node in the text format of Prometheus: no place, no person. Not there for anyone but the machine itself, unless the
 * operator says so ({@code kasane.metrics=open}, for a collector inside the perimeter) or switches it off ({@code off}).
 */
@Path("/metrics")
public final class MetricsResource {

    private final String exposure;
    private final AccessLog log;
    private final Towns towns;

    public MetricsResource(Settings settings, AccessLog log, Towns towns) {
        this.exposure = settings.optional("kasane.metrics").orElse("loopback");
        this.log = log;
        this.towns = towns;
    }

    @GET
    @Requires(Right.ANYONE)
    public Response metrics(@Context HttpServletRequest request) {
        if (!shownTo(request.getRemoteAddr(), request.getHeader("X-Forwarded-For") != null)) {
            throw Denied.notFound();
        }
        return Response.ok(text(), "text/plain;version=0.0.4;charset=utf-8").build();
    }

    /** Behind a proxy every caller comes from the proxy's address, so a forwarded one counts as from outside. */
    private boolean shownTo(String address, boolean forwarded) {
        return switch (exposure) {
            case "open" -> true;
            case "loopback" -> !forwarded && loopback(address);
            default -> false;
        };
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("# TYPE kasane_answers_total counter\n");
        for (int statusClass = 2; statusClass <= 5; statusClass++) {
            text.append("kasane_answers_total{class=\"").append(statusClass).append("xx\"} ");
            text.append(log.answers(statusClass)).append('\n');
        }
        gauge(text, "kasane_answers_milliseconds_total", "counter", log.totalMillis());
        gauge(text, "kasane_open_towns", "gauge", towns.openTowns());
        gauge(
                text,
                "kasane_heap_bytes",
                "gauge",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        gauge(
                text,
                "kasane_threads",
                "gauge",
                ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(
                text,
                "kasane_uptime_milliseconds",
                "gauge",
                ManagementFactory.getRuntimeMXBean().getUptime());
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String type, long value) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append(name).append(' ').append(value).append('\n');
    }
}
