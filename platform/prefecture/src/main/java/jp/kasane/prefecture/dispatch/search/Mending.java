package jp.kasane.prefecture.dispatch.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;

/**
 * Finds places for the visits that have fallen out of a plan, moving few others: first into gaps, then by one visit giving way, then by two.
 * Of several that have fallen out the hardest is placed first, and a few ways to do so are gone on with.
 */
public final class Mending {

    private static final int WIDTH = 6;
    private static final int GIVING_WAY = 2;

    private final Search search;
    private final Grid grid;
    private final int[] weight;
    private final Ejection ejection;
    private final Insertion insertion;
    private final int[] origin;

    /** @param dear visits whose move counts: each as much as any number of others */
    public Mending(Problem problem, Plan current, Set<String> dear, Limits limits) {
        search = new Search(problem, limits, better -> {});
        grid = search.grid;
        weight = new int[grid.visits];
        for (int v = 0; v < grid.visits; v++) {
            weight[v] = dear.contains(grid.visit(v).id()) ? 1 : 0;
        }
        ejection = new Ejection(search, weight);
        insertion = new Insertion(search);
        origin = origin(current);
    }

    /** The plan without what has fallen out of it: of two that cannot both stay, the one that is not dear goes. */
    private int[] origin(Plan current) {
        int[] offers = new int[grid.visits];
        Arrays.setAll(
                offers, v -> current.of(grid.visit(v).id()).map(grid::offer).orElse(Grid.NOWHERE));
        int[] order = IntStream.range(0, grid.visits)
                .boxed()
                .sorted(Comparator.comparingInt(v -> -weight[v]))
                .mapToInt(Integer::intValue)
                .toArray();
        return Draft.of(grid, search.openings, offers, order).snapshot();
    }

    /** The visits that cannot stay where they are, and those that have no place. */
    public List<String> fallen() {
        List<String> fallen = new ArrayList<>();
        for (int v : fallenOut()) {
            fallen.add(grid.visit(v).id());
        }
        return fallen;
    }

    /** @param unwanted asked again and again: true ends the search at once */
    public void stopWhen(BooleanSupplier unwanted) {
        search.stopWhen(unwanted);
    }

    private List<Integer> fallenOut() {
        List<Integer> fallen = new ArrayList<>();
        for (int v = 0; v < grid.visits; v++) {
            if (origin[v] == Grid.NOWHERE) {
                fallen.add(v);
            }
        }
        fallen.sort(Comparator.comparingInt(v -> search.openings.shared(v).length));
        return fallen;
    }

    /** Mended plans, those first that serve most, move fewest that are dear, and cost least. One is always there. */
    public List<Plan> plans() {
        List<int[]> beam = List.of(origin);
        for (int visit : fallenOut()) {
            Map<String, int[]> next = new LinkedHashMap<>();
            for (int[] state : beam) {
                Draft draft = new Draft(grid);
                draft.become(state);
                List<int[]> found = new ArrayList<>();
                for (int giving = 0; giving <= GIVING_WAY && found.size() < WIDTH; giving++) {
                    place(draft, visit, giving, giving == GIVING_WAY && !found.isEmpty(), found);
                }
                found.add(state);
                found.forEach(each -> next.put(Arrays.toString(each), each));
            }
            beam = best(next.values().stream().toList());
        }
        return beam.stream().map(this::plan).toList();
    }

    private Plan plan(int[] state) {
        Draft draft = new Draft(grid);
        draft.become(state);
        return draft.plan();
    }

    private record Ranked(int[] state, long unserved, long moved, long cost) {}

    private List<int[]> best(List<int[]> states) {
        return states.stream()
                .map(this::ranked)
                .sorted(Comparator.comparingLong(Ranked::unserved)
                        .thenComparingLong(Ranked::moved)
                        .thenComparingLong(Ranked::cost))
                .limit(WIDTH)
                .map(Ranked::state)
                .toList();
    }

    private Ranked ranked(int[] state) {
        Draft draft = new Draft(grid);
        draft.become(state);
        long moved = 0;
        for (int v = 0; v < state.length; v++) {
            moved += origin[v] != Grid.NOWHERE && origin[v] != state[v] ? weight[v] : 0;
        }
        return new Ranked(state, draft.tally.unserved(), moved, draft.tally.cost());
    }

    /** Every way to place the visit with so many others giving way. */
    private void place(Draft draft, int visit, int giving, boolean enough, List<int[]> found) {
        if (enough) {
            return;
        }
        if (giving == 0) {
            gaps(draft, visit, found);
            return;
        }
        for (int offer : search.openings.shared(visit)) {
            Optional<List<Integer>> way = ejection.inTheWay(draft, visit, offer, grid.order);
            if (way.isPresent() && !way.get().isEmpty() && way.get().size() <= giving && !search.stopped()) {
                giveWay(draft, visit, offer, way.get(), giving, found);
            }
        }
    }

    private void gaps(Draft draft, int visit, List<int[]> found) {
        search.openings.stream(visit)
                .filter(offer -> draft.fits(visit, offer, grid.order))
                .boxed()
                .sorted(Comparator.comparingLong(offer -> draft.costOf(visit, offer)))
                .limit(WIDTH)
                .forEach(offer -> {
                    draft.place(visit, offer);
                    found.add(draft.snapshot());
                    draft.remove(visit);
                });
    }

    private void giveWay(Draft draft, int visit, int offer, List<Integer> way, int giving, List<int[]> found) {
        int[] from = way.stream().mapToInt(draft::at).toArray();
        way.forEach(draft::remove);
        if (draft.fits(visit, offer, grid.order)) {
            draft.place(visit, offer);
            if (way.size() == 1 && giving > 1) {
                place(draft, way.get(0), giving - 1, false, found);
            } else {
                elsewhere(draft, way, found);
            }
            draft.remove(visit);
        }
        for (int at = 0; at < from.length; at++) {
            draft.place(way.get(at), from[at]);
        }
    }

    private void elsewhere(Draft draft, List<Integer> way, List<int[]> found) {
        List<Integer> placed = new ArrayList<>();
        for (int visit : way) {
            int offer = insertion.cheapest(draft, visit, 0);
            if (offer != Grid.NOWHERE) {
                draft.place(visit, offer);
                placed.add(visit);
            }
        }
        if (placed.size() == way.size()) {
            found.add(draft.snapshot());
        }
        placed.forEach(draft::remove);
    }
}
