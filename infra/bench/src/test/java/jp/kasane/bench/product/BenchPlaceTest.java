package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchPlaceTest {

    private static final Path ROOT = Path.of("/source");

    @Test
    void neverTouchesTheDataAnybodyWorksWith() {
        BenchPlace place = BenchPlace.of(ROOT, Map.of());
        assertThat(place.data()).isEqualTo(Path.of("/source/infra/bench/target/data"));
        assertThat(place.environment().values()).doesNotContain("8080", "8180", "8190", "3316", "2525", "8025");
    }

    @Test
    void takesTheSettingsItIsGiven() {
        BenchPlace place = BenchPlace.of(ROOT, Map.of("KASANE_HTTP_PORT", "1234", "HOME", "/elsewhere"));
        assertThat(place.httpPort()).isEqualTo(1234);
        assertThat(place.environment()).doesNotContainKey("HOME");
    }

    @Test
    void theComparisonRunsWithTheOptionsOfTheRunningServer() {
        List<String> running = List.of(
                "-Xmx1024m",
                "-Dkasane.web.config=/data/config/web.properties",
                "-jar",
                "/data/runtime/payara/launch-micro.jar",
                "--nohazelcast",
                "--port",
                "8080",
                "--deploy",
                "/runtime/tenant-admin.war",
                "--deploy",
                "/runtime/ROOT.war");
        assertThat(ComparisonServer.changed(running, Path.of("/runtime/payara-micro.jar"), 8081))
                .containsExactly(
                        "-Xmx1024m",
                        "-Dkasane.web.config=/data/config/web.properties",
                        "-jar",
                        "/runtime/payara-micro.jar",
                        "--nohazelcast",
                        "--port",
                        "8081",
                        "--deploy",
                        "/runtime/ROOT.war");
    }

    @Test
    void theSameStatementsMeanTheSameReadsAndWrites() {
        StatementCount.Rate page = new StatementCount.Rate(Map.of("select", 5.02, "insert", 1.0, "set_option", 2.0));
        assertThat(page.likelySame(new StatementCount.Rate(Map.of("select", 4.98, "insert", 1.01))))
                .isTrue();
        assertThat(page.likelySame(new StatementCount.Rate(Map.of("select", 6.0, "insert", 1.0))))
                .isFalse();
        assertThat(page.likelySame(new StatementCount.Rate(Map.of("select", 5.0))))
                .isFalse();
        assertThat(page).hasToString("insert 1.0, select 5.0, set_option 2.0");
    }
}
