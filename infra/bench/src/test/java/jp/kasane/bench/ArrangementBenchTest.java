package jp.kasane.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.product.AnInstallation;
import jp.kasane.bench.product.PublishedSystem;
import jp.kasane.kernel.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrangementBenchTest {

    private static final Path PUBLISHED = Path.of(System.getProperty("kasane.root"), "docs", "definitions");

    @TempDir
    private Path folder;

    private final List<String> measured = new ArrayList<>();

    private void keep(Measure measure, double value, String notes) {
        assertThat(value).isPositive();
        measured.add(measure + " " + notes);
    }

    @Test
    void theLargestIsThatWithTheMostBytes() {
        assertThat(ArrangementBench.largest(PublishedSystem.in(PUBLISHED)).file())
                .hasFileName("mie-ise.yaml");
    }

    @Test
    void whatIsTakenInIsKeptInTheTownsDatabase() throws Exception {
        PublishedSystem largest = ArrangementBench.largest(PublishedSystem.in(PUBLISHED));
        byte[] file = Files.readAllBytes(largest.file());
        try (AnInstallation here = new AnInstallation(folder)) {
            Tenant town = here.towns.newTown();
            try (Connection connection = here.installation.connect(town)) {
                connection.setAutoCommit(false);
                ArrangementBench.take(connection, file);
                assertThatThrownBy(() -> ArrangementBench.take(connection, file))
                        .as("the same again is no version")
                        .isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> ArrangementBench.take(connection, new byte[] {'a'}))
                        .isInstanceOf(IllegalStateException.class);
            }
            assertThat(here.column(town, "SELECT title FROM definition_version"))
                    .containsExactly(largest.definition().title());
        }
    }

    @Test
    void aPageIsMeasuredIfThereIsADrawingOnIt() throws Exception {
        HttpServer server = answering("<html><svg></svg><svg></svg></html>");
        try {
            ArrangementBench.diagram(server.getAddress().getPort(), "__Host-kasane=x", this::keep);
        } finally {
            server.stop(0);
        }
        assertThat(measured)
                .singleElement()
                .asString()
                .startsWith("DIAGRAM_SAPPORO /t/011002/arrangement, the whole page, 2 drawings");
    }

    @Test
    void aPageWithoutADrawingIsNone() throws Exception {
        HttpServer server = answering("<html></html>");
        try {
            assertThatThrownBy(
                            () -> ArrangementBench.diagram(server.getAddress().getPort(), "x", this::keep))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no drawing: 200");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer answering(String page) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/t/011002/arrangement", exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
