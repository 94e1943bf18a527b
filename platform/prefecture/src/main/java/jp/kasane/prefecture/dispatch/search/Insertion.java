package jp.kasane.prefecture.dispatch.search;

import java.util.Random;

/** Finds the cheapest offer for an unplaced visit. */
final class Insertion {

    private final Search search;
    private final Grid grid;
    private final Random random;
    private long secondCost;

    Insertion(Search search) {
        this.search = search;
        this.grid = search.grid;
        this.random = search.random();
    }

    /**
     * The cheapest that fits; {@link Grid#NOWHERE} where none does.
     *
     * @param blind the share of offers overlooked by chance, so that not always the same is found
     */
    int cheapest(Draft draft, int visit, double blind) {
        int[] open = search.openings.shared(visit);
        int high = search.windows.high(draft, visit);
        int best = Grid.NOWHERE;
        long bestCost = Long.MAX_VALUE;
        secondCost = Long.MAX_VALUE;
        for (int at = search.windows.low(draft, visit); at < high; at++) {
            int offer = open[at];
            if (draft.occupant(offer) != Grid.NOWHERE || (blind > 0 && random.nextDouble() < blind)) {
                continue;
            }
            if (!draft.fits(visit, offer, grid.order)) {
                continue;
            }
            long cost = draft.costOf(visit, offer);
            if (cost < bestCost) {
                secondCost = best != Grid.NOWHERE && grid.day(best) == grid.day(offer) ? secondCost : bestCost;
                bestCost = cost;
                best = offer;
            } else if (cost < secondCost && grid.day(best) != grid.day(offer)) {
                secondCost = cost;
            }
        }
        return best;
    }

    /** What the visit last asked for loses if it does not get its cheapest offer: much where there is no other day. */
    long regret(Draft draft, int visit, int best) {
        if (best == Grid.NOWHERE) {
            return Long.MIN_VALUE;
        }
        long cheapest = draft.costOf(visit, best);
        return secondCost == Long.MAX_VALUE ? Long.MAX_VALUE / 4 : secondCost - cheapest;
    }

    /** Tries every opening that breaks no rule, those too that leave little room: the last attempt. */
    static void fill(Search search, Draft draft) {
        for (int visit = 0; visit < search.grid.visits; visit++) {
            if (draft.at(visit) == Grid.NOWHERE) {
                for (int offer : search.openings.shared(visit)) {
                    if (draft.fits(visit, offer, search.grid.order)) {
                        draft.place(visit, offer);
                        break;
                    }
                }
            }
        }
    }
}
