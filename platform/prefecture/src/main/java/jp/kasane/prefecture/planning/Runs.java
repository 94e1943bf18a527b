package jp.kasane.prefecture.planning;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.search.Openings;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs that search for plans and repairs, in threads of their own: one for a programme and {@link #AT_ONCE} on a node. Each writes the
 * best it has every two seconds, so that any node shows it and a restart loses no more than that. A start that is refused leaves nothing
 * behind. One of a node.
 */
public final class Runs implements AutoCloseable {

    public static final int AT_ONCE = 1;

    /** Of which a page shows the newest, besides those that were taken. */
    public static final int SHOWN = 5;

    /** Each is a number that is kept, sometimes twice: 80 MB, of which a node with a heap of 512 MB has room. */
    static final long MOST_PLACES = 20_000_000;

    static final String KIND = "dispatch_run";

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int WRITES_SECONDS = 2;

    private final ControlDatabase control;
    private final PlanningRoom room;
    private final Solving solving;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Searching> searching = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> daemon(task, "search"));
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "writer"));

    public Runs(ControlDatabase control, Clock clock) {
        this(control, new PlanningRoom(control, clock), new Solving(), clock);
    }

    Runs(ControlDatabase control, PlanningRoom room, Solving solving, Clock clock) {
        this.control = control;
        this.room = room;
        this.solving = solving;
        this.clock = clock;
        writer.scheduleWithFixedDelay(this::write, WRITES_SECONDS, WRITES_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, "kasane-dispatch-" + name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY + 1);
        return thread;
    }

    /** In the prefecture of whoever asks. */
    public StartOutcome start(String programme, Asked asked, Viewer by) {
        if (!places.tryAcquire()) {
            return underWay(control.jdbi().withHandle(handle -> RunRows.of(handle, by.prefecture(), programme, SHOWN)))
                    .orElseGet(StartOutcome.Busy::new);
        }
        boolean begun = false;
        try {
            Begun now = control.jdbi().inTransaction(transaction -> begin(transaction, programme, asked, by));
            if (now.searching() != null) {
                begun = set(now.searching());
            }
            return now.outcome();
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    /** A node that is going down takes on nothing, and says so of what it had just written down. */
    private boolean set(Searching one) {
        searching.put(one.id(), one);
        try {
            threads.execute(() -> search(one));
            return true;
        } catch (RejectedExecutionException e) {
            searching.remove(one.id());
            failed(one);
            return false;
        }
    }

    private record Begun(StartOutcome outcome, @Nullable Searching searching) {}

    /** The programme's row is held, so that two who ask at once do not both begin. */
    private Begun begin(Handle transaction, String programme, Asked asked, Viewer by) {
        String prefecture = by.prefecture();
        Programme held = Programmes.held(transaction, prefecture, programme).orElse(null);
        if (held == null || held.ended()) {
            return new Begun(held == null ? new StartOutcome.Gone() : new StartOutcome.Ended(), null);
        }
        Optional<StartOutcome> other = underWay(RunRows.of(transaction, prefecture, programme, SHOWN));
        if (other.isPresent()) {
            return new Begun(other.get(), null);
        }
        Situation situation = room.situation(transaction, prefecture, programme).orElse(null);
        if (situation == null) {
            return new Begun(new StartOutcome.Gone(), null);
        }
        Optional<StartOutcome> refused = refused(situation, asked);
        return refused.isPresent() ? new Begun(refused.get(), null) : insert(transaction, situation, asked, by);
    }

    private Optional<StartOutcome> underWay(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.searching(clock.instant()))
                .findFirst()
                .map(run -> new StartOutcome.UnderWay(run.id()));
    }

    private static Optional<StartOutcome> refused(Situation situation, Asked asked) {
        if (asked.trouble() instanceof Trouble.Ill ill && !situation.advisers().containsKey(ill.adviser())) {
            return Optional.of(new StartOutcome.Gone());
        }
        if (asked.trouble() instanceof Trouble.Out out && !situation.visits().containsKey(out.visit())) {
            return Optional.of(new StartOutcome.Gone());
        }
        boolean nothing = asked.trouble() == null
                ? !situation.movable()
                : Troubled.visits(situation, asked.trouble()).isEmpty();
        if (nothing) {
            return Optional.of(new StartOutcome.Nothing());
        }
        return tooMuch(situation, asked.trouble()) ? Optional.of(new StartOutcome.TooMuch()) : Optional.empty();
    }

    /** Asked before anything is looked at. In a repair visits that are agreed may be moved too, so that there is more to look at. */
    private static boolean tooMuch(Situation situation, @Nullable Trouble trouble) {
        Problem problem = trouble == null ? situation.problem() : Troubled.problem(situation, trouble);
        return Openings.most(problem) > MOST_PLACES;
    }

    private Begun insert(Handle transaction, Situation situation, Asked asked, Viewer by) {
        String id = Ids.next();
        String programme = situation.programme().id();
        Found found = Found.begun(asked, situation.versions(), situation.standing());
        RunRows.insert(
                transaction,
                by.prefecture(),
                new Run(
                        id,
                        programme,
                        Run.State.RUNNING,
                        situation.basis(),
                        "",
                        Optional.empty(),
                        found,
                        clock.instant(),
                        clock.instant()),
                by.userId());
        RunRows.forget(transaction, programme);
        ControlAudit.record(transaction, by.doing(Right.DISPATCH, "PLAN_STARTED", KIND, id, null));
        ControlAudit.record(
                transaction, by.doing(Right.DISPATCH, "PLAN_STARTED", "dispatch_programme", programme, null));
        return new Begun(new StartOutcome.Started(id), new Searching(id, situation, found, control, clock));
    }

    private void search(Searching one) {
        try {
            solving.solve(one);
            one.end(one.unwanted() ? Run.State.STOPPED : Run.State.DONE);
        } catch (RuntimeException | Error e) {
            LOG.warn("run {} failed", one.id(), e);
            failed(one);
        } finally {
            searching.remove(one.id());
            places.release();
        }
    }

    private static void failed(Searching one) {
        try {
            one.end(Run.State.FAILED);
        } catch (RuntimeException e) {
            LOG.warn("run {} could not be written; it is over in a minute", one.id(), e);
        }
    }

    private void write() {
        for (Searching one : searching.values()) {
            try {
                one.write();
            } catch (RuntimeException e) {
                LOG.warn("run {} could not be written; it is tried again", one.id(), e);
            }
        }
    }

    public Optional<Run> find(String prefecture, String programme, String id) {
        return control.jdbi().withHandle(handle -> RunRows.find(handle, prefecture, programme, id, ""));
    }

    /** The newest and those that were taken, the newest first. */
    public List<Run> of(String prefecture, String programme) {
        return control.jdbi().withHandle(handle -> RunRows.shown(handle, prefecture, programme, SHOWN));
    }

    /** Ends it; what it has found stays to be taken. False if there is no such run that is searching. */
    public boolean stop(String programme, String id, Viewer by) {
        boolean stopped = control.jdbi().inTransaction(transaction -> {
            boolean there = RunRows.find(transaction, by.prefecture(), programme, id, " FOR UPDATE")
                    .isPresent();
            boolean now = there && RunRows.move(transaction, id, Run.State.RUNNING, Run.State.STOPPED);
            if (now) {
                ControlAudit.record(transaction, by.doing(Right.DISPATCH, "PLAN_STOPPED", KIND, id, null));
                ControlAudit.record(
                        transaction, by.doing(Right.DISPATCH, "PLAN_STOPPED", "dispatch_programme", programme, null));
            }
            return now;
        });
        Searching here = searching.get(id);
        if (stopped && here != null) {
            here.stop();
        }
        return stopped;
    }

    /** How many search on this node now. */
    int busy() {
        return AT_ONCE - places.availablePermits();
    }

    /** The node goes down: what was found is written once more. */
    @Override
    public void close() {
        searching.values().forEach(Searching::stop);
        writer.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(WRITES_SECONDS * 2L, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
