package jp.kasane.bench.load;

/**
 * When a server is warm: the virtual machine goes on compiling for minutes, and until it has, it measures its compiler. Warm is what
 * twice in a row got no faster by more than a twentieth, or has been given enough rounds.
 */
final class Steady {

    private static final double FASTER = 1.05;
    private static final int IN_A_ROW = 2;
    private static final int MOST_ROUNDS = 12;

    private double best;
    private int rounds;
    private int same;

    /** One more round, with so many answers in a second; whether it was the last one needed. */
    boolean after(double throughput) {
        rounds++;
        same = throughput > best * FASTER ? 0 : same + 1;
        best = Math.max(best, throughput);
        return same >= IN_A_ROW || rounds >= MOST_ROUNDS;
    }
}
