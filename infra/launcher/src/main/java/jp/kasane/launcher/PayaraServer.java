package jp.kasane.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kasane.launcher.process.ServerProcess;
import jp.kasane.launcher.process.Spawner;

/**
 * The application server with tenant-admin and, after it, web-ui as the root application. Its runtime is unpacked once, which
 * saves doing so at each start. No cluster, no telemetry, and a pre-boot command binds it to loopback: Payara Micro has no
 * option for an address, and {@code --nocluster} beside {@code --nohazelcast} opens the data grid's port again.
 */
final class PayaraServer {
    /** Loopback only; and web-ui answers for its own health and figures, so the server's pages of that name are off. */
    private static final String BOOT_COMMANDS = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.microprofile-healthcheck-configuration.enabled=false
            set configs.config.server-config.microprofile-metrics-configuration.enabled=false
            set configs.config.server-config.microprofile-openapi-configuration.enabled=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false
            """;

    /** Named, because otherwise Payara's log formatter searches all jars for it anew for every line it writes. */
    private static final String JSON_PROVIDER = "org.eclipse.parsson.JsonProviderImpl";

    private static final String AS_UNPACKED = "config-as-unpacked";

    private final Settings settings;
    private final DataFolder data;
    private final Path artifacts;
    private final Node node;
    private final Path home;
    private final Spawner spawner;

    private PayaraServer(Settings settings, DataFolder data, Path artifacts, Node node, Spawner spawner) {
        this.settings = settings;
        this.data = data;
        this.artifacts = artifacts;
        this.node = node;
        this.home = data.root().resolve("runtime").resolve(node.name());
        this.spawner = spawner;
    }

    /**
     * One of several application servers on the same data.
     *
     * @param name of its runtime folder and its log
     * @param applications in the order in which they are deployed
     */
    private record Node(String name, int port, String logs, List<String> applications) {}

    /** The one that every Kasane has: with tenant-admin, which alone provisions. */
    static PayaraServer first(Settings settings, DataFolder data, Path artifacts, Spawner spawner) {
        Node node =
                new Node("payara", settings.http().number(), "kasane-%g.json", List.of("tenant-admin.war", "ROOT.war"));
        return new PayaraServer(settings, data, artifacts, node, spawner);
    }

    /** One more, with the pages alone. Sessions and drafts are in the databases, so it serves whoever the first one served. */
    static PayaraServer another(Settings settings, int port, DataFolder data, Path artifacts, Spawner spawner) {
        Node node = new Node("payara-" + port, port, "kasane-" + port + "-%g.json", List.of("ROOT.war"));
        return new PayaraServer(settings, data, artifacts, node, spawner);
    }

    /** Unpacks the server's runtime unless it is there, and writes its boot commands. */
    void prepare() throws InterruptedException {
        String wanted = Fingerprint.of(artifacts.resolve("payara-micro.jar")) + " with " + AS_UNPACKED + "\n";
        Stamp stamp = new Stamp(home);
        if (!stamp.says(wanted)) {
            unpack();
            stamp.write(wanted);
        }
        PrivateFiles.write(preBoot(), BOOT_COMMANDS);
        PrivateFiles.write(logging(), logging(data.logs().resolve(node.logs())));
    }

    ServerProcess process() {
        return new ServerProcess(
                new ServerProcess.Plan(
                        "Payara",
                        command(),
                        Map.of(),
                        home,
                        console(),
                        this::forgetDeployments,
                        this::answers,
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(30)),
                spawner);
    }

    private boolean answers() {
        return HttpProbe.status(node.port(), "/health/ready") == 200;
    }

    private void unpack() throws InterruptedException {
        PrivateFiles.deleteTree(home);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + home, e);
        }
        int outcome = spawner.run(
                List.of(
                        JavaCommand.path(),
                        "-jar",
                        artifacts.resolve("payara-micro.jar").toString(),
                        "--rootdir",
                        home.toString(),
                        "--outputlauncher"),
                Map.of(),
                home,
                console());
        if (outcome != 0 || !Files.exists(home.resolve("launch-micro.jar"))) {
            throw new CannotStart("Payara Micro cannot be unpacked. See " + console());
        }
        PrivateFiles.copyTree(home.resolve("config"), home.resolve(AS_UNPACKED));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                JavaCommand.path(),
                "-Xms128m",
                "-Xmx" + settings.memoryMb() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Tokyo",
                "-Djakarta.json.provider=" + JSON_PROVIDER,
                "-Dkasane.web.config=" + data.webConfig(),
                "-Dkasane.admin.config=" + data.adminConfig(),
                "-jar",
                home.resolve("launch-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(node.port()),
                "--prebootcommandfile",
                preBoot().toString(),
                "--logproperties",
                logging().toString()));
        for (String application : node.applications()) {
            command.addAll(List.of("--deploy", artifacts.resolve(application).toString()));
        }
        return command;
    }

    private Path preBoot() {
        return data.run().resolve(node.name() + "-preboot.txt");
    }

    private Path console() {
        return data.logs().resolve(node.name() + ".log");
    }

    private Path logging() {
        return data.run().resolve(node.name() + "-logging.properties");
    }

    /** The runtime folder remembers what was deployed; each start begins with the configuration as it was unpacked. */
    private void forgetDeployments() {
        List.of("config", "applications", "generated", "logs")
                .forEach(part -> PrivateFiles.deleteTree(home.resolve(part)));
        PrivateFiles.copyTree(home.resolve(AS_UNPACKED), home.resolve("config"));
    }

    /** One JSON object a line, in files that are rotated; only warnings go to the console's log as well. */
    private static String logging(Path files) {
        return """
                handlers=java.util.logging.FileHandler,java.util.logging.ConsoleHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.limit=20000000
                java.util.logging.FileHandler.count=10
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
                java.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
                java.util.logging.ConsoleHandler.level=WARNING
                .level=INFO
                PayaraMicro.level=INFO
                javax.enterprise.system.tools.deployment.dol.level=WARNING
                javax.enterprise.system.tools.deployment.common.level=WARNING
                fish.payara.nucleus.util.level=WARNING
                org.glassfish.admin.mbeanserver.level=WARNING
                javax.enterprise.system.security.ssl.level=SEVERE
                org.hibernate.validator.internal.util.Version.level=WARNING
                """.formatted(files);
    }
}
