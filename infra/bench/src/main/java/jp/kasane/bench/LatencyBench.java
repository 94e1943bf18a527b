package jp.kasane.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.IntFunction;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.figures.Samples;
import jp.kasane.bench.load.Answer;
import jp.kasane.bench.load.Ask;
import jp.kasane.bench.load.ClosedLoop;
import jp.kasane.bench.load.OpenLoop;
import jp.kasane.bench.load.Wire;
import jp.kasane.bench.product.FullTown;
import jp.kasane.bench.product.IntakePage;

/** How long people wait for the list, and for the intake they send, while fifty of them ask in every second. */
final class LatencyBench {

    private static final int BROWSERS = 2;

    private final int port;
    private final FullTown town;
    private final Load load;

    LatencyBench(int port, FullTown town, Load load) {
        this.port = port;
        this.town = town;
        this.load = load;
    }

    /** How many ask, how long a round of warming up is, and for how long it counts. */
    record Load(int perSecond, Duration warmUp, Duration measured) {

        /** What the figures are measured with. */
        static final Load STANDARD = new Load(50, Duration.ofSeconds(20), Duration.ofSeconds(60));
    }

    void list(Plan.Measured measured) throws InterruptedException {
        Ask ask = Ask.get(port, town.listPath(), town.cookie());
        new ClosedLoop(port, ask, BROWSERS).warm(load.warmUp());
        measure(Measure.LIST_P95, 200, arrival -> ask, measured);
    }

    void save(Plan.Measured measured) throws InterruptedException {
        IntakePage page = IntakePage.read(fetched(town.newPath()));
        String path = page.action();
        IntFunction<Ask> asks =
                arrival -> Ask.post(port, path, town.cookie(), page.anew().filled(arrival));
        checkSaved(asks.apply(0));
        new OpenLoop(port, load.perSecond(), 303).millis(asks, load.warmUp().multipliedBy(2));
        measure(Measure.SAVE_P95, 303, asks, measured);
    }

    private void measure(Measure measure, int status, IntFunction<Ask> asks, Plan.Measured measured)
            throws InterruptedException {
        String before = Circumstances.load();
        Samples millis = new OpenLoop(port, load.perSecond(), status).millis(asks, load.measured());
        measured.is(
                measure,
                millis.percentile(95),
                "%d requests at a constant %d a second; median %.1f ms, 99th percentile %.1f ms, worst %.1f ms; %s"
                        .formatted(
                                millis.count(),
                                load.perSecond(),
                                millis.median(),
                                millis.percentile(99),
                                millis.most(),
                                before));
    }

    private void checkSaved(Ask ask) {
        Answer answer = send(ask);
        if (answer.status() != 303 || answer.leadsTo().isEmpty()) {
            throw new IllegalStateException("the intake was not saved: " + answer.status() + "\n" + answer.text());
        }
    }

    private String fetched(String path) {
        Answer answer = send(Ask.get(port, path, town.cookie()));
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer.text();
    }

    private Answer send(Ask ask) {
        try (Wire wire = new Wire(port)) {
            return wire.send(ask);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
