package jp.kasane.prefecture.dispatch.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.Trip;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is being changed, visit by visit, and what it costs, counted on. It never breaks a rule as long as only what fits is placed.
 * One thread's own.
 */
public final class Draft {

    static final int NOWHERE = Grid.NOWHERE;

    final Grid grid;
    final Tally tally;
    private final int[] at;
    private final int[] byOffer;
    private final int[] byTownDay;

    public Draft(Grid grid) {
        this.grid = grid;
        this.tally = new Tally(grid);
        at = new int[grid.visits];
        byOffer = new int[grid.days * 2 * grid.advisers];
        byTownDay = new int[grid.problem.towns().size() * grid.days];
        Arrays.fill(at, NOWHERE);
        Arrays.fill(byOffer, NOWHERE);
        Arrays.fill(byTownDay, NOWHERE);
        for (int v = 0; v < grid.visits; v++) {
            if (grid.pinned[v] != NOWHERE) {
                put(v, grid.pinned[v]);
            }
        }
    }

    /** Takes from a plan what the problem knows and what fits beside what was taken before; of one that breaks nothing, all. */
    public static Draft of(Grid grid, Openings openings, Plan plan) {
        int[] offers = new int[grid.visits];
        for (int v = 0; v < grid.visits; v++) {
            Placement placement = plan.placed().get(grid.visit(v).id());
            offers[v] = placement == null ? NOWHERE : grid.offer(placement);
        }
        return of(grid, openings, offers, IntStream.range(0, grid.visits).toArray());
    }

    /**
     * The same. Money is counted at the end: a visit alone may cost more than with the one that shares its trip. Where there is too little for
     * all of them, they are taken as long as there is any that can be paid beside those before.
     *
     * @param order in which visits are taken: of two that do not fit together the first stays
     */
    static Draft of(Grid grid, Openings openings, int[] offers, int[] order) {
        Draft whole = new Draft(grid);
        whole.take(openings, offers, order, false);
        if (whole.tally.yen() <= grid.budget) {
            return whole;
        }
        Draft some = new Draft(grid);
        int before;
        do {
            before = some.tally.unserved();
            some.take(openings, offers, order, true);
        } while (some.tally.unserved() < before);
        return some;
    }

    private void take(Openings openings, int[] offers, int[] order, boolean paid) {
        for (int v : order) {
            int offer = offers[v];
            if (offer != NOWHERE
                    && at[v] == NOWHERE
                    && openings.open(v, offer)
                    && room(v, offer, grid.order)
                    && (!paid || affordable(v, offer))) {
                place(v, offer);
            }
        }
    }

    public int at(int visit) {
        return at[visit];
    }

    int[] snapshot() {
        return at.clone();
    }

    /** Makes it what a snapshot was. */
    void become(int[] snapshot) {
        for (int v = 0; v < at.length; v++) {
            if (at[v] != snapshot[v] && at[v] != NOWHERE) {
                remove(v);
            }
        }
        for (int v = 0; v < at.length; v++) {
            if (at[v] != snapshot[v]) {
                place(v, snapshot[v]);
            }
        }
    }

    boolean movable(int visit) {
        return grid.pinned[visit] == NOWHERE;
    }

    int occupant(int offer) {
        return byOffer[offer];
    }

    int inTown(int visit, int day) {
        return byTownDay[grid.town[visit] * grid.days + day];
    }

    /** The visit in the other half of the offer's day, of the same adviser. */
    int otherHalf(int offer) {
        int slot = grid.slot(offer);
        return byOffer[grid.offer(grid.adviser(offer), slot ^ 1)];
    }

    /** Whether an unplaced visit can take an opening of its own without breaking a rule. */
    boolean fits(int visit, int offer, Order order) {
        return room(visit, offer, order) && affordable(visit, offer);
    }

    private boolean room(int visit, int offer, Order order) {
        return (byOffer[offer] == NOWHERE || !grid.holds(Rule.ONE_AT_A_TIME))
                && (inTown(visit, grid.day(offer)) == NOWHERE || !grid.holds(Rule.ONE_PER_TOWN_AND_DAY))
                && tally.load(grid.adviser(offer)) < grid.most[grid.adviser(offer)]
                && inOrder(visit, grid.day(offer), order)
                && sharesTrip(visit, offer);
    }

