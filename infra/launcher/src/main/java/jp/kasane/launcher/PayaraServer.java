package jp.kasane.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

    private final Settings settings;
    private final DataFolder data;
    private final Path artifacts;
    private final Path home;
    private final Spawner spawner;

    PayaraServer(Settings settings, DataFolder data, Path artifacts, Spawner spawner) {
        this.settings = settings;
        this.data = data;
        this.artifacts = artifacts;
        this.home = data.root().resolve("runtime").resolve("payara");
        this.spawner = spawner;
    }

    /** Unpacks the server's runtime unless it is there, and writes its boot commands. */
    void prepare() throws InterruptedException {
        String wanted = Fingerprint.ofSize(artifacts.resolve("payara-micro.jar")) + "\n";
        if (!wanted.equals(stamped())) {
            unpack();
            PrivateFiles.write(home.resolve("kasane-build.txt"), wanted);
        }
        PrivateFiles.write(preBoot(), "set " + LISTENER + ".address=127.0.0.1\n");
    }

    ServerProcess process() {
        return new ServerProcess(
                new ServerProcess.Plan(
                        "Payara",
                        command(),
                        Map.of(),
                        home,
                        log(),
                        this::answers,
                        Duration.ofSeconds(240),
                        Duration.ofSeconds(30)),
                spawner);
    }

    private boolean answers() {
        return HttpProbe.status(settings.http().number(), "/health/ready") == 200;
    }

    private void unpack() throws InterruptedException {
        PrivateFiles.deleteTree(home);
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + home, e);
        }
        Process unpacking = spawner.start(
                List.of(
                        JavaCommand.path(),
                        "-jar",
                        artifacts.resolve("payara-micro.jar").toString(),
                        "--rootdir",
                        home.toString(),
                        "--outputlauncher"),
                Map.of(),
                home,
                log());
        if (unpacking.waitFor() != 0 || !Files.exists(home.resolve("launch-micro.jar"))) {
            throw new CannotStart("Payara Micro cannot be unpacked. See " + log());
        }
    }

    private List<String> command() {
        return List.of(
                JavaCommand.path(),
                "-Xms128m",
                "-Xmx" + settings.memoryMb() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Tokyo",
                "-Dkasane.web.config=" + data.webConfig(),
                "-Dkasane.admin.config=" + data.adminConfig(),
                "-jar",
                home.resolve("launch-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(settings.http().number()),
                "--prebootcommandfile",
                preBoot().toString(),
                "--deploy",
                artifacts.resolve("tenant-admin.war").toString(),
                "--deploy",
                artifacts.resolve("ROOT.war").toString());
    }

    private Path preBoot() {
        return data.run().resolve("payara-preboot.txt");
    }

    private Path log() {
        return data.logs().resolve("payara.log");
    }

    private String stamped() {
        try {
            Path stamp = home.resolve("kasane-build.txt");
            return Files.exists(stamp) ? Files.readString(stamp) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
