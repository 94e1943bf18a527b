package jp.kasane.prefecture.dispatch.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Score;

/**
 * Ruin and recreate: takes a few visits that have to do with each other out of the plan and places them anew, each where it is cheapest;
 * goes on from the new plan if it is better, or for a while if it is not much worse.
 */
public final class Ruin implements Method {

    private static final long UNSERVED = 1_000_000;
    private static final int MOST = 10;

    @Override
    public String name() {
        return "ruin";
    }

    @Override
    public void improve(Search search) {
        Draft draft = search.start();
        Greedy.construct(search, draft);
        search.offer(draft);
        Work work = new Work(search, draft);
        while (!search.stopped() && work.any()) {
            work.step();
        }
    }

    private static final class Work {
        private final Search search;
        private final Grid grid;
        private final Draft draft;
        private final Random random;
        private final Insertion insertion;
        private final Nearness nearness;
        private final Cooling cooling;
        private final int[] movable;
        private Score best;

        Work(Search search, Draft draft) {
            this.search = search;
            this.grid = search.grid;
            this.draft = draft;
            this.random = search.random();
            this.insertion = new Insertion(search);
            this.nearness = new Nearness(grid);
            this.movable =
                    IntStream.range(0, grid.visits).filter(draft::movable).toArray();
            this.cooling = new Cooling(search);
            this.best = draft.score();
        }

        boolean any() {
            return movable.length > 0;
        }

        void step() {
            long before = worth();
            List<Integer> out = chosen();
            int[] from = out.stream().mapToInt(draft::at).toArray();
            out.stream().filter(v -> draft.at(v) != Grid.NOWHERE).forEach(draft::remove);
            List<Integer> again = inSomeOrder(out);
            for (int visit : again) {
                draft.place(visit, insertion.cheapest(draft, visit, 0.01));
            }
            if (!cooling.accepts(before, worth())) {
                out.stream().filter(v -> draft.at(v) != Grid.NOWHERE).forEach(draft::remove);
                for (int at = 0; at < from.length; at++) {
                    draft.place(out.get(at), from[at]);
                }
            } else if (draft.score().compareTo(best) < 0) {
                best = draft.score();
                search.offer(draft);
            }
        }

        private long worth() {
            return UNSERVED * draft.tally.unserved() + draft.tally.cost();
        }

        private List<Integer> chosen() {
            List<Integer> out = new ArrayList<>(MOST + 2);
            int number = 1 + random.nextInt(MOST);
            int seed = movable[random.nextInt(movable.length)];
            unserved(out);
            out.remove((Integer) seed);
            out.add(seed);
            switch (random.nextInt(4)) {
                case 0 -> any(out, movable, number);
                case 1 -> group(out, seed);
                case 2 -> any(out, nearness.of(grid.town[seed]), number);
                default -> sameTime(out, seed, number);
            }
            return out;
        }

        /** Those without a place always look for one. */
        private void unserved(List<Integer> out) {
            if (draft.tally.unserved() > 0) {
                for (int visit : movable) {
                    if (draft.at(visit) == Grid.NOWHERE && out.size() < MOST / 2) {
                        out.add(visit);
                    }
                }
            }
        }

        private void any(List<Integer> out, int[] of, int number) {
            for (int time = 0; time < number && of.length > 0; time++) {
                add(out, of[random.nextInt(of.length)]);
            }
        }

        private void group(List<Integer> out, int seed) {
            for (int visit : grid.ofGroup[grid.group[seed]]) {
                add(out, visit);
            }
        }

        /** Visits of the same adviser, or within two weeks. */
        private void sameTime(List<Integer> out, int seed, int number) {
            int at = draft.at(seed);
            for (int time = 0; at != Grid.NOWHERE && time < number * 12 && out.size() < number; time++) {
                int other = movable[random.nextInt(movable.length)];
                int where = draft.at(other);
                boolean near = where != Grid.NOWHERE && Math.abs(grid.day(where) - grid.day(at)) <= 14;
                if (near || (where != Grid.NOWHERE && grid.adviser(where) == grid.adviser(at))) {
                    add(out, other);
                }
            }
        }

        private void add(List<Integer> out, int visit) {
            if (draft.movable(visit) && !out.contains(visit)) {
                out.add(visit);
            }
        }

        private List<Integer> inSomeOrder(List<Integer> out) {
            List<Integer> order = new ArrayList<>(out);
            Collections.shuffle(order, random);
            if (random.nextInt(3) == 0) {
                order.sort(Comparator.comparingInt(v -> search.windows.high(draft, v) - search.windows.low(draft, v)));
            }
            return order;
        }
    }
}
