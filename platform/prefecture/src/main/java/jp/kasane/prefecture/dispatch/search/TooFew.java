package jp.kasane.prefecture.dispatch.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;

/**
 * Too few half-days for so many visits, or too few visits that the advisers may make: the visits are matched with what they could take
 * (König), and those that remain, with all that compete with them, have fewer places than they are.
 */
public final class TooFew implements Impossible {

    private final boolean limits;

    private TooFew(boolean limits) {
        this.limits = limits;
    }

    public static TooFew halfDays() {
        return new TooFew(false);
    }

    public static TooFew visitsAllowed() {
        return new TooFew(true);
    }

    @Override
    public Set<Rule> about() {
        EnumSet<Rule> about = EnumSet.of(
                Rule.AVAILABLE,
                Rule.CONFLICT,
                Rule.WORKING_DAY,
                Rule.PERIOD,
                Rule.TOWN_CAN,
                Rule.REACHABLE,
                Rule.KNOWS_THE_FIELD);
        about.add(limits ? Rule.YEARLY_LIMIT : Rule.ONE_AT_A_TIME);
        return about;
    }

    @Override
    public Optional<Proof> proof(Problem problem, Set<Rule> held, BooleanSupplier stop) {
        if (!held.contains(limits ? Rule.YEARLY_LIMIT : Rule.ONE_AT_A_TIME)) {
            return Optional.empty();
        }
        return new Matching(new Grid(problem, held), stop).proof();
    }

    private final class Matching {
        private final Grid grid;
        private final BooleanSupplier stop;
        private final Openings openings;
        private final int[] room;
        private final List<List<Integer>> taken = new ArrayList<>();

        Matching(Grid grid, BooleanSupplier stop) {
            this.grid = grid;
            this.stop = stop;
            this.openings = new Openings(grid);
            this.room = limits ? grid.most.clone() : ones();
            for (int place = 0; place < room.length; place++) {
                taken.add(new ArrayList<>(1));
            }
            for (int offer : grid.pinned) {
                if (offer != Grid.NOWHERE) {
                    room[place(offer)]--;
                }
            }
        }

        private int[] ones() {
            int[] ones = new int[grid.days * 2 * grid.advisers];
            Arrays.fill(ones, 1);
            return ones;
        }

        private int place(int offer) {
            return limits ? grid.adviser(offer) : offer;
        }

        Optional<Proof> proof() {
            for (int visit = 0; visit < grid.visits && !stop.getAsBoolean(); visit++) {
                if (grid.pinned[visit] == Grid.NOWHERE) {
                    Optional<Proof> none = match(visit);
                    if (none.isPresent()) {
                        return none;
                    }
                }
            }
            return Optional.empty();
        }

        /** Looks breadth-first for a place that can be made free; all that was seen is the proof where there is none. */
        private Optional<Proof> match(int visit) {
            int[] cameFrom = new int[room.length];
            Arrays.fill(cameFrom, Grid.NOWHERE);
            Deque<Integer> queue = new ArrayDeque<>(List.of(visit));
            Set<Integer> seen = new TreeSet<>(List.of(visit));
            while (!queue.isEmpty()) {
                if (stop.getAsBoolean()) {
                    return Optional.empty();
                }
                int next = queue.remove();
                for (int offer : openings.shared(next)) {
                    int place = place(offer);
                    if (cameFrom[place] != Grid.NOWHERE) {
                        continue;
                    }
                    cameFrom[place] = next;
                    if (taken.get(place).size() < room[place]) {
                        shift(visit, place, cameFrom);
                        return Optional.empty();
                    }
                    taken.get(place).stream().filter(seen::add).forEach(queue::add);
                }
            }
            return Optional.of(new Proof(names(seen), advisers(cameFrom)));
        }

        private void shift(int visit, int free, int[] cameFrom) {
            int place = free;
            int mover = cameFrom[place];
            while (mover != visit) {
                int from = where(mover);
                taken.get(from).remove((Integer) mover);
                taken.get(place).add(mover);
                place = from;
                mover = cameFrom[place];
            }
            taken.get(place).add(visit);
        }

        private int where(int visit) {
            for (int offer : openings.shared(visit)) {
                if (taken.get(place(offer)).contains(visit)) {
                    return place(offer);
                }
            }
            throw new IllegalStateException("not matched: " + visit);
        }

        private List<String> names(Set<Integer> seen) {
            return seen.stream().map(each -> grid.visit(each).id()).toList();
        }

        private List<String> advisers(int[] cameFrom) {
            Set<String> names = new TreeSet<>();
            for (int place = 0; place < cameFrom.length; place++) {
                if (cameFrom[place] != Grid.NOWHERE) {
                    names.add(grid.problem
                            .advisers()
                            .get(limits ? place : grid.adviser(place))
                            .id());
                }
            }
            return List.copyOf(names);
        }
    }
}
