package jp.kasane.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.product.BenchPlace;
import jp.kasane.bench.product.NextRelease;
import jp.kasane.bench.product.RunningKasane;
import jp.kasane.bench.product.UpgradeClock;

/**
 * How long towns wait for the next release: the product is stopped and started as that release, which upgrades them by itself, one
 * first and then the others. The clock is the product's own, from the asking until the last town's end.
 */
final class UpgradeBench {

    private static final long PATIENCE_MINUTES = 20;
    private static final long LOOK_MILLIS = 250;

    private final BenchPlace place;

    UpgradeBench(BenchPlace place) {
        this.place = place;
    }

    /** To be called while nothing runs; afterwards the towns are the next release's. */
    void measure(Plan.Measured measured) throws InterruptedException {
        Path built = place.root().resolve("infra/launcher/target/runtime");
        Path folder = place.root().resolve("infra/bench/target/next-release");
        String load = Circumstances.load();
        try (RunningKasane next = RunningKasane.up(NextRelease.made(place, built, folder, "999"), false);
                UpgradeClock clock = new UpgradeClock(place)) {
            UpgradeClock.Taken taken = ended(clock);
            measured.is(
                    Measure.UPGRADE_180,
                    taken.seconds(),
                    "%d towns, by a release with a column, an index, a table and a change of every row more, started by ./kasane up in %.1f s; %s"
                            .formatted(taken.towns(), next.report().seconds(), load));
        }
    }

    private static UpgradeClock.Taken ended(UpgradeClock clock) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (clock.taken().isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the upgrade does not come to an end");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return clock.taken().orElseThrow();
    }
}
