package jp.kasane.web.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.management.ManagementFactory;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.Exposure;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.web.front.RequestLog;
import jp.kasane.web.gate.Denied;

/**
 * Counts of this node in the text format of Prometheus: no place, no person. Not there for anyone but whom the operator shows it to
 * ({@link Exposure}).
 */
@Path("/metrics")
public final class MetricsResource {

    private final Exposure exposure;
    private final RequestLog log;
    private final Towns towns;

    public MetricsResource(Settings settings, RequestLog log, Towns towns) {
        this.exposure = Exposure.of(settings);
        this.log = log;
        this.towns = towns;
    }

    @GET
    @Requires(Right.ANYONE)
    public Response metrics(@Context HttpServletRequest request) {
        if (!exposure.includes(request.getRemoteAddr(), header -> request.getHeader(header) != null)) {
            throw Denied.notFound();
        }
        return Response.ok(text(), "text/plain;version=0.0.4;charset=utf-8").build();
    }

    private String text() {
        StringBuilder text = new StringBuilder("# TYPE kasane_answers_total counter\n");
        for (int statusClass = 2; statusClass <= 5; statusClass++) {
            text.append("kasane_answers_total{class=\"").append(statusClass).append("xx\"} ");
            text.append(log.answers(statusClass)).append('\n');
        }
        gauge(text, "kasane_answers_milliseconds_total", "counter", log.totalMillis());
        gauge(text, "kasane_open_towns", "gauge", towns.openTowns());
        servers(text);
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

    /** A server that does not answer is named here and makes no node less ready. */
    private void servers(StringBuilder text) {
        text.append("# TYPE kasane_database_server_answers gauge\n");
        towns.answeringServers()
                .forEach((server, answers) -> text.append("kasane_database_server_answers{server=\"")
                        .append(server)
                        .append("\"} ")
                        .append(answers ? 1 : 0)
                        .append('\n'));
    }

    private static void gauge(StringBuilder text, String name, String type, long value) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append(name).append(' ').append(value).append('\n');
    }
}
