package jp.kasane.bench.dispatch;

import java.util.Arrays;

/**
 * What a visit costs beyond its own costs, because it takes something that others want as well: of an adviser's year, of a month, of an
 * adviser's days; and what it gets back, because it can share a trip. Days are gathered in spans.
 *
 * @param load by adviser
 * @param months by month
 * @param span by adviser and span of days
 * @param shared by request, adviser and span: taken off
 * @param spanOf the span of each day
 */
record Prices(double[] load, double[] months, double[][] span, double[][][] shared, int[] spanOf) {

    static Prices none(Grid grid, int[] spanOf, int spans) {
        return new Prices(
                new double[grid.advisers()],
                new double[grid.months()],
                new double[grid.advisers()][spans],
                new double[grid.chains().size()][grid.advisers()][spans],
                spanOf);
    }

    int spans() {
        return span.length == 0 ? 0 : span[0].length;
    }

    double of(int chain, int adviser, int day, int month) {
        int at = spanOf[day];
        return load[adviser] + months[month] + span[adviser][at] - shared[chain][adviser][at];
    }

    /** The same in shorter spans: each takes the price of the span it lies in. */
    Prices in(int[] shorter, int count) {
        int[] within = new int[count];
        for (int day = 0; day < shorter.length; day++) {
            within[shorter[day]] = spanOf[day];
        }
        return new Prices(
                load,
                months,
                split(span, within),
                Arrays.stream(shared).map(one -> split(one, within)).toArray(double[][][]::new),
                shorter);
    }

    private static double[][] split(double[][] byAdviser, int[] within) {
        return Arrays.stream(byAdviser)
                .map(one -> Arrays.stream(within).mapToDouble(at -> one[at]).toArray())
                .toArray(double[][]::new);
    }

    /** So much of these, and of the others what is left of one. */
    Prices mixed(double share, Prices others) {
        double[][][] both = new double[shared.length][][];
        Arrays.setAll(both, chain -> mixed(share, shared[chain], others.shared[chain]));
        return new Prices(
                mixed(share, load, others.load),
                mixed(share, months, others.months),
                mixed(share, span, others.span),
                both,
                spanOf);
    }

    private static double[][] mixed(double share, double[][] these, double[][] others) {
        double[][] mixed = new double[these.length][];
        Arrays.setAll(mixed, i -> mixed(share, these[i], others[i]));
        return mixed;
    }

    private static double[] mixed(double share, double[] these, double[] others) {
        double[] mixed = new double[these.length];
        Arrays.setAll(mixed, i -> share * these[i] + (1 - share) * others[i]);
        return mixed;
    }
}
