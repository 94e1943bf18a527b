package jp.kasane.prefecture.dispatch.search;

import java.util.Comparator;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Trip;

/** For each visit those that it could share a trip with: visits to towns close by, the closest first. */
final class Nearness {

    private static final int NEAR = 40;

    private final int[][] near;

    Nearness(Grid grid) {
        int towns = grid.problem.towns().size();
        int[][] visitsOf = new int[towns][];
        for (int t = 0; t < towns; t++) {
            int town = t;
            visitsOf[t] = IntStream.range(0, grid.visits)
                    .filter(v -> grid.town[v] == town && grid.pinned[v] == Grid.NOWHERE)
                    .toArray();
        }
        near = new int[towns][];
        for (int t = 0; t < towns; t++) {
            near[t] = near(grid, t, visitsOf);
        }
    }

    private static int[] near(Grid grid, int town, int[][] visitsOf) {
        String code = grid.problem.towns().get(town).code();
        int[] minutes = grid.problem.towns().stream()
                .mapToInt(other -> Trip.leg(grid.problem.travel(), code, other.code(), grid.problem.from())
                        .minutes())
                .toArray();
        return IntStream.range(0, visitsOf.length)
                .boxed()
                .sorted(Comparator.comparingInt(other -> minutes[other]))
                .flatMapToInt(other -> IntStream.of(visitsOf[other]))
                .limit(NEAR)
                .toArray();
    }

    int[] of(int town) {
        return near[town];
    }
}
