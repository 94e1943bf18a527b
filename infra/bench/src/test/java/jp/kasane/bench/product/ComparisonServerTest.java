package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison's server runs as the product's own does, beside it, with the pages and the bare servlet and nothing left over. */
class ComparisonServerTest {

    @TempDir
    private Path root;

    private final int productPort = freePort();
    private final int benchPort = freePort();
    private Process product;
    private RunningKasane kasane;

    @BeforeEach
    void aRunningProduct() throws IOException {
        Path jar = root.resolve("infra/launcher/target/runtime/payara-micro.jar");
        jar(jar);
        Files.createDirectories(root.resolve("infra/bench/target"));
        Files.writeString(root.resolve("infra/bench/target/kasane-bench-baseline.war"), "the bare servlet");
        product = running(jar);
        Files.createDirectories(root.resolve("data/run"));
        Files.writeString(
                root.resolve("data/run/state.json"), "{\"parts\":{\"Payara\":{\"pid\":" + product.pid() + "}}}");
        Path script =
                Files.writeString(root.resolve("kasane"), "#!/bin/sh\necho 'Kasane is ready: x'; exec sleep 60\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        kasane = RunningKasane.up(
                BenchPlace.of(
                        root,
                        Map.of(
                                "KASANE_DATA", root.resolve("data").toString(),
                                "KASANE_BENCH_PORT", Integer.toString(benchPort))),
                false);
    }

    @AfterEach
    void stop() {
        kasane.close();
        product.destroyForcibly();
    }

    @Test
    void runsWithTheProductsOptionsOnItsOwnPortWithoutTenantAdmin() throws Exception {
        try (ComparisonServer server = ComparisonServer.start(kasane, root.resolve("pieces"))) {
            List<String> asked = Files.readAllLines(comparison().resolve("started-" + benchPort));
            assertThat(asked)
                    .containsSequence("--nohazelcast", "--port", Integer.toString(benchPort))
                    .containsSequence("--deploy", "ROOT.war")
                    .containsSequence(
                            "--deploy", comparison().resolve("baseline.war").toString())
                    .containsSequence(
                            "--rootdir", comparison().resolve("server").toString())
                    .doesNotContain("tenant-admin.war");
            assertThat(comparison().resolve("baseline.war")).hasContent("the bare servlet");
            assertThat(server.processorSeconds()).isPositive();
        }
        assertThat(product.isAlive()).as("the product runs on").isTrue();
        try (ServerSocket again = new ServerSocket(benchPort, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).as("it is gone").isTrue();
        }
    }

    @Test
    void beginsWithAnEmptyFolderEachTime() throws Exception {
        Files.createDirectories(comparison().resolve("server/applications/old"));
        Files.writeString(comparison().resolve("server/applications/old/war"), "x");
        ComparisonServer.start(kasane, root.resolve("pieces")).close();
        assertThat(comparison().resolve("server/applications")).doesNotExist();
    }

    @Test
    void oneThatDoesNotStartIsAFaultThatSaysWhereToLook() {
        assertThatThrownBy(() -> ComparisonServer.start(kasane, root.resolve("none")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("payara.log");
        assertThat(comparison().resolve("payara.log")).content().contains("no room for another server");
    }

    @Test
    void withoutTheBareServletThereIsNoComparison() throws IOException {
        Files.delete(root.resolve("infra/bench/target/kasane-bench-baseline.war"));
        assertThatThrownBy(() -> ComparisonServer.start(kasane, root.resolve("pieces")))
                .hasMessageContaining("cannot be started");
    }

    private Process running(Path jar) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx77m",
                        "-Dkasane.web.config=web.properties",
                        "-jar",
                        jar.toString(),
                        "--nohazelcast",
                        "--port",
                        Integer.toString(productPort),
                        "--deploy",
                        "tenant-admin.war",
                        "--deploy",
                        "ROOT.war")
                .directory(root.toFile())
                .start();
    }

    private Path comparison() {
        return root.resolve("infra/bench/target/comparison");
    }

    private static void jar(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeMicro.class.getName());
        String entry = FakeMicro.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream in = FakeMicro.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new ZipEntry(entry));
            in.transferTo(out);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
