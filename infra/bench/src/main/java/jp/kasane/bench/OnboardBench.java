package jp.kasane.bench;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.figures.Samples;
import jp.kasane.bench.product.Installation;
import jp.kasane.bench.product.Onboarding;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;

/**
 * How long a town waits from being asked for until it can be entered: by the same call as the prefecture's page and the command
 * line, carried out by tenant-admin, one town after another.
 */
final class OnboardBench {

    private static final int WARM_UP = 3;
    private static final int MEASURED = 15;

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
        Onboarding onboarding = new Onboarding(installation, Installation.PREFECTURE, false);
        long begin = System.nanoTime();
        Onboarding.Asked asked = onboarding.ask(town.code().value());
        onboarding.untilOpen(asked);
        double seconds = (System.nanoTime() - begin) / 1e9;
        onboarding.untilDone(asked);
        return seconds;
    }
}
