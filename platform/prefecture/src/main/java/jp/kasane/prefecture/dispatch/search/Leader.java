package jp.kasane.prefecture.dispatch.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Score;

/** The best plan of all methods that search side by side, and their common clock. */
final class Leader {

    private final long begun = System.nanoTime();
    private final Consumer<Best> listener;
    private volatile Optional<Best> best = Optional.empty();
    private final List<Runnable> onStop = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private volatile BooleanSupplier unwanted = () -> false;

    Leader(Consumer<Best> listener) {
        this.listener = listener;
    }

    boolean beatenBy(Score score) {
        return best.map(held -> score.compareTo(held.score()) < 0).orElse(true);
    }

    synchronized void take(Plan plan, Score score, String method) {
        if (beatenBy(score)) {
            Best better = new Best(plan, score, method, Duration.ofNanos(elapsed()));
            best = Optional.of(better);
            listener.accept(better);
        }
    }

    Optional<Best> best() {
        return best;
    }

    long elapsed() {
        return System.nanoTime() - begun;
    }

    void onStop(Runnable told) {
        onStop.add(told);
    }

    void stop() {
        stopped = true;
        onStop.forEach(Runnable::run);
    }

    void stopWhen(BooleanSupplier nobodyWants) {
        unwanted = nobodyWants;
    }

    boolean stopped() {
        return stopped || unwanted.getAsBoolean();
    }
}
