package jp.kasane.bench.load;

/**
 * When a server is warm: the virtual machine goes on compiling for minutes, and until it has, it measures its compiler. Warm is what
 * twice in a row got no faster by more than a twentieth, or has been given enough rounds; and where every part of an answer is looked at
 * by itself, what has answered often enough for each part to be compiled for good.
 */
final class Steady {

    private static final double FASTER = 1.05;
    private static final int IN_A_ROW = 2;
    private static final int MOST_ROUNDS = 12;

    private final long leastAnswers;

    private double best;
    private double answers;
    private int rounds;
    private int same;

    /**
     * @param leastAnswers fewer than so many are not enough, however steady
     */
    Steady(long leastAnswers) {
        this.leastAnswers = leastAnswers;
    }

    /** One more round of so many seconds, with so many answers in a second; whether it was the last one needed. */
    boolean after(double throughput, double seconds) {
        rounds++;
        answers += throughput * seconds;
        same = throughput > best * FASTER ? 0 : same + 1;
        best = Math.max(best, throughput);
        return answers >= leastAnswers && (same >= IN_A_ROW || rounds >= MOST_ROUNDS);
    }
}
