package jp.kasane.admin.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.kernel.control.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

    private final StringWriter body = new StringWriter();
    private int status = 200;

    private void ask(String from, Set<String> headers) throws Exception {
        ask("GET", "/metrics", from, headers);
    }

    private void ask(String method, String path, String from, Set<String> headers) throws Exception {
        HttpServletRequest request = proxy(
                HttpServletRequest.class,
                Map.of(
                        "getMethod", args -> method,
                        "getContextPath", args -> "/tenant-admin",
                        "getRequestURI", args -> "/tenant-admin" + path,
                        "getRemoteAddr", args -> from,
                        "getHeader", args -> headers.contains(args[0]) ? "192.0.2.7" : null));
        HttpServletResponse response = proxy(
                HttpServletResponse.class,
                Map.of(
                        "setStatus", args -> status = (int) args[0],
                        "getWriter", args -> new PrintWriter(body, true),
                        "setHeader", args -> "",
                        "setContentType", args -> "",
                        "setCharacterEncoding", args -> ""));
        // Only the health pages ask how far the start is.
        new Health(null, new StepMeasures(), new Exposure("loopback")).service(request, response);
    }

    @Test
    void theMachineItselfSeesTheMeasures() throws Exception {
        ask("127.0.0.1", Set.of());
        assertThat(body.toString()).contains("kasane_job_step_seconds_count");
    }

    @Test
    void nobodyElseLearnsHowOftenTownsAreOpenedAndPasswordsLost() throws Exception {
        ask("192.0.2.7", Set.of());
        assertThat(status).isEqualTo(404);
        assertThat(body.toString()).isEmpty();
    }

    @Test
    void neitherDoesWhoeverComesThroughAProxyOfThisMachine() throws Exception {
        ask("127.0.0.1", Set.of("X-Forwarded-For"));
        assertThat(status).isEqualTo(404);
        assertThat(body.toString()).isEmpty();
    }

    @Test
    void everybodyMayAskWhetherItLives() throws Exception {
        ask("GET", "/health/live", "192.0.2.7", Set.of());
        assertThat(status).isEqualTo(200);
        assertThat(body.toString()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET,/none", "GET,/", "GET,/WEB-INF/classes/", "POST,/health/live", "TRACE,/metrics", "GET,/metrics/"})
    void nothingElseIsThereAndTheServerSaysNothingOfItself(String method, String path) throws Exception {
        ask(method, path, "127.0.0.1", Set.of());
        assertThat(status).isEqualTo(404);
        assertThat(body.toString()).isEmpty();
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Map<String, Answer> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            Object result = answers.get(method.getName()).to(args);
            return method.getReturnType() == void.class ? null : result;
        }));
    }
}
