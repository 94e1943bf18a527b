package jp.kasane.prefecture.dispatch.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds a place for everybody where offers are scarce: whoever finds none takes one from those that are easiest to place elsewhere, and
 * these look for another. Who was hard to place before weighs more and is not soon driven out again (Nagata and Bräysy's ejection pool).
 */
public final class Chains implements Method {

    private static final int STIR = 8;

    @Override
    public String name() {
        return "chains";
    }

    @Override
    public void improve(Search search) {
        Draft draft = search.start();
        List<Integer> pool = new ArrayList<>(Greedy.construct(search, draft));
        search.offer(draft);
        Work work = new Work(search, draft, pool);
        while (!pool.isEmpty() && !search.stopped()) {
            work.step();
        }
    }

    private static final class Work {
        private final Search search;
        private final Grid grid;
        private final Draft draft;
        private final List<Integer> pool;
        private final Insertion insertion;
        private final int[] weight;
        private final Ejection ejection;
        private final List<Integer> hopeless = new ArrayList<>();
        private int fewest;

        Work(Search search, Draft draft, List<Integer> pool) {
            this.search = search;
            this.grid = search.grid;
            this.draft = draft;
            this.pool = pool;
            this.insertion = new Insertion(search);
            this.weight = new int[grid.visits];
            Arrays.fill(weight, 1);
            this.ejection = new Ejection(search, weight);
            this.fewest = pool.size();
        }

        void step() {
            int visit = pool.remove(search.random().nextInt(pool.size()));
            int offer = insertion.cheapest(draft, visit, 0.02);
            if (offer != Grid.NOWHERE) {
                draft.place(visit, offer);
            } else {
                weight[visit]++;
                driveOut(visit);
                stir();
            }
            if (pool.size() + hopeless.size() < fewest) {
                fewest = pool.size() + hopeless.size();
                search.offer(draft);
            }
        }

        private void driveOut(int visit) {
            int best = Grid.NOWHERE;
            int lightest = Integer.MAX_VALUE;
            int ties = 0;
            for (int offer : search.openings.shared(visit)) {
                Optional<List<Integer>> way = ejection.inTheWay(draft, visit, offer, search.windows.far);
                int sum = way.map(ejection::weight).orElse(Integer.MAX_VALUE);
                ties = sum < lightest ? 1 : ties + 1;
                if (sum < lightest || (sum == lightest && sum < Integer.MAX_VALUE && chosen(ties))) {
                    lightest = sum;
                    best = offer;
                }
            }
            if (best == Grid.NOWHERE) {
                hopeless.add(visit);
                return;
            }
            List<Integer> out =
                    ejection.inTheWay(draft, visit, best, search.windows.far).orElseThrow();
            out.forEach(draft::remove);
            pool.addAll(out);
            if (draft.fits(visit, best, grid.order)) {
                draft.place(visit, best);
            } else {
                pool.add(visit);
            }
        }

        private boolean chosen(int ties) {
            return search.random().nextInt(ties) == 0;
        }

        /** Moves a few to other places that fit, so that the next looks at another plan. */
        private void stir() {
            for (int time = 0; time < STIR; time++) {
                int visit = search.random().nextInt(grid.visits);
                int from = draft.at(visit);
                if (from != Grid.NOWHERE && draft.movable(visit)) {
                    draft.remove(visit);
                    int to = anyOther(visit);
                    draft.place(visit, to == Grid.NOWHERE ? from : to);
                }
            }
        }

        private int anyOther(int visit) {
            int low = search.windows.low(draft, visit);
            int high = search.windows.high(draft, visit);
            int[] open = search.openings.shared(visit);
            for (int time = 0; time < STIR && low < high; time++) {
                int offer = open[low + search.random().nextInt(high - low)];
                if (draft.fits(visit, offer, grid.order)) {
                    return offer;
                }
            }
            return Grid.NOWHERE;
        }
    }
}
