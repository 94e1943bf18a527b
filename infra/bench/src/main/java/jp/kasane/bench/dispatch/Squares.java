package jp.kasane.bench.dispatch;

/** A number whose square is paid for: cheapest where one more costs what one more is worth. */
record Squares(int weight, int most) {

    /** The least of weight × n² − price × n, n from nothing to the most. */
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
        return n > most ? Double.POSITIVE_INFINITY : (double) weight * n * n - price * n;
    }

    /** What the n-th costs beyond those before. */
    long step(int n) {
        return (long) weight * (2L * n - 1);
    }
}
