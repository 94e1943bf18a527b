package jp.kasane.admin.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.kernel.control.Exposure;

/**
 * The only addresses of tenant-admin: whether it lives, whether it is ready and if not what it waits for; and its measures, to whom
 * the operator shows them ({@link Exposure}): how often towns are opened and passwords lost is nobody's business outside.
 */
final class Health extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Startup startup;
    private final transient StepMeasures measures;
    private final transient Exposure exposure;

    Health(Startup startup, StepMeasures measures, Exposure exposure) {
        this.startup = startup;
        this.measures = measures;
        this.exposure = exposure;
    }

    /** Whatever else is asked for is not there, and is told so without a word of the server's own. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        switch (request.getMethod() + " "
                + request.getRequestURI().substring(request.getContextPath().length())) {
            case "GET /health/live" -> json(response, HttpServletResponse.SC_OK, "{\"status\":\"UP\"}");
            case "GET /health/ready" -> ready(response);
            case "GET /metrics" -> measures(request, response);
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void measures(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (exposure.includes(request.getRemoteAddr(), header -> request.getHeader(header) != null)) {
            response.setContentType("text/plain; version=0.0.4");
            response.getWriter().write(measures.text());
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        Startup.Stage stage = startup.stage();
        if (stage == Startup.Stage.READY) {
            json(response, HttpServletResponse.SC_OK, "{\"status\":\"UP\",\"databaseServers\":" + servers() + "}");
        } else {
            json(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "{\"status\":\"DOWN\",\"waitingFor\":\"" + stage + "\"}");
        }
    }

    /** A town server that is down is named; it makes nothing else less ready. */
    private String servers() {
        return new TreeMap<>(startup.answeringServers())
                .entrySet().stream()
                        .map(server -> "\"" + server.getKey() + "\":\"" + (server.getValue() ? "UP" : "DOWN") + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static void json(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getWriter().write(body);
    }
}
