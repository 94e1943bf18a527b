package jp.kasane.admin.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kasane.admin.work.StepMeasures;

/** The only addresses of tenant-admin: whether it lives, whether it is ready and if not what it waits for, and its measures. */
final class Health extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Startup startup;
    private final transient StepMeasures measures;

    Health(Startup startup, StepMeasures measures) {
        this.startup = startup;
        this.measures = measures;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        switch (request.getServletPath()) {
            case "/health/live" -> json(response, HttpServletResponse.SC_OK, "{\"status\":\"UP\"}");
            case "/metrics" -> {
                response.setContentType("text/plain; version=0.0.4");
                response.getWriter().write(measures.text());
            }
            default -> ready(response);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        Startup.Stage stage = startup.stage();
        if (stage == Startup.Stage.READY) {
            json(response, HttpServletResponse.SC_OK, "{\"status\":\"UP\"}");
        } else {
            json(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "{\"status\":\"DOWN\",\"waitingFor\":\"" + stage + "\"}");
        }
    }

    private static void json(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getWriter().write(body);
    }
}
