package jp.kasane.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.figures.Samples;
import jp.kasane.bench.product.Installation;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;

/**
 * How long a town waits from being asked for until it can be entered: by the same call as the prefecture's page and the command
 * line, carried out by tenant-admin, one town after another.
 */
final class OnboardBench {

    private static final int WARM_UP = 3;
    private static final int MEASURED = 15;
    private static final long PATIENCE_SECONDS = 120;
    private static final long LOOK_MILLIS = 10;

    private final Installation installation;

    OnboardBench(Installation installation) {
        this.installation = installation;
    }

    void measure(Plan.Measured measured) throws InterruptedException {
        String load = Circumstances.load();
        List<LocalGovernment> towns = strangers().subList(0, WARM_UP + MEASURED);
        List<Double> seconds = new ArrayList<>();
        for (LocalGovernment town : towns) {
            seconds.add(onboard(town));
        }
        Samples all = Samples.of(seconds.subList(WARM_UP, seconds.size()));
        measured.is(
                Measure.ONBOARD_TOWN,
                all.median(),
                "%d towns of 青森県 after %d others; quickest %.2f s, slowest %.2f s; the very first %.2f s; %s"
                        .formatted(all.count(), WARM_UP, all.least(), all.most(), seconds.get(0), load));
    }

    /** The prefecture's municipalities that are not in the registry yet. */
    private List<LocalGovernment> strangers() {
        return MunicipalityDirectory.bundled().municipalitiesOf(new MunicipalityCode(Installation.PREFECTURE)).stream()
                .filter(one -> installation.registry().find(one.code().value()).isEmpty())
                .toList();
    }

    private double onboard(LocalGovernment town) throws InterruptedException {
        Provisioning provisioning = installation.provisioning();
        String code = town.code().value();
        OnboardOrder order = new OnboardOrder(
                Installation.PREFECTURE,
                code,
                "架空 太郎",
                "first-" + code + "@example.jp",
                "first-" + code,
                false,
                true,
                null);
        long begin = System.nanoTime();
        if (!(provisioning.onboard(order) instanceof OnboardAnswer.Taken taken)) {
            throw new IllegalStateException("the town " + code + " was refused");
        }
        await(
                code,
                () -> installation
                        .registry()
                        .find(code)
                        .filter(one -> one.state() == Tenant.State.ACTIVE)
                        .isPresent());
        double seconds = (System.nanoTime() - begin) / 1e9;
        await(code, () -> done(taken.jobId(), code));
        return seconds;
    }

    private boolean done(String jobId, String code) {
        JobProgress job = installation
                .jobs()
                .progress(Place.prefecture(Installation.PREFECTURE), jobId)
                .orElseThrow();
        if (job.state() == JobState.FAILED) {
            throw new IllegalStateException("onboarding " + code + " failed: " + job.failure());
        }
        return job.state().ended();
    }

    private static void await(String code, BooleanSupplier reached) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("onboarding " + code + " does not come to an end");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
