package jp.kasane.prefecture.planning;

import java.time.Clock;
import java.util.Objects;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.search.Best;
import org.jspecify.annotations.Nullable;

/** One run on this node: the best so far, of which no more than one is kept, and whether anybody still wants it. */
final class Searching {

    private final String id;
    private final Situation situation;
    private final ControlDatabase control;
    private final Clock clock;

    /** Held from looking at what was found until it is written, so that nothing older is ever written over it. */
    private final Object writing = new Object();

    private volatile boolean unwanted;
    private Found found;
    private @Nullable Score score;
    private String method = "";
    private boolean news;

    Searching(String id, Situation situation, Found found, ControlDatabase control, Clock clock) {
        this.id = id;
        this.situation = situation;
        this.found = found;
        this.control = control;
        this.clock = clock;
    }

    String id() {
        return id;
    }

    Situation situation() {
        return situation;
    }

    synchronized Found found() {
        return found;
    }

    synchronized void better(Best best) {
        if (score == null || best.score().compareTo(score) < 0) {
            now(found.better(Situation.whole(situation.problem(), best.plan())), best.score(), best.method());
        }
    }

    synchronized void now(Found now, @Nullable Score itsScore, String itsMethod) {
        found = now;
        score = itsScore;
        method = itsMethod;
        news = true;
    }

    synchronized void adding(Found more) {
        now(more, score, method);
    }

    synchronized @Nullable Score score() {
        return score;
    }

    void stop() {
        unwanted = true;
    }

    boolean unwanted() {
        return unwanted || Thread.currentThread().isInterrupted();
    }

    /** Writes what is new, or that it is still there; and learns whether it is still wanted. */
    void write() {
        synchronized (writing) {
            writeNow();
        }
    }

    private void writeNow() {
        Found now;
        Score itsScore;
        String itsMethod;
        synchronized (this) {
            now = news ? found : null;
            itsScore = score;
            itsMethod = method;
            news = false;
        }
        boolean wanted = control.jdbi()
                .withHandle(handle -> now == null
                        ? RunRows.alive(handle, id, clock.instant())
                        : RunRows.write(handle, id, itsMethod, itsScore, Objects.requireNonNull(now), clock.instant()));
        if (!wanted) {
            stop();
        }
    }

    /** What it came to in the end; one that somebody stopped or took stays so. */
    void end(Run.State as) {
        write();
        control.jdbi().useHandle(handle -> RunRows.move(handle, id, Run.State.RUNNING, as));
    }
}
