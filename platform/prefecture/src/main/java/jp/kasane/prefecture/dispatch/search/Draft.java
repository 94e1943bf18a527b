package jp.kasane.prefecture.dispatch.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

    /** Takes from a plan what the problem knows and what fits beside what was taken before. */
    public static Draft of(Grid grid, Openings openings, Plan plan) {
        Draft draft = new Draft(grid);
        for (int v = 0; v < grid.visits; v++) {
            Placement placement = plan.placed().get(grid.visit(v).id());
            int offer = placement == null ? NOWHERE : grid.offer(placement);
            if (draft.movable(v)
                    && offer != NOWHERE
                    && Arrays.binarySearch(openings.shared(v), offer) >= 0
                    && draft.fits(v, offer, grid.order)) {
                draft.place(v, offer);
            }
        }
        return draft;
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
        return (byOffer[offer] == NOWHERE || !grid.holds(Rule.ONE_AT_A_TIME))
                && (inTown(visit, grid.day(offer)) == NOWHERE || !grid.holds(Rule.ONE_PER_TOWN_AND_DAY))
                && tally.load(grid.adviser(offer)) < grid.most[grid.adviser(offer)]
                && inOrder(visit, grid.day(offer), order)
                && sharesTrip(visit, offer)
                && affordable(visit, offer);
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
