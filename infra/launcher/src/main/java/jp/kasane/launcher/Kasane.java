package jp.kasane.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.kasane.launcher.database.MariaDb;
import jp.kasane.launcher.database.MariaDbFiles;
import jp.kasane.launcher.outbox.Outbox;
import jp.kasane.launcher.process.ServerProcess;
import jp.kasane.launcher.process.Spawner;
import org.jspecify.annotations.Nullable;

/**
 * All parts of one running Kasane. Started in the order the parts need each other, side by side where they do not: first the
 * database, then Keycloak and Payara together. Stopped the other way round, so that nothing loses its database while it works.
 */
final class Kasane {
    private static final Duration PREFECTURES_LIMIT = Duration.ofMinutes(10);
    private static final Duration DEMO_RECORDS_LIMIT = Duration.ofMinutes(3);

    private final Settings settings;
    private final DataFolder data;
    private final LauncherSecrets secrets;
    private final Path artifacts;
    private final Progress progress;
    private final Spawner spawner = new Spawner();
    private RunState state;
    private @Nullable Outbox outbox;
    private @Nullable ServerProcess database;
    private @Nullable ServerProcess identity;
    private @Nullable ServerProcess application;

    Kasane(Settings settings, DataFolder data, LauncherSecrets secrets, Path artifacts, Progress progress) {
        this.settings = settings;
        this.data = data;
        this.secrets = secrets;
        this.artifacts = artifacts;
        this.progress = progress;
        this.state = RunState.starting(settings);
        state.write(data.run());
    }

    /** Starts everything and returns when it can be used. */
    void start() throws InterruptedException {
        ConfigFiles.write(data, settings, secrets);
        if (settings.demo()) {
            outbox = Outbox.open(
                    data.outbox(), settings.mail().number(), settings.outbox().number());
        }
        KeycloakServer keycloak = new KeycloakServer(settings, data, secrets, spawner);
        PayaraServer payara = PayaraServer.first(settings, data, artifacts, spawner);
        ExecutorService workers = Executors.newFixedThreadPool(3);
        try {
            CompletableFuture<Void> databaseUp = run(workers, this::startDatabase);
            CompletableFuture<Void> keycloakReady = run(workers, () -> prepare(keycloak));
            CompletableFuture<Void> identityUp = databaseUp
                    .thenCombine(keycloakReady, (one, other) -> true)
                    .thenCompose(both -> run(workers, () -> startIdentity(keycloak)));
            CompletableFuture<Void> applicationUp =
                    databaseUp.thenCompose(up -> run(workers, () -> startApplication(payara)));
            await(firstFailure(identityUp, applicationUp));
            awaitContent();
        } finally {
            workers.shutdownNow();
            boolean quiet = workers.awaitTermination(20, TimeUnit.SECONDS);
            if (!quiet) {
                progress.say("A part is still being prepared.");
            }
        }
        become(RunState.READY);
    }

    /** The parts that were started, those that others need last. */
    synchronized List<ServerProcess> parts() {
        return java.util.stream.Stream.of(application, identity, database)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    /** Starts a part again that has died. */
    void restart(ServerProcess part) throws InterruptedException {
        launch(part);
    }

    /** Stops every part in order; parts that are not running are passed over. */
    synchronized void stop() {
        become(RunState.STOPPING);
        parts().forEach(ServerProcess::stop);
        if (outbox != null) {
            outbox.close();
        }
        RunState.forget(data.run());
    }

    private void startDatabase() throws InterruptedException {
        MariaDbFiles[] files = new MariaDbFiles[1];
        progress.step("MariaDB files", () -> files[0] = MariaDbFiles.unpacked(settings.runtime()));
        progress.step(
                "MariaDB",
                () -> {
                    MariaDb mariaDb = new MariaDb(
                            files[0], data, secrets, settings.database().number(), spawner);
                    database = mariaDb.process();
                    launch(mariaDb.process());
                    mariaDb.makeReady();
                },
                () -> processorTime(database));
    }

    private void prepare(KeycloakServer keycloak) throws InterruptedException {
        progress.step("Keycloak files", () -> keycloak.prepare(artifacts));
    }

    private void startIdentity(KeycloakServer keycloak) throws InterruptedException {
        progress.step(
                "Keycloak",
                () -> {
                    ServerProcess process = keycloak.process();
                    identity = process;
                    launch(process);
                },
                () -> processorTime(identity));
    }

    private void startApplication(PayaraServer payara) throws InterruptedException {
        progress.step("Payara files", payara::prepare);
        progress.step(
                "Payara with Kasane",
                () -> {
                    ServerProcess process = payara.process();
                    application = process;
                    launch(process);
                },
                () -> processorTime(application));
    }

    private static String processorTime(@Nullable ServerProcess part) {
        return part == null
                ? ""
                : " (%.1f s of processor time)".formatted(part.processorTime().toMillis() / 1e3);
    }

    private void launch(ServerProcess part) throws InterruptedException {
        remember(part);
        part.awaitReady();
    }

    private synchronized void remember(ServerProcess part) {
        if (RunState.STOPPING.equals(state.phase())) {
            throw new CannotStart("Kasane is stopping.");
        }
        state = state.with(part.name(), part.start());
        state.write(data.run());
    }

    private synchronized void become(String phase) {
        state = state.in(phase);
        state.write(data.run());
    }

    private void awaitContent() throws InterruptedException {
        progress.step(settings.demo() ? "Demo prefecture" : "Prefectures", this::awaitPrefectures);
        if (settings.demo() && !data.hasDemoRecords()) {
            progress.step("Demo records", this::awaitDemoRecords);
        }
    }

    private void awaitPrefectures() throws InterruptedException {
        long end = System.nanoTime() + PREFECTURES_LIMIT.toNanos();
        int status = HttpProbe.status(settings.http().number(), "/tenant-admin/health/ready");
        if (status == 404) {
            throw new CannotStart("tenant-admin could not be deployed. See " + data.logs());
        }
        while (status != 200) {
            if (System.nanoTime() > end) {
                throw new CannotStart("The prefectures were not ready within " + PREFECTURES_LIMIT.toMinutes()
                        + " minutes. See " + data.logs().resolve("payara.log"));
            }
            Thread.sleep(250);
            status = HttpProbe.status(settings.http().number(), "/tenant-admin/health/ready");
        }
    }

    /** Only a first start has to: the records and figures stay. */
    private void awaitDemoRecords() throws InterruptedException {
        long end = System.nanoTime() + DEMO_RECORDS_LIMIT.toNanos();
        while (HttpProbe.status(settings.http().number(), "/health/demo") != 200) {
            if (System.nanoTime() > end) {
                throw new CannotStart("The demonstration's records were not there within "
                        + DEMO_RECORDS_LIMIT.toMinutes() + " minutes. See " + data.logs());
            }
            Thread.sleep(250);
        }
        data.demoRecordsAreThere();
    }

    private void await(CompletableFuture<Void> all) throws InterruptedException {
        while (!all.isDone()) {
            progress.redraw();
            Thread.sleep(250);
        }
        try {
            all.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Done when all are, or as soon as one has failed. */
    private static CompletableFuture<Void> firstFailure(CompletableFuture<?>... parts) {
        CompletableFuture<Void> all = CompletableFuture.allOf(parts);
        for (CompletableFuture<?> part : parts) {
            var unused = part.whenComplete((done, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        return all;
    }

    private static CompletableFuture<Void> run(Executor workers, Progress.Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(e);
                    }
                },
                workers);
    }
}
