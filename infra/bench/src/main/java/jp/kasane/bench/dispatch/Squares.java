package jp.kasane.bench.dispatch;

/**
 * A number whose square is paid for: cheapest where one more costs what one more is worth.
 *
 * @param given what there is already, paid for by others: only what is added to its square counts
 */
record Squares(int weight, int given, int most) {

    Squares(int weight, int most) {
        this(weight, 0, most);
    }

    /** The least of weight × ((given + n)² − given²) − price × n, n from nothing to the most. */
    double least(double price) {
        return least(price, 0);
    }

    /** The same, n from so many. */
    double least(double price, int from) {
        double least = Double.POSITIVE_INFINITY;
        for (int n = from; n <= most; n++) {
            least = Math.min(least, at(price, n));
        }
        return least;
    }

    double at(double price, int n) {
        return n > most ? Double.POSITIVE_INFINITY : (double) weight * n * (n + 2L * given) - price * n;
    }

    /** What the n-th costs beyond those before. */
    long step(int n) {
        return weight * (2L * (given + n) - 1);
    }
}
