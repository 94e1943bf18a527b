package jp.kasane.prefecture.planning;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.advisers.Afterwards;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.Visits;
import org.jdbi.v3.core.Handle;

/**
 * Makes a plan that was found the plan that stands, and moves single visits by hand. All of it happens in one transaction that holds the
 * programme's row, on what stands at that moment: a decision that anybody made since the run began is never overwritten, nothing is
 * placed on today or before, and no rule is broken. Unless all of it can be done, nothing is. In a programme that has ended none of it is.
 */
public final class Plans {

    private final ControlDatabase control;
    private final PlanningRoom room;
    private final Visits visits;
    private final Clock clock;

    public Plans(ControlDatabase control, Clock clock) {
        this.control = control;
        this.room = new PlanningRoom(control, clock);
        this.visits = new Visits(control, clock);
        this.clock = clock;
    }

    /**
     * Takes what a run found, whether or not it still searches.
     *
     * @param choice of a repair: which
     * @param words what the history says of each visit that is moved
     */
    public TakeOutcome take(String programme, String run, int choice, String words, Viewer by) {
        return undone(programme, by, transaction -> {
            Optional<Situation> before = room.situation(transaction, by.prefecture(), programme);
            Optional<Run> found = RunRows.find(transaction, by.prefecture(), programme, run, " FOR UPDATE");
            if (before.isEmpty() || found.isEmpty() || found.get().state() == Run.State.TAKEN) {
                return new TakeOutcome.Gone();
            }
            Plan plan = found.get().found().choice(choice);
            if (plan == null) {
                return new TakeOutcome.Gone();
            }
            TakeOutcome outcome = take(transaction, before.get(), found.get().found(), plan, words, by);
            if (outcome instanceof TakeOutcome.Taken taken) {
                Set<HalfDay> withdrawn = Leave.begun(transaction, found.get(), by);
                Found now = found.get().found().taken(Untaking.moved(taken), withdrawn);
                RunRows.taken(transaction, run, Run.State.TAKEN, now);
                told(transaction, "PLAN_TAKEN", Runs.KIND, run, by);
                told(transaction, "PLAN_TAKEN", "dispatch_programme", programme, by);
            }
            return outcome;
        });
    }

    /** What becomes of the half-days that a taken repair withdrew, once it is taken back; none of any other run. */
    public Map<Afterwards, Set<HalfDay>> outlook(String prefecture, Run run) {
        return control.jdbi().withHandle(handle -> Leave.outlook(handle, prefecture, run, room.today()));
    }

    /**
     * Puts back what a taken run moved, each visit to where it stood before; who had agreed to that is asked anew. The half-days that it
     * withdrew are offered again, but for those of today and before, those that another repair withdraws too and those of which anything was
     * said since. What anybody answered or moved since stays, and so does what could not stand where it stood: the run says of each why.
     * Nothing is taken back where all visits stay and so do all half-days; one that another repair withdraws too has a cause less.
     */
    public TakeOutcome untake(String programme, String run, String words, Viewer by) {
        return undone(programme, by, transaction -> {
            Run taken = RunRows.find(transaction, by.prefecture(), programme, run, " FOR UPDATE")
                    .filter(one -> one.state() == Run.State.TAKEN)
                    .orElse(null);
            return taken == null ? new TakeOutcome.Gone() : untake(transaction, taken, words, by);
        });
    }

    /** Half-days first: where the visits go back to depends on them. */
    private TakeOutcome untake(Handle transaction, Run run, String words, Viewer by) {
        Map<Afterwards, Set<HalfDay>> outlook = Leave.outlook(transaction, by.prefecture(), run, room.today());
        Leave.ended(transaction, run, outlook, clock.instant(), by);
        Situation now =
                room.situation(transaction, by.prefecture(), run.programme()).orElse(null);
        if (now == null) {
            return new TakeOutcome.Gone();
        }
        Untaking untaking = new Untaking(now, run.found().taken());
        TakeOutcome outcome = untake(transaction, untaking, words, by);
        if (outcome instanceof TakeOutcome.Stays && outlook.keySet().stream().anyMatch(Afterwards::changes)) {
            outcome = new TakeOutcome.Taken(0, List.of());
        }
        if (outcome instanceof TakeOutcome.Taken) {
            Found left = run.found().taken(untaking.stays(), Leave.left(outlook));
            RunRows.taken(transaction, run.id(), Run.State.DONE, left);
            told(transaction, "PLAN_UNTAKEN", Runs.KIND, run.id(), by);
            told(transaction, "PLAN_UNTAKEN", "dispatch_programme", run.programme(), by);
        }
        return outcome;
    }

    /** Looks as often as something stays, which is no oftener than there are visits, and places them at once. */
    private TakeOutcome untake(Handle transaction, Untaking untaking, String words, Viewer by) {
        Situation now = untaking.now();
        Broken rules = new Broken(new Judge(now.problem()), now.standing());
        while (!untaking.visits().isEmpty()) {
            TakeOutcome outcome = settle(transaction, now, rules, untaking.plan(), untaking.visits(), words, by);
            if (!(outcome instanceof TakeOutcome.Breaks breaks)) {
                return outcome;
            }
            untaking.without(breaks.breaches());
        }
        return new TakeOutcome.Stays(untaking.stays());
    }

    private TakeOutcome take(Handle transaction, Situation now, Found found, Plan plan, String words, Viewer by) {
        List<String> moved = Solving.moved(now, plan);
        List<Changed> changes = Changes.of(found, now, moved);
        if (!changes.isEmpty()) {
            return new TakeOutcome.Stale(changes);
        }
        Trouble trouble = found.asked().trouble();
        Problem problem = trouble == null ? now.problem() : Troubled.problem(now, trouble);
        return settle(transaction, now, problem, plan, moved, words, by);
    }

