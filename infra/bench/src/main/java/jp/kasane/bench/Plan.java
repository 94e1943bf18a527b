package jp.kasane.bench;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.product.BenchPlace;
import jp.kasane.bench.product.FullTown;
import jp.kasane.bench.product.Installation;
import jp.kasane.bench.product.LoggedTown;
import jp.kasane.bench.product.RunningKasane;

/**
 * The order of measuring. A first start makes a fresh installation and warms the files; the second is the one that is measured and
 * serves everything after; what adds consultations comes last. Many towns have an installation of their own.
 */
final class Plan {

    private static final Set<Measure> IN_A_FULL_TOWN =
            EnumSet.of(Measure.LIST_RATIO, Measure.LIST_P95, Measure.SAVE_P95);
    private static final Set<Measure> IN_MANY_TOWNS = EnumSet.of(
            Measure.ONBOARD_47,
            Measure.MEMORY_1,
            Measure.MEMORY_47,
            Measure.MEMORY_180,
            Measure.MEMORY_ABOVE,
            Measure.ROUTING_OVERHEAD,
            Measure.UPGRADE_180);

    private static final Set<Measure> OF_ARRANGEMENTS =
            EnumSet.of(Measure.DEFINITION_IMPORTED, Measure.DEFINITION_IMPORT_LARGEST, Measure.DIAGRAM_SAPPORO);
    private static final Set<Measure> OF_THE_LOG = EnumSet.of(Measure.AUDIT_BEHIND, Measure.AUDIT_VERIFY);

    private static final Set<Measure> OF_VISITS =
            EnumSet.range(Measure.DISPATCH_6X4_OPTIMAL, Measure.DISPATCH_180X4_FEASIBLE);

    private final BenchPlace place;
    private final Measured measured;

    Plan(BenchPlace place, Measured measured) {
        this.place = place;
        this.measured = measured;
    }

    /** Told of each figure as it is known. */
    @FunctionalInterface
    interface Measured {
        void is(Measure measure, double value, String notes);
    }

    void carryOut(Set<Measure> wanted) throws InterruptedException {
        if (wanted.contains(Measure.DEFINITION_UNMAPPED)) {
            say("Every fact of the published systems, looked for in their definitions …");
            new DefinitionBench(place.root()).measure(measured);
        }
        if (wanted.stream().anyMatch(OF_VISITS::contains)) {
            say("Plans of advisers' visits …");
            new DispatchBench(measured).measure(wanted);
        }
        if (wanted.contains(Measure.REPAIR_MOVED)) {
            say("Plans of advisers' visits, one cancelled …");
            new RepairBench(RepairBench.Cancellations.PUBLISHED).measure(measured);
        }
        if (wanted.stream().anyMatch(Plan::inADemo)) {
            inADemo(wanted);
        }
        if (wanted.stream().anyMatch(OF_ARRANGEMENTS::contains)) {
            say("A fresh installation for the published systems …");
            new ArrangementBench(place, measured).measure(wanted);
        }
        if (wanted.stream().anyMatch(IN_MANY_TOWNS::contains)) {
            say("A fresh installation for many towns …");
            new ManyTownsBench(place, measured).measure(wanted);
        }
    }

    private static boolean inADemo(Measure measure) {
        return measure != Measure.DEFINITION_UNMAPPED
                && measure != Measure.REPAIR_MOVED
                && !OF_VISITS.contains(measure)
                && !OF_ARRANGEMENTS.contains(measure)
                && !IN_MANY_TOWNS.contains(measure);
    }

    private void inADemo(Set<Measure> wanted) throws InterruptedException {
        say("A fresh installation in " + place.data() + " …");
        RunningKasane kasane = RunningKasane.up(place, true);
        try {
            if (wanted.contains(Measure.START_WARM)) {
                kasane = againWarm(kasane);
            }
            try (Installation installation = new Installation(place)) {
                if (wanted.contains(Measure.ONBOARD_TOWN)) {
                    say("Onboarding towns one after another …");
                    new OnboardBench(installation).measure(measured);
                }
                if (wanted.stream().anyMatch(IN_A_FULL_TOWN::contains)) {
                    inAFullTown(wanted, kasane, installation);
                }
                if (wanted.stream().anyMatch(OF_THE_LOG::contains)) {
                    say("The access log, sealed and verified …");
                    ofTheLog(wanted, installation);
                }
                if (wanted.contains(Measure.FAILOVER_LOST)) {
                    say("Two application servers, one of them killed …");
                    new FailoverBench(kasane, installation).measure(measured);
                }
            }
        } finally {
            kasane.close();
        }
    }

    /** Nothing is measured against a target: it is told where the time goes. */
    void profile() throws InterruptedException {
        say("A fresh installation in " + place.data() + " …");
        try (RunningKasane kasane = RunningKasane.up(place, true);
                Installation installation = new Installation(place)) {
            new ListProfile(kasane, FullTown.in(installation)).publish();
        }
    }

    private RunningKasane againWarm(RunningKasane first) {
        String firstStart = "%.1f s".formatted(first.report().seconds());
        first.close();
        String load = Circumstances.load();
        say("The second start, files warm …");
        RunningKasane second = RunningKasane.up(place, false);
        measured.is(
                Measure.START_WARM,
                second.report().seconds(),
                second.report().breakdown() + "; the first start, of a fresh data folder, took " + firstStart + "; "
                        + load);
        return second;
    }

    private void inAFullTown(Set<Measure> wanted, RunningKasane kasane, Installation installation)
            throws InterruptedException {
        say("Filling a town with " + FullTown.CONSULTATIONS + " made-up consultations …");
        FullTown town = FullTown.in(installation);
        if (wanted.contains(Measure.LIST_P95)) {
            say("The list at a constant rate …");
            new LatencyBench(place.httpPort(), town, LatencyBench.Load.STANDARD).list(measured);
        }
        if (wanted.contains(Measure.LIST_RATIO)) {
            say("The list against the bare servlet …");
            new ListRatioBench(kasane, installation, town).measure(measured);
        }
        if (wanted.contains(Measure.SAVE_P95)) {
            say("Saving at a constant rate …");
            new LatencyBench(place.httpPort(), town, LatencyBench.Load.STANDARD).save(measured);
        }
    }

    private void ofTheLog(Set<Measure> wanted, Installation installation) throws InterruptedException {
        try (LoggedTown town = LoggedTown.in(place, installation)) {
            new AuditBench(town).measure(wanted, measured);
        } catch (SQLException e) {
            throw new IllegalStateException("the access log of the bench", e);
        }
    }

    static void say(String what) {
        System.out.println(what);
    }
}
