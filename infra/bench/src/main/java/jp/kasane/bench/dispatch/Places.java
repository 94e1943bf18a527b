package jp.kasane.bench.dispatch;

import java.util.ArrayList;
import java.util.List;

/** Where visits may be in a plan that is good enough. */
record Places(List<Place> all) {

    /** One visit of a request in one half-day of one adviser. */
    record Place(int chain, int position, int adviser, int slot, int cost) {

        int day() {
            return slot / 2;
        }
    }

    /** All that a plan can use which costs no more than the bound and the gap. */
    static Places within(Grid grid, Bound bound, int[][] numbers, double gap) {
        List<Place> all = new ArrayList<>();
        for (Chain chain : grid.chains()) {
            Courses courses = new Courses(grid, chain, Family.sharing(numbers[chain.number()]));
            courses.price(bound.prices());
            double[][][] through = courses.through();
            double most = bound.courses()[chain.number()] + gap + 1e-6;
            for (int position = 0; position < chain.size(); position++) {
                add(grid, chain, position, through[position], most, all);
            }
        }
        return new Places(List.copyOf(all));
    }

    private static void add(Grid grid, Chain chain, int position, double[][] through, double most, List<Place> all) {
        int[][] own = grid.own(chain, position);
        for (int adviser = 0; adviser < own.length; adviser++) {
            for (int slot = 0; slot < own[adviser].length; slot++) {
                if (own[adviser][slot] < Grid.NEVER && through[adviser][slot / 2] <= most) {
                    all.add(new Place(chain.number(), position, adviser, slot, own[adviser][slot]));
                }
            }
        }
    }
}
