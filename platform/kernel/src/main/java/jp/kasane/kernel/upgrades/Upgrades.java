package jp.kasane.kernel.upgrades;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.upgrades.UpgradeProgress.TownTurn;
import jp.kasane.kernel.upgrades.UpgradeRows.Head;
import jp.kasane.kernel.upgrades.UpgradeRows.Standing;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades of all towns' databases, at most one at a time. Its whole state stands in the control database and moves in single
 * transactions ({@link #advance}), so that whoever dies in between, and however many push it on at once, no town's turn comes twice.
 */
public final class Upgrades {

    private final ControlDatabase control;
    private final Jobs jobs;
    private final Clock clock;

    public Upgrades(ControlDatabase control, Jobs jobs, Clock clock) {
        this.control = control;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * What the operator chose.
     *
     * @param canary the town that goes first; null: the first by code that no earlier upgrade left half-way
     * @param only the one town to be upgraded; null: all that need it
     */
    public record Choice(@Nullable String canary, @Nullable String only) {
        public static final Choice EVERYTHING = new Choice(null, null);
    }

    /** Begins, or lets go on what was stopped. */
    public UpgradeAnswer begin(String version, Choice choice) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<Head> there = UpgradeRows.unfinished(transaction);
            if (there.isPresent() && there.get().version().equals(version)) {
                return goOn(transaction, there.get());
            }
            there.ifPresent(old -> UpgradeRows.move(transaction, old, UpgradeState.SUPERSEDED, clock.instant()));
            return enter(transaction, version, choice);
        });
    }

    /** As {@link #begin} for everything, when a release starts; what an operator stopped stays stopped. */
    public UpgradeAnswer beginAtStart(String version) {
        Optional<Head> stopped = control.jdbi()
                .inTransaction(UpgradeRows::unfinished)
                .filter(there ->
                        there.state() == UpgradeState.STOPPED && there.version().equals(version));
        return stopped.isPresent()
                ? new UpgradeAnswer.StaysStopped(stopped.get().id())
                : begin(version, Choice.EVERYTHING);
    }

    /** No further town's turn comes; false if nothing ran. */
    public boolean stop() {
        return control.jdbi().inTransaction(transaction -> {
            Optional<Head> running =
                    UpgradeRows.unfinished(transaction).filter(there -> there.state() == UpgradeState.RUNNING);
            running.ifPresent(there -> UpgradeRows.move(transaction, there, UpgradeState.STOPPED, clock.instant()));
            return running.isPresent();
        });
    }

    public Optional<UpgradeProgress> latest() {
        return control.jdbi()
                .withHandle(handle -> UpgradeRows.latest(handle)
                        .map(head -> new UpgradeProgress(
                                head.id(), head.version(), head.state(), UpgradeRows.towns(handle, head.id()))));
    }

    /** Lets the turn of further towns come, so that at most that many are under way; ends what has come to its end. */
    public void advance(int atOnce) {
        control.jdbi()
                .useTransaction(transaction -> UpgradeRows.unfinished(transaction)
                        .filter(there -> there.state() == UpgradeState.RUNNING)
                        .ifPresent(there -> advance(transaction, there, atOnce)));
    }

    private UpgradeAnswer goOn(Handle transaction, Head there) {
        if (there.state() == UpgradeState.RUNNING) {
            return new UpgradeAnswer.UnderWay(there.id());
        }
        UpgradeRows.move(transaction, there, UpgradeState.RUNNING, clock.instant());
        return new UpgradeAnswer.GoesOn(there.id());
    }

    private UpgradeAnswer enter(Handle transaction, String version, Choice choice) {
        List<Standing> all = UpgradeRows.standings(transaction);
        for (String named : named(choice)) {
            if (all.stream().noneMatch(town -> town.code().equals(named))) {
                return new UpgradeAnswer.UnknownTown(named);
            }
        }
        List<String> towns = inOrder(all, SchemaVersion.of(version), choice);
        if (towns.isEmpty() || (choice.canary() != null && !towns.get(0).equals(choice.canary()))) {
            return new UpgradeAnswer.NothingToDo();
        }
        Head upgrade = new Head(Ids.next(), version, UpgradeState.RUNNING);
        UpgradeRows.enter(transaction, upgrade, towns, clock.instant());
        return new UpgradeAnswer.Begun(upgrade.id(), towns.size());
    }

    private static List<String> named(Choice choice) {
        List<String> named = new ArrayList<>();
        Optional.ofNullable(choice.canary()).ifPresent(named::add);
        Optional.ofNullable(choice.only()).ifPresent(named::add);
        return named;
    }

    private static List<String> inOrder(List<Standing> all, SchemaVersion newest, Choice choice) {
        List<String> towns = new ArrayList<>(all.stream()
                .filter(town -> town.needs(newest))
                .map(Standing::code)
                .filter(code -> choice.only() == null || code.equals(choice.only()))
                .toList());
        if (choice.canary() != null && towns.remove(choice.canary())) {
            towns.add(0, choice.canary());
        }
        return towns;
    }

    private void advance(Handle transaction, Head upgrade, int atOnce) {
        List<TownTurn> towns = UpgradeRows.towns(transaction, upgrade.id());
        if (towns.isEmpty()) {
            end(transaction, upgrade, UpgradeState.DONE);
            return;
        }
        TownTurn canary = towns.get(0);
        if (canary.is(JobState.FAILED)) {
            end(transaction, upgrade, UpgradeState.CANARY_FAILED);
        } else if (!canary.is(JobState.DONE)) {
            comeTurns(transaction, upgrade, towns.subList(0, 1), 1);
        } else if (towns.stream().allMatch(town -> !town.waits() && !town.underWay())) {
            end(transaction, upgrade, UpgradeState.DONE);
        } else {
            comeTurns(transaction, upgrade, towns, atOnce);
        }
    }

    private void comeTurns(Handle transaction, Head upgrade, List<TownTurn> towns, int atOnce) {
        long room = atOnce - towns.stream().filter(TownTurn::underWay).count();
        towns.stream()
                .filter(TownTurn::waits)
                .limit(Math.max(0, room))
                .forEach(town -> comeTurn(transaction, upgrade, town.code()));
    }

    /** A town with other work on its state under way keeps its turn for the next look; one that is gone needs none. */
    private void comeTurn(Handle transaction, Head upgrade, String town) {
        Optional<Place> home = UpgradeRows.home(transaction, town);
        if (home.isEmpty()) {
            UpgradeRows.forget(transaction, upgrade.id(), town);
            return;
        }
        JobRequest request = new JobRequest.UpgradeTown(town, upgrade.version());
        if (jobs.enqueue(transaction, home.get(), request, null) instanceof Enqueued.Accepted accepted) {
            UpgradeRows.turnComes(transaction, upgrade.id(), town, accepted.jobId());
        }
    }

    private void end(Handle transaction, Head upgrade, UpgradeState how) {
        UpgradeRows.move(transaction, upgrade, how, clock.instant());
    }
}
