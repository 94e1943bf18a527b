package jp.kasane.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.product.FullTown;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.tenancy.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The waiting times are those of the page and the form themselves, and a page that is not what it should be is no figure. */
class LatencyBenchTest {

    private static final LatencyBench.Load LOAD =
            new LatencyBench.Load(50, Duration.ofMillis(100), Duration.ofMillis(400));
    private static final String FORM = """
            <form action="/search"><input name="q"></form>
            <form method="post" action="/t/023035/consultations">
              <input type="hidden" name="csrf_token" value="the-token"><input type="hidden" name="draft" value="01D"><textarea name="body"></textarea>
            </form>
            """;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> saved = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private final List<String> figures = new ArrayList<>();
    private volatile String form = FORM;
    private volatile int afterSaving = 303;
    private volatile int list = 200;
    private HttpServer server;
    private LatencyBench bench;

    @BeforeEach
    void aTown() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/t/023035/consultations", this::answer);
        server.start();
        Tenant town = new Tenant(
                "023035",
                "020001",
                "今別町",
                "いまべつまち",
                Tenant.State.ACTIVE,
                null,
                new Tenant.DatabaseServer("embedded", "127.0.0.1", 3306),
                "kasane_t_023035",
                "kasane_t_023035",
                null,
                "1",
                false);
        User officer = new User("u", "020001", "s", "officer", "見本 花子", "a@example.jp", "ja", User.State.ACTIVE);
        bench = new LatencyBench(
                server.getAddress().getPort(), new FullTown(town, officer, "__Host-kasane=secret"), LOAD);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    @Test
    void theListIsAskedForAtAConstantRateByWhoIsSignedIn() throws InterruptedException {
        bench.list(this::keep);
        assertThat(figures).singleElement().asString().contains("LIST_P95", "20 requests at a constant 50 a second");
        assertThat(cookies).isNotEmpty().allMatch("__Host-kasane=secret"::equals);
    }

    @Test
    void everyIntakeIsAnotherOneAndCarriesTheFormsToken() throws InterruptedException {
        bench.save(this::keep);
        assertThat(figures).singleElement().asString().contains("SAVE_P95", "20 requests");
        assertThat(saved).hasSize(1 + 10 + 20).allMatch(one -> one.contains("csrf_token=the-token"));
        assertThat(saved.stream().map(LatencyBenchTest::draft))
                .as("of one form handed in twice there would be one record")
                .doesNotHaveDuplicates();
        assertThat(saved).allMatch(one -> one.contains("person_name=架空　太郎"));
    }

    @Test
    void anIntakeThatIsNotSavedIsNoFigure() {
        afterSaving = 422;
        assertThatThrownBy(() -> bench.save(this::keep))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was not saved: 422");
        assertThat(figures).isEmpty();
    }

    @Test
    void aPageWithoutItsFormIsNoFigure() {
        form = "<form><input name=\"q\"></form>";
        assertThatThrownBy(() -> bench.save(this::keep)).hasMessageContaining("no intake form");
        assertThat(saved).isEmpty();
    }

    @Test
    void aListThatCannotBeSeenIsNoFigure() {
        list = 404;
        assertThatThrownBy(() -> bench.list(this::keep))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("answered 404");
        assertThat(figures).isEmpty();
    }

    @Test
    void theStandardLoadIsTheOneTheFiguresArePublishedWith() {
        assertThat(LatencyBench.Load.STANDARD)
                .isEqualTo(new LatencyBench.Load(50, Duration.ofSeconds(20), Duration.ofSeconds(60)));
    }

    private static String draft(String sent) {
        return sent.replaceFirst("(?s).*\\bdraft=([^&]*).*", "$1");
    }

    private void keep(Measure measure, double value, String notes) {
        assertThat(value).isPositive();
        figures.add(measure + ": " + notes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        cookies.add(exchange.getRequestHeaders().getFirst("Cookie"));
        if (exchange.getRequestMethod().equals("POST")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            saved.add(URLDecoder.decode(body, StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Location", "/t/023035/consultations/1");
            exchange.sendResponseHeaders(afterSaving, -1);
        } else {
            byte[] page = form.getBytes(StandardCharsets.UTF_8);
            boolean isForm = exchange.getRequestURI().getPath().endsWith("/new");
            exchange.sendResponseHeaders(isForm ? 200 : list, page.length);
            exchange.getResponseBody().write(page);
        }
        exchange.close();
    }
}
