package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One more application server beside a running Kasane; a small program stands in for the server. */
class NodeCommandTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int port;
    private Artifacts artifacts;
    private DataFolder data;

    @BeforeEach
    void aRunningKasane() throws IOException {
        port = Ports.free();
        artifacts = new Artifacts(Files.createDirectory(root.resolve("artifacts")))
                .withPayara("serve")
                .withApplications();
        data = DataFolder.open(root.resolve("data"));
        RunState.starting(Settings.from(environment())).in(RunState.READY).write(data.run());
    }

    private Map<String, String> environment() {
        return Map.of("KASANE_DATA", root.resolve("data").toString());
    }

    private int node() {
        return Launcher.run(
                environment(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "node",
                "--port",
                Integer.toString(port),
                "--artifacts",
                artifacts.folder().toString());
    }

    private CompletableFuture<Integer> readyNode() throws InterruptedException {
        CompletableFuture<Integer> node = CompletableFuture.supplyAsync(this::node);
        while (!said().contains("One more node is ready: http://localhost:" + port + "/")) {
            assertThat(node).as(complaints()).isNotDone();
            Thread.sleep(20);
        }
        return node;
    }

    private static int exit(CompletableFuture<Integer> node)
            throws InterruptedException, ExecutionException, TimeoutException {
        return node.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private ProcessHandle server() {
        return ProcessHandle.current()
                .descendants()
                .filter(one -> Arrays.asList(one.info().arguments().orElse(new String[0]))
                        .contains(Integer.toString(port)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void servesUntilItsKasaneIsGone() throws Exception {
        CompletableFuture<Integer> node = readyNode();
        assertThat(HttpProbe.status(port, "/health/ready")).isEqualTo(200);
        RunState.forget(data.run());
        assertThat(exit(node)).isZero();
        assertThat(said()).contains("Kasane has stopped, and the node on port " + port + " with it.");
        assertThat(PortCheck.isFree(port)).isTrue();
    }

    @Test
    void carriesThePagesAloneAndNothingThatProvisions() throws Exception {
        CompletableFuture<Integer> node = readyNode();
        String log = Files.readString(data.logs().resolve("payara-" + port + ".log"));
        assertThat(log)
                .contains("--deploy " + artifacts.folder().resolve("ROOT.war"))
                .doesNotContain("tenant-admin.war");
        assertThat(data.root().resolve("runtime/payara-" + port)).exists();
        assertThat(data.root().resolve("runtime/payara")).doesNotExist();
        RunState.forget(data.run());
        assertThat(exit(node)).isZero();
    }

    @Test
    void aNodeThatDiesIsSaidAndEndsTheCommand() throws Exception {
        CompletableFuture<Integer> node = readyNode();
        server().destroyForcibly();
        assertThat(exit(node)).isEqualTo(1);
        assertThat(complaints()).contains("The node on port " + port + " has died.", "payara-" + port + ".log");
    }

    @Test
    void thereIsNoNodeWithoutARunningKasane() {
        RunState.forget(data.run());
        assertThat(node()).isEqualTo(1);
        assertThat(complaints()).contains("Kasane does not run with the data folder " + data.root(), "./kasane up");
    }

    @Test
    void thereIsNoNodeBesideAKasaneThatIsStillStarting() {
        RunState.starting(Settings.from(environment())).write(data.run());
        assertThat(node()).isEqualTo(1);
        assertThat(complaints()).contains("Kasane does not run");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(taken.isBound()).isTrue();
            assertThat(node()).isEqualTo(1);
            assertThat(complaints()).contains("Port " + port + " is already in use", "--port");
        }
    }
}
