package jp.kasane.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.figures.Samples;
import jp.kasane.bench.load.Answer;
import jp.kasane.bench.load.Ask;
import jp.kasane.bench.load.ClosedLoop;
import jp.kasane.bench.load.Wire;
import jp.kasane.bench.product.BenchPlace;
import jp.kasane.bench.product.Heap;
import jp.kasane.bench.product.Installation;
import jp.kasane.bench.product.ManyTowns;
import jp.kasane.bench.product.ManyTowns.SignedIn;
import jp.kasane.bench.product.RunningKasane;

/** What many towns cost: to open them, to hold them in memory, and to find the way to each. */
final class ManyTownsBench {

    private static final int MOST = 179;
    private static final int ROUTED = 40;
    private static final int CONSULTATIONS = 200;
    private static final int BROWSERS = 4;
    private static final int ROUNDS = 7;
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final BenchPlace place;
    private final Plan.Measured measured;

    ManyTownsBench(BenchPlace place, Plan.Measured measured) {
        this.place = place;
        this.measured = measured;
    }

    /** A fresh installation, filled; then started anew, so that no town is open before it is asked. */
    void measure(Set<Measure> wanted) throws InterruptedException {
        RunningKasane kasane = RunningKasane.up(place, true);
        try (Installation installation = new Installation(place)) {
            ManyTowns towns = new ManyTowns(place, installation);
            boolean memory = wanted.stream().anyMatch(one -> one.id().startsWith("memory."));
            grow(towns, wanted.contains(Measure.ONBOARD_47), memory || wanted.contains(Measure.UPGRADE_180));
            kasane.close();
            kasane = RunningKasane.up(place, false);
            if (memory) {
                memory(kasane, towns.signedIn(MOST));
            }
            if (wanted.contains(Measure.ROUTING_OVERHEAD)) {
                routing(towns);
            }
        } finally {
            kasane.close();
        }
        if (wanted.contains(Measure.UPGRADE_180)) {
            Plan.say("The next release upgrades them all …");
            new UpgradeBench(place).measure(measured);
        }
    }

    private void grow(ManyTowns towns, boolean told, boolean toTheMost) throws InterruptedException {
        Plan.say("Onboarding 47 towns asked for at once …");
        towns.preparePrefecture();
        String load = Circumstances.load();
        double seconds = towns.grow(47);
        if (told) {
            measured.is(
                    Measure.ONBOARD_47,
                    seconds,
                    "47 towns of 北海道, asked for at once, until the last can be entered; " + load);
        }
        if (toTheMost) {
            Plan.say("Onboarding up to " + MOST + " …");
            towns.grow(MOST);
        }
    }

    /** With one town of the demo's prefecture they are 180. */
    private void memory(RunningKasane kasane, List<SignedIn> towns) {
        ProcessHandle server = kasane.part("Payara");
        try (Wire wire = new Wire(place.httpPort())) {
            ask(wire, towns.get(0));
            double one = told(Measure.MEMORY_1, server, 1);
            for (SignedIn town : towns.subList(1, 47)) {
                ask(wire, town);
            }
            double fortySeven = told(Measure.MEMORY_47, server, 47);
            for (SignedIn town : towns.subList(47, MOST)) {
                ask(wire, town);
            }
            ask(wire, demo());
            double all = told(Measure.MEMORY_180, server, MOST + 1);
            measured.is(
                    Measure.MEMORY_ABOVE,
                    Math.max(all, fortySeven) - one,
                    "the most that 47 or 180 towns take above one; %.2f MiB for each town above 47"
                            .formatted((all - fortySeven) / (MOST + 1 - 47)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignedIn demo() {
        try (Installation installation = new Installation(place)) {
            return new SignedIn("023035", installation.cookieOf(installation.user("imabetsu-officer")));
        }
    }

    private double told(Measure measure, ProcessHandle server, int towns) {
        double mib = Heap.afterCollection(server);
        measured.is(
                measure,
                mib,
                "heap of the application server after two collections, the list of each of %d towns asked for once since it started"
                        .formatted(towns));
        return mib;
    }

    private void ask(Wire wire, SignedIn town) throws IOException {
        Answer answer = wire.send(Ask.get(place.httpPort(), town.listPath(), town.cookie()));
        if (answer.status() != 200) {
            throw new IllegalStateException(town.town() + " answered " + answer.status());
        }
    }

    private void routing(ManyTowns towns) throws InterruptedException {
        List<SignedIn> routed = towns.signedIn(ROUTED);
        towns.fill(routed, CONSULTATIONS);
        List<Ask> asks = routed.stream()
                .map(town -> Ask.get(place.httpPort(), town.listPath(), town.cookie()))
                .toList();
        Random random = new Random(20_261_122);
        Supplier<Ask> one = () -> asks.get(0);
        Supplier<Ask> any = () -> asks.get(random.nextInt(asks.size()));
        new ClosedLoop(place.httpPort(), any, BROWSERS).warm(ROUND);
        new ClosedLoop(place.httpPort(), one, BROWSERS).warm(ROUND);
        String load = Circumstances.load();
        List<Double> alone = new ArrayList<>();
        List<Double> among = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            alone.add(throughput(one));
            among.add(throughput(any));
        }
        double ofOne = Samples.of(alone).median();
        double ofMany = Samples.of(among).median();
        measured.is(
                Measure.ROUTING_OVERHEAD,
                ofMany / ofOne,
                ("%d towns at random %.0f answers a second, one of them alone %.0f (medians of %d rounds of %d s in turn, %d"
                                + " browsers; the list of 50 out of %d consultations); %s")
                        .formatted(ROUTED, ofMany, ofOne, ROUNDS, ROUND.toSeconds(), BROWSERS, CONSULTATIONS, load));
    }

    private double throughput(Supplier<Ask> asks) throws InterruptedException {
        double throughput = new ClosedLoop(place.httpPort(), asks, BROWSERS).throughput(ROUND);
        Plan.say("  %.0f a second".formatted(throughput));
        return throughput;
    }
}
