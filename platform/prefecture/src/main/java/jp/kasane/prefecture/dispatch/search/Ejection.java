package jp.kasane.prefecture.dispatch.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Rule;

/** Which placed visits stand in the way of an offer: without them it fits. */
final class Ejection {

    private final Search search;
    private final Grid grid;
    private final int[] weight;

    /** @param weight what ejecting each visit counts: the dearest are kept longest */
    Ejection(Search search, int[] weight) {
        this.search = search;
        this.grid = search.grid;
        this.weight = weight;
    }

    /** Empty where a pinned visit, a year that pinned ones fill, or the budget stands in the way. */
    Optional<List<Integer>> inTheWay(Draft draft, int visit, int offer, Order order) {
        List<Integer> way = new ArrayList<>(4);
        if (grid.holds(Rule.ONE_AT_A_TIME)) {
            add(way, draft.occupant(offer));
        }
        if (grid.holds(Rule.ONE_PER_TOWN_AND_DAY)) {
            add(way, draft.inTown(visit, grid.day(offer)));
        }
        group(draft, visit, grid.day(offer), order, way);
        if (!draft.sharesTrip(visit, offer)) {
            add(way, draft.otherHalf(offer));
        }
        boolean room = room(draft, grid.adviser(offer), way);
        boolean movable = way.stream().allMatch(draft::movable);
        return room && movable && affordable(draft, visit, offer, way) ? Optional.of(way) : Optional.empty();
    }

    private static void add(List<Integer> way, int visit) {
        if (visit != Grid.NOWHERE && !way.contains(visit)) {
            way.add(visit);
        }
    }

    private void group(Draft draft, int visit, int day, Order order, List<Integer> way) {
        int g = grid.group[visit];
        int[] members = grid.ofGroup[g];
        for (int other = 0; other < members.length; other++) {
            int where = draft.at(members[other]);
            if (other != grid.member[visit]
                    && where != Grid.NOWHERE
                    && !order.holds(g, grid.member[visit], day, other, grid.day(where))) {
                add(way, members[other]);
            }
        }
    }

    /** Whether the adviser's year has room, once the lightest of theirs goes where none goes anyway. */
    private boolean room(Draft draft, int adviser, List<Integer> way) {
        if (draft.tally.load(adviser) < grid.most[adviser]) {
            return true;
        }
        int lightest = Grid.NOWHERE;
        for (int v = 0; v < grid.visits; v++) {
            if (draft.at(v) != Grid.NOWHERE && grid.adviser(draft.at(v)) == adviser && draft.movable(v)) {
                if (way.contains(v)) {
                    return true;
                }
                lightest = lightest == Grid.NOWHERE || weight[v] < weight[lightest] ? v : lightest;
            }
        }
        add(way, lightest);
        return lightest != Grid.NOWHERE;
    }

    /** What the ejected save is at least the fee. */
    private boolean affordable(Draft draft, int visit, int offer, List<Integer> way) {
        if (grid.budget == Long.MAX_VALUE) {
            return true;
        }
        long saved = 0;
        for (int other : way) {
            saved += saved(draft, other);
        }
        return draft.tally.yen() - saved + draft.yenOf(visit, offer) <= grid.budget;
    }

    private long saved(Draft draft, int other) {
        int offer = draft.at(other);
        draft.remove(other);
        long yen = draft.yenOf(other, offer);
        draft.place(other, offer);
        return yen;
    }

    int weight(List<Integer> way) {
        int sum = 0;
        for (int visit : way) {
            sum += weight[visit];
        }
        return sum;
    }

    int[] weights() {
        return weight;
    }

    Search search() {
        return search;
    }
}