    private boolean inOrder(int visit, int day, Order order) {
        int g = grid.group[visit];
        int[] members = grid.ofGroup[g];
        int me = grid.member[visit];
        for (int other = 0; other < members.length; other++) {
            int where = at[members[other]];
            if (other != me && where != NOWHERE && !order.holds(g, me, day, other, grid.day(where))) {
                return false;
            }
        }
        return true;
    }

    boolean sharesTrip(int visit, int offer) {
        int other = otherHalf(offer);
        if (other == NOWHERE || !grid.holds(Rule.TWO_IN_ONE_TRIP)) {
            return true;
        }
        Trip trip = trip(visit, offer, other);
        return trip.overNoon() && trip.reachable();
    }

    private Trip trip(int visit, int offer, int other) {
        boolean first = other == NOWHERE || grid.slot(offer) % 2 == 0;
        return grid.trip(grid.adviser(offer), grid.day(offer), first ? visit : other, first ? other : visit);
    }

    private boolean affordable(int visit, int offer) {
        return grid.budget == Long.MAX_VALUE || tally.yen() + yenOf(visit, offer) <= grid.budget;
    }

    long yenOf(int visit, int offer) {
        int other = otherHalf(offer);
        Trip now = trip(visit, offer, other);
        Trip before = before(offer, other);
        return grid.problem.terms().fee() + now.yen() - (before == null ? 0 : before.yen());
    }

    private @Nullable Trip before(int offer, int other) {
        return other == NOWHERE ? null : grid.trip(grid.adviser(offer), grid.day(offer), other, NOWHERE);
    }

    /** What placing an unplaced visit there adds to the cost. */
    long costOf(int visit, int offer) {
        int other = otherHalf(offer);
        return tally.costOf(visit, offer, trip(visit, offer, other), before(offer, other), newAdviser(visit, offer));
    }

    /** Whether its adviser is a further one of the group. */
    private boolean newAdviser(int visit, int offer) {
        boolean any = false;
        for (int other : grid.ofGroup[grid.group[visit]]) {
            if (other != visit && at[other] != NOWHERE) {
                any = true;
                if (grid.adviser(at[other]) == grid.adviser(offer)) {
                    return false;
                }
            }
        }
        return any;
    }

    void place(int visit, int offer) {
        if (offer != NOWHERE) {
            put(visit, offer);
        }
    }

    private void put(int visit, int offer) {
        boolean aside = byOffer[offer] != NOWHERE;
        int other = aside ? NOWHERE : otherHalf(offer);
        Trip before = aside ? null : before(offer, other);
        tally.count(visit, offer, trip(visit, offer, other), before, newAdviser(visit, offer), 1);
        at[visit] = offer;
        if (!aside) {
            byOffer[offer] = visit;
        }
        int townDay = grid.town[visit] * grid.days + grid.day(offer);
        if (byTownDay[townDay] == NOWHERE) {
            byTownDay[townDay] = visit;
        }
    }

    void remove(int visit) {
        int offer = at[visit];
        boolean aside = byOffer[offer] != visit;
        at[visit] = NOWHERE;
        if (!aside) {
            byOffer[offer] = NOWHERE;
        }
        int other = aside ? NOWHERE : otherHalf(offer);
        Trip before = aside ? null : before(offer, other);
        tally.count(visit, offer, trip(visit, offer, other), before, newAdviser(visit, offer), -1);
        int townDay = grid.town[visit] * grid.days + grid.day(offer);
        if (byTownDay[townDay] == visit) {
            byTownDay[townDay] = NOWHERE;
        }
    }

    public Score score() {
        return new Score(0, tally.unserved(), tally.cost());
    }

    public Plan plan() {
        Map<String, Placement> placed = new HashMap<>();
        for (int v = 0; v < at.length; v++) {
            if (at[v] != NOWHERE) {
                placed.put(grid.visit(v).id(), grid.placement(at[v]));
            }
        }
        return new Plan(placed);
    }

    long units(Goal goal) {
        return tally.units(goal);
    }
}
