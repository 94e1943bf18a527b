package jp.kasane.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import jp.kasane.launcher.LauncherSecrets.Account;
import jp.kasane.launcher.process.ServerProcess;
import jp.kasane.launcher.process.Spawner;

/**
 * The identity server. Unpacked from its Maven distribution and built once for MariaDB and our login theme, so that each
 * later start is an optimised one; built again when the distribution, the theme or an option of the build changes. Its pages
 * and its management port listen on loopback only.
 */
final class KeycloakServer {
    static final String ADMIN_CLIENT = "kasane-launcher";

    private static final Map<String, String> BUILD = Map.of(
            "KC_DB", "mariadb",
            "KC_CACHE", "local",
            "KC_HEALTH_ENABLED", "true",
            "KC_METRICS_ENABLED", "true",
            "KC_FEATURES_DISABLED", "impersonation");

    private final Settings settings;
    private final LauncherSecrets secrets;
    private final Path home;
    private final Path log;
    private final Spawner spawner;

    KeycloakServer(Settings settings, DataFolder data, LauncherSecrets secrets, Spawner spawner) {
        this.settings = settings;
        this.secrets = secrets;
        this.home = settings.runtime().resolve("keycloak");
        this.log = data.logs().resolve("keycloak.log");
        this.spawner = spawner;
    }

    /** Unpacks and builds the server unless that was done before with the same distribution, theme and options. */
    void prepare(Path artifacts) throws InterruptedException {
        try (Turn turn = Turn.at(settings.runtime(), "keycloak")) {
            prepareAlone(artifacts);
        }
    }

    private void prepareAlone(Path artifacts) throws InterruptedException {
        String wanted = madeFrom(artifacts);
        Stamp stamp = new Stamp(home);
        if (stamp.says(wanted)) {
            return;
        }
        PrivateFiles.deleteTree(home);
        Path zip = artifacts.resolve("keycloak.zip");
        Archive.unpack(zip, topFolder(zip), home);
        copyTheme(artifacts.resolve("kasane-keycloak-theme.jar"));
        build();
        stamp.write(wanted);
    }

    ServerProcess process() {
        return new ServerProcess(
                new ServerProcess.Plan(
                        "Keycloak",
                        command("start", "--optimized"),
                        environment(),
                        home,
                        log,
                        () -> {},
                        () -> HttpProbe.status(settings.identityManagement().number(), "/health/ready") == 200,
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(30)),
                spawner);
    }

    private void build() throws InterruptedException {
        if (spawner.run(command("build"), BUILD, home, log) != 0) {
            throw new CannotStart("Keycloak cannot be prepared (kc build). See " + log);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> values = new HashMap<>(BUILD);
        values.put(
                "KC_DB_URL", "jdbc:mariadb://127.0.0.1:" + settings.database().number() + "/keycloak?sslMode=disable");
        values.put("KC_DB_USERNAME", Account.KEYCLOAK.user());
        values.put("KC_DB_PASSWORD", secrets.password(Account.KEYCLOAK));
        values.put("KC_DB_POOL_MAX_SIZE", "30");
        values.put("KC_HTTP_ENABLED", "true");
        values.put("KC_HTTP_HOST", "127.0.0.1");
        values.put("KC_HTTP_PORT", Integer.toString(settings.identity().number()));
        values.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        values.put(
                "KC_HTTP_MANAGEMENT_PORT",
                Integer.toString(settings.identityManagement().number()));
        values.put("KC_HOSTNAME", settings.identityUrl());
        values.put("KC_LOG_CONSOLE_OUTPUT", "json");
        values.put("KC_LOG_LEVEL", "INFO,io.smallrye.health:WARN");
        values.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", ADMIN_CLIENT);
        values.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.identityClientSecret());
        return values;
    }

    private List<String> command(String... action) {
        return Stream.of(
                        memory(),
                        Stream.of(
                                "-Dfile.encoding=UTF-8",
                                "-Dkc.home.dir=" + home,
                                "-Djboss.server.config.dir=" + home.resolve("conf"),
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-Dpicocli.disable.closures=true",
                                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                                "-Duser.language=en",
                                "-Duser.country=US"),
                        transactionsWithoutPorts(),
                        openPackages(),
                        Stream.of(
                                "-cp",
                                home.resolve("lib/quarkus-run.jar").toString(),
                                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
                        Stream.of(action))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> memory() {
        return Stream.of(
                JavaCommand.path(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /** Its transactions need no port, neither to tell their state nor to be told apart by. */
    private static Stream<String> transactionsWithoutPorts() {
        return Stream.of(
                "-DCoordinatorEnvironmentBean.transactionStatusManagerEnable=NO",
                "-DCoreEnvironmentBean.processImplementationClassName=com.arjuna.ats.internal.arjuna.utils.UuidProcessId");
    }

    private static Stream<String> openPackages() {
        return Stream.of("java.util", "java.util.concurrent", "java.security", "java.lang")
                .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED");
    }

    private void copyTheme(Path theme) {
        try {
            Files.copy(theme, home.resolve("providers/kasane-theme.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot install the login theme", e);
        }
    }

    private static String topFolder(Path zip) {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            return archive.stream()
                    .map(entry -> entry.getName().substring(0, entry.getName().indexOf('/') + 1))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart(zip + " is empty."));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + zip, e);
        }
    }

    private static String madeFrom(Path artifacts) {
        return Fingerprint.of(artifacts.resolve("keycloak.zip")) + "\n"
                + Fingerprint.of(artifacts.resolve("kasane-keycloak-theme.jar")) + "\n"
                + new TreeMap<>(BUILD) + "\n";
    }
}
