package jp.kasane.system.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import jp.kasane.launcher.outbox.Outbox;

/**
 * The whole product, started once for all tests of a process with ports and data of its own and stopped at the end with nothing left
 * behind; tests run in two processes at once, whose products know nothing of each other. With the system property
 * {@code kasane.system.data} naming the data folder of a Kasane that already runs, that one is used and left running; its mail is
 * read at the address in {@code kasane.system.mail}, if not in its own outbox.
 */
public final class RunningKasane implements AutoCloseable {

    private static final Path ROOT =
            Path.of(System.getProperty("kasane.root", "../..")).toAbsolutePath().normalize();
    private static final Path TARGET = ROOT.resolve("infra/system-tests/target");
    /** Started for the tests of a real prefecture's beginning: without the demonstration, its people and its password. */
    private static final boolean PRODUCTION = "production".equals(System.getProperty("kasane.system.mode"));
    /** The logs of this process' product. */
    private static final Path OWN = TARGET.resolve((PRODUCTION ? "production-" : "product-") + FreePorts.PROCESS);

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<String> PORTS = List.of(
            "KASANE_HTTP_PORT",
            "KASANE_IDENTITY_PORT",
            "KASANE_IDENTITY_MANAGEMENT_PORT",
            "KASANE_DATABASE_PORT",
            "KASANE_MAIL_PORT",
            "KASANE_OUTBOX_PORT");

    private static final class Started {
        private static final RunningKasane KASANE = begin();
    }

    private final Addresses addresses;
    private final RootDatabase database;
    private final Map<String, String> environment;
    private final Runnable stop;

    private RunningKasane(Path data, Optional<String> mail, Map<String, String> environment, Runnable stop) {
        this.environment = environment;
        this.addresses = Addresses.read(data, mail);
        this.database = new RootDatabase(addresses);
        this.stop = stop;
    }

    /** The one of this run, started at the first call. */
    public static RunningKasane get() {
        return Started.KASANE;
    }

    public Addresses at() {
        return addresses;
    }

    public RootDatabase database() {
        return database;
    }

    public Mailbox mailbox() {
        return new Mailbox(addresses.outbox());
    }

    /** Where a run leaves what people may want to look at. */
    public static Path target() {
        return TARGET;
    }

    public static Path root() {
        return ROOT;
    }

    @Override
    public void close() {
        stop.run();
    }

    private static RunningKasane begin() {
        String given = System.getProperty("kasane.system.data", "");
        Optional<String> mail = Optional.ofNullable(System.getProperty("kasane.system.mail"));
        return given.isEmpty()
                ? start()
                : new RunningKasane(Path.of(given), mail, Map.of("KASANE_DATA", given), () -> {});
    }

    private static RunningKasane start() {
        Path data = dataFolder();
        Map<String, String> environment = environment(data);
        Path log = OWN.resolve("kasane-console.log");
        try {
            Files.createDirectories(OWN);
            ProcessBuilder builder = new ProcessBuilder(command("up", "--fresh", "--artifacts", artifacts()))
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            Optional<String> mail = receiveMail(environment);
            Runnable stop = () -> stop(process, data);
            Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-kasane"));
            awaitReady(process, log, "Kasane is ready:");
            return new RunningKasane(data, mail, environment, stop);
        } catch (IOException e) {
            throw new UncheckedIOException("the product cannot be started", e);
        }
    }

    /** In production mail leaves the product: here the test is the mail server it reaches. */
    private static Optional<String> receiveMail(Map<String, String> environment) throws IOException {
        if (!PRODUCTION) {
            return Optional.empty();
        }
        int mail = Integer.parseInt(environment.get("KASANE_MAIL_PORT"));
        int page = Integer.parseInt(environment.get("KASANE_OUTBOX_PORT"));
        Path folder = OWN.resolve("mail-" + ProcessHandle.current().pid());
        Files.createDirectories(folder);
        Outbox receiver = Outbox.open(folder, mail, page);
        Runtime.getRuntime().addShutdownHook(new Thread(receiver::close, "stop-mail"));
        return Optional.of("http://localhost:" + page + "/");
    }

    /** What the operator types behind {@code ./kasane}, for the product of this run; what it said is returned. */
    public String administer(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dkasane.admin.config=" + addresses.data().resolve("config/tenant-admin.properties"),
                "-cp",
                ROOT.resolve("tenant-admin/target/classes") + ":" + ROOT.resolve("tenant-admin/target/lib") + "/*",
                "jp.kasane.admin.cli.Main"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", arguments) + ":\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One more application server beside it, at a free port. */
    public Node node() {
        int port = FreePorts.take(1).get(0);
        Path log = OWN.resolve("node-console.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            command("node", "--port", Integer.toString(port), "--artifacts", artifacts()))
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            awaitReady(process, log, "One more node is ready:");
            return new Node(port, process);
        } catch (IOException e) {
            throw new UncheckedIOException("the node cannot be started", e);
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                ROOT.resolve("infra/launcher/target/classes") + ":" + ROOT.resolve("infra/launcher/target/lib") + "/*",
                "jp.kasane.launcher.Launcher"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String artifacts() {
        return ROOT.resolve("infra/launcher/target/runtime").toString();
    }

    /** Memory where the system offers it: nothing of a test run is kept but its logs. */
    private static Path dataFolder() {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? memory.resolve("kasane-system-" + ProcessHandle.current().pid())
                : OWN.resolve("kasane");
    }

    private static Map<String, String> environment(Path data) {
        Map<String, String> values = new TreeMap<>();
        values.put("KASANE_DATA", data.toString());
        values.put("KASANE_RUNTIME", TARGET.resolve("runtime").toString());
        values.put("KASANE_DEMO_PASSWORD", "system-tests-only-1");
        List<Integer> free = FreePorts.take(PORTS.size());
        for (int i = 0; i < PORTS.size(); i++) {
            String given = FreePorts.PROCESS == 1 ? System.getenv(PORTS.get(i)) : null;
            values.put(PORTS.get(i), given != null ? given : Integer.toString(free.get(i)));
        }
        if (PRODUCTION) {
            values.put("KASANE_MODE", "production");
            values.put("KASANE_SMTP_HOST", "127.0.0.1");
            values.put("KASANE_SMTP_PORT", values.get("KASANE_MAIL_PORT"));
            values.put("KASANE_SMTP_SENDER", "kasane@pref.example");
        }
        return values;
    }

    private static void awaitReady(Process process, Path log, String ready) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the product did not become ready; see " + log + ":\n" + tail(log));
            }
            pause();
        }
    }

    private static String tail(Path log) throws IOException {
        String text = Files.readString(log);
        return text.substring(Math.max(0, text.length() - 3000));
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the product starts", e);
        }
    }

    private static synchronized void stop(Process process, Path data) {
        if (!Files.exists(data)) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(170, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Remains.keepLogs(data, OWN.resolve("kasane-logs"));
        Remains.delete(data);
    }
}
