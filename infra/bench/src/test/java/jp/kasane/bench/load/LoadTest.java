package jp.kasane.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.kasane.bench.figures.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> sent = new AtomicReference<>("");
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/page", exchange -> answer(exchange, 200, "一覧".getBytes(StandardCharsets.UTF_8).length));
        server.createContext("/chunks", exchange -> answer(exchange, 200, 0));
        server.createContext("/save", exchange -> {
            sent.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "/saved");
            answer(exchange, 303, -1);
        });
        server.createContext("/stalls", exchange -> {
            if (asked.get() == 0) {
                sleep(400);
            }
            answer(exchange, 200, 0);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    @Test
    void readsWholeAnswersOnOneConnection() throws IOException {
        try (Wire wire = new Wire(port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(wire.send(Ask.get(port(), "/page", "a=b")).text()).isEqualTo("一覧");
                assertThat(wire.send(Ask.get(port(), "/chunks", "a=b")).text()).isEqualTo("一覧");
            }
        }
        assertThat(asked).hasValue(6);
    }

    @Test
    void sendsAFormAsABrowserDoes() throws IOException {
        try (Wire wire = new Wire(port())) {
            Answer answer = wire.send(Ask.post(port(), "/save", "a=b", Map.of("body", "架空 & 見本")));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.leadsTo()).contains("/saved");
        }
        assertThat(sent).hasValue("body=%E6%9E%B6%E7%A9%BA+%26+%E8%A6%8B%E6%9C%AC");
    }

    @Test
    void asksWhateverComesNext() throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        double throughput = new ClosedLoop(
                        port(), () -> Ask.get(port(), next.getAndIncrement() % 2 == 0 ? "/page" : "/chunks", "a=b"), 2)
                .throughput(Duration.ofMillis(300));
        assertThat(throughput).isPositive();
        assertThat(next.get()).isEqualTo(asked.get()).isGreaterThan(1);
    }

    @Test
    void countsWhatWasAnswered() throws InterruptedException {
        double throughput =
                new ClosedLoop(port(), Ask.get(port(), "/page", "a=b"), 2).throughput(Duration.ofMillis(300));
        assertThat(throughput).isPositive();
        assertThat(asked.get()).isPositive();
    }

    @Test
    void stopsAtTheFirstWrongAnswer() {
        Ask nowhere = Ask.get(port(), "/nowhere", "a=b");
        assertThatThrownBy(() -> new ClosedLoop(port(), nowhere, 1).throughput(Duration.ofSeconds(5)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new OpenLoop(port(), 50, 200).millis(arrival -> nowhere, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sendsAsManyAsAreDueWhateverTheServerDoes() throws InterruptedException {
        Samples millis = new OpenLoop(port(), 50, 200)
                .millis(arrival -> Ask.get(port(), "/stalls", "a=b"), Duration.ofSeconds(1));
        assertThat(millis.count()).isEqualTo(50);
        assertThat(asked).hasValue(50);
        assertThat(millis.most()).as("a stall is charged").isGreaterThan(300);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, int status, int length) throws IOException {
        asked.incrementAndGet();
        exchange.sendResponseHeaders(status, length);
        if (length >= 0) {
            exchange.getResponseBody().write("一覧".getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
