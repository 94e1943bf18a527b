package jp.kasane.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private HttpServer first;
    private HttpServer second;
    private Switchboard switchboard;

    @BeforeEach
    void twoServers() throws IOException {
        first = saying("first");
        second = saying("second");
        switchboard = Switchboard.before(List.of(port(first), port(second)));
    }

    @AfterEach
    void stop() throws IOException {
        switchboard.close();
        first.stop(0);
        second.stop(0);
        workers.shutdownNow();
    }

    private HttpServer saying(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            byte[] said = (name + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    private Ask ask(String path) {
        return Ask.get(switchboard.port(), path, "a=b");
    }

    @Test
    void everybodyIsServedByTheFirstWhileItLives() throws IOException {
        try (Wire one = new Wire(switchboard.port());
                Wire other = new Wire(switchboard.port())) {
            assertThat(one.send(ask("/a")).text()).isEqualTo("first/a");
            assertThat(other.send(ask("/b")).text()).isEqualTo("first/b");
            assertThat(one.send(ask("/c")).text()).isEqualTo("first/c");
        }
    }

    @Test
    void whoLosesTheFirstGoesOnAtTheSecond() throws IOException {
        try (Wire wire = new Wire(switchboard.port())) {
            assertThat(wire.send(ask("/a")).text()).isEqualTo("first/a");
            first.stop(0);
            assertThat(wire.send(ask("/b")).text()).isEqualTo("second/b");
        }
    }

    @Test
    void whoStartsAndTakesConnectionsWithoutBeingReadyIsPassedBy() throws IOException {
        first.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        try (Wire wire = new Wire(switchboard.port())) {
            assertThat(wire.send(ask("/a")).text()).isEqualTo("second/a");
            first.removeContext("/health/ready");
            assertThat(wire.send(ask("/b")).text())
                    .as("a connection stays where it is")
                    .isEqualTo("second/b");
        }
        try (Wire wire = new Wire(switchboard.port())) {
            assertThat(wire.send(ask("/c")).text()).isEqualTo("first/c");
        }
    }

    @Test
    void whereNobodyIsLeftNobodyAnswers() throws IOException {
        first.stop(0);
        second.stop(0);
        try (Wire wire = new Wire(switchboard.port())) {
            assertThatThrownBy(() -> wire.send(ask("/a"))).isInstanceOf(IOException.class);
        }
    }
}
