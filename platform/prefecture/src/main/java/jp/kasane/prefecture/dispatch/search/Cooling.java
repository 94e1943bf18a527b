package jp.kasane.prefecture.dispatch.search;

import java.util.Random;

/** How much worse a plan may be to be gone on with: less and less as the time passes (simulated annealing). */
final class Cooling {

    private static final double HOT = 60;
    private static final double COLD = 2;
    private static final int SELDOM = 64;

    private final Search search;
    private final Random random;
    private final double begun;
    private double heat = HOT;
    private int asked;

    Cooling(Search search) {
        this.search = search;
        this.random = search.random();
        this.begun = search.gone();
    }

    boolean accepts(long before, long after) {
        if (after <= before) {
            return true;
        }
        if (asked++ % SELDOM == 0) {
            double share = (search.gone() - begun) / Math.max(1e-9, 1 - begun);
            heat = HOT * Math.pow(COLD / HOT, share);
        }
        return random.nextDouble() < Math.exp((before - after) / heat);
    }
}
