package jp.kasane.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.PerformancePage;
import jp.kasane.bench.load.Ask;
import jp.kasane.bench.load.ClosedLoop;
import jp.kasane.bench.product.FullTown;
import jp.kasane.bench.product.RunningKasane;
import jp.kasane.bench.profile.LayeredProfile;
import jp.kasane.bench.profile.Recording;

/** Where the processor's time of the list goes, from the socket to the bytes of the page: {@code ./kasane bench profile}. */
final class ListProfile {

    static final String NAME = "profile";

    private static final int BROWSERS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    /** The virtual machine compiles a method for good after some 15,000 calls, and on two busy cores a good while later. */
    private static final long LEAST_ANSWERS = 20_000;

    private static final Duration RECORDED = Duration.ofSeconds(60);

    /** What Payara calls the threads that answer requests. */
    private static final String THREADS = "http-thread-pool";

    private final RunningKasane kasane;
    private final FullTown town;

    ListProfile(RunningKasane kasane, FullTown town) {
        this.kasane = kasane;
        this.town = town;
    }

    void publish() throws InterruptedException {
        Path root = kasane.place().root();
        ProcessHandle server = kasane.part("Payara");
        int port = kasane.place().httpPort();
        ClosedLoop browsers = new ClosedLoop(port, Ask.get(port, town.listPath(), town.cookie()), BROWSERS);
        // The recorder weaves its probes into what is compiled already, and that is compiled anew: warm only then.
        try (Recording recording = Recording.start(server, root.resolve("infra/bench/target/list.jfr"))) {
            browsers.warm(WARM_UP, LEAST_ANSWERS);
            Instant warm = Instant.now();
            double before = processorSeconds(server);
            double answers = browsers.throughput(RECORDED) * RECORDED.toSeconds();
            double millis = (processorSeconds(server) - before) * 1000 / answers;
            LayeredProfile profile = recording.read(THREADS, warm);
            String about =
                    "%.2f ms of the server's processor time an answer, over %.0f answers and %d samples; %s, %s, %s.%n%n"
                            .formatted(
                                    millis,
                                    answers,
                                    profile.samples(),
                                    Circumstances.now(root).machine(),
                                    Circumstances.now(root).commit(),
                                    LocalDate.now(ZoneId.of("Asia/Tokyo")));
            PerformancePage.profile(root, about + profile.tables(millis));
            Plan.say(about + profile.tables(millis));
        }
    }

    private static double processorSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
