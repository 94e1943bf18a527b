package jp.kasane.prefecture.dispatch.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Places first whom waiting would cost most: the visit whose cheapest offer is furthest ahead of the cheapest on another day. How far is
 * counted anew only when its turn comes.
 */
public final class Greedy implements Method {

    private record Turn(int visit, int offer, long regret) {}

    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public void improve(Search search) {
        Draft draft = search.start();
        construct(search, draft);
        Insertion.fill(search, draft);
        search.offer(draft);
    }

    /** @return those that found no place */
    static List<Integer> construct(Search search, Draft draft) {
        Insertion insertion = new Insertion(search);
        PriorityQueue<Turn> turns = new PriorityQueue<>(
                Comparator.comparingLong(Turn::regret).reversed().thenComparingInt(Turn::visit));
        for (int visit = 0; visit < search.grid.visits; visit++) {
            if (draft.at(visit) == Grid.NOWHERE) {
                turns.add(turn(insertion, draft, visit));
            }
        }
        List<Integer> left = new ArrayList<>();
        while (!turns.isEmpty() && !search.stopped()) {
            Turn turn = turn(insertion, draft, turns.remove().visit());
            if (turn.offer() == Grid.NOWHERE) {
                left.add(turn.visit());
            } else if (turns.isEmpty() || turn.regret() >= turns.peek().regret()) {
                draft.place(turn.visit(), turn.offer());
            } else {
                turns.add(turn);
            }
        }
        return left;
    }

    private static Turn turn(Insertion insertion, Draft draft, int visit) {
        int offer = insertion.cheapest(draft, visit, 0);
        return new Turn(visit, offer, insertion.regret(draft, visit, offer));
    }
}