    /** Places one visit by hand; one that is agreed has to be agreed to anew. */
    public TakeOutcome move(String programme, String visit, int version, Placement to, String words, Viewer by) {
        return undone(programme, by, transaction -> {
            Situation now =
                    room.situation(transaction, by.prefecture(), programme).orElse(null);
            VisitRecord record = now == null ? null : now.visits().get(visit);
            if (now == null || record == null) {
                return new TakeOutcome.Gone();
            }
            if (record.version() != version) {
                return new TakeOutcome.Stale(List.of(new Changed(visit, Changed.How.DECIDED)));
            }
            if (fixed(now, record)) {
                return new TakeOutcome.Stale(List.of(new Changed(visit, Changed.How.PAST)));
            }
            Map<String, Placement> placed = new HashMap<>(now.standing().placed());
            placed.put(visit, to);
            boolean same = to.equals(record.at());
            TakeOutcome outcome = same
                    ? new TakeOutcome.Taken(0, List.of())
                    : settle(transaction, now, now.freeing(visit), new Plan(placed), List.of(visit), words, by);
            if (outcome instanceof TakeOutcome.Taken) {
                told(transaction, "PLAN_MOVED", "dispatch_programme", programme, by);
                told(transaction, "PLAN_MOVED", Visits.KIND, visit, by);
            }
            return outcome;
        });
    }

    /** Back to where the visit stood before it was placed last; to none, if it stood nowhere. */
    public TakeOutcome undo(String programme, String visit, int version, String words, Viewer by) {
        List<VisitEvent> events = visits.events(by.prefecture(), visit);
        if (!Undoing.possible(events)) {
            return new TakeOutcome.Gone();
        }
        Optional<Placement> before = Undoing.before(events);
        return before.isPresent()
                ? move(programme, visit, version, before.get(), words, by)
                : takeBack(programme, visit, version, words, by);
    }

    private TakeOutcome takeBack(String programme, String visit, int version, String words, Viewer by) {
        return undone(programme, by, transaction -> {
            Situation now =
                    room.situation(transaction, by.prefecture(), programme).orElse(null);
            VisitRecord record = now == null ? null : now.visits().get(visit);
            if (now == null || record == null) {
                return new TakeOutcome.Gone();
            }
            if (record.version() != version || fixed(now, record)) {
                return new TakeOutcome.Stale(List.of(new Changed(visit, Changed.How.DECIDED)));
            }
            Map<String, Placement> placed = new HashMap<>(now.standing().placed());
            placed.remove(visit);
            told(transaction, "PLAN_MOVED", "dispatch_programme", programme, by);
            told(transaction, "PLAN_MOVED", Visits.KIND, visit, by);
            return settle(transaction, now, now.freeing(visit), new Plan(placed), List.of(visit), words, by);
        });
    }

    /** Whether nobody moves it any more: it took place, or its day has come. */
    public static boolean fixed(Situation now, VisitRecord visit) {
        return visit.state().tookPlace() || visit.due(now.problem().today());
    }

    /** Holds the programme and the advisers; why nothing is planned in it, if so. */
    private static Optional<TakeOutcome> refused(Handle transaction, String programme, Viewer by) {
        Programme held =
                Programmes.held(transaction, by.prefecture(), programme).orElse(null);
        if (held == null || held.ended()) {
            return Optional.of(held == null ? new TakeOutcome.Gone() : new TakeOutcome.Ended());
        }
        advisersHeld(transaction, by.prefecture());
        return Optional.empty();
    }

    /** Two programmes that want the same advisers wait for each other, always in this order, before either looks at what stands. */
    private static void advisersHeld(Handle transaction, String prefecture) {
        transaction
                .createQuery("SELECT id FROM dispatch_adviser WHERE prefecture_code = ? ORDER BY id FOR UPDATE")
                .bind(0, prefecture)
                .mapTo(String.class)
                .list();
    }

    private TakeOutcome settle(
            Handle transaction,
            Situation now,
            Problem problem,
            Plan plan,
            List<String> moved,
            String words,
            Viewer by) {
        return settle(transaction, now, new Broken(new Judge(problem), now.standing()), plan, moved, words, by);
    }

    private TakeOutcome settle(
            Handle transaction, Situation now, Broken rules, Plan plan, List<String> moved, String words, Viewer by) {
        List<Breach> broken = rules.by(plan, new TreeSet<>(moved));
        if (!broken.isEmpty()) {
            return new TakeOutcome.Breaks(broken);
        }
        long cost = rules.cost(plan);
        Placing placing = new Placing(transaction, visits, words, by);
        return placing.place(
                        moved.stream()
                                .map(now.visits()::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        plan)
                .orElseGet(() -> new TakeOutcome.Taken(cost, placing.changed()));
    }

    /** Anything but a plan that is taken leaves everything as it was. */
    private TakeOutcome undone(String programme, Viewer by, Function<Handle, TakeOutcome> work) {
        return control.inTransaction(
                transaction -> {
                    TakeOutcome outcome = refused(transaction, programme, by).orElseGet(() -> work.apply(transaction));
                    if (!(outcome instanceof TakeOutcome.Taken)) {
                        transaction.rollback();
                    }
                    return outcome;
                },
                TakeOutcome.Twice::new);
    }

    private static void told(Handle transaction, String action, String kind, String id, Viewer by) {
        ControlAudit.record(transaction, by.doing(Right.DISPATCH, action, kind, id, null));
    }
}
