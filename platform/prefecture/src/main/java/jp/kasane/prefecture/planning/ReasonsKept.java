package jp.kasane.prefecture.planning;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiFunction;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.reasons.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was counted to explain a plan: it takes a second of a large programme, and whoever looks at one visit looks at the next, or
 * drags it over a month. A programme is counted anew as soon as anything is otherwise that a plan is made from, the ways included; of each
 * prefecture and programme on its own. No more than {@link #MOST} are kept, none for longer than {@link #LASTS} after it was asked for,
 * and none where memory runs short. One of a node.
 */
public final class ReasonsKept {

    /** One of the programme, and one in which an agreed visit may be moved. */
    static final int MOST = 2;

    static final Duration LASTS = Duration.ofMinutes(1);

    private final Clock clock;
    private final BiFunction<Problem, Plan, Reasons> counting;
    private final Deque<SoftReference<Counted>> kept = new ArrayDeque<>();

    public ReasonsKept(Clock clock) {
        this(clock, Reasons::new);
    }

    ReasonsKept(Clock clock, BiFunction<Problem, Plan, Reasons> counting) {
        this.clock = clock;
        this.counting = counting;
    }

    /**
     * Why each visit of the situation is where it is.
     *
     * @param problem the situation's own, or with one of its visits free
     */
    public Reasons of(Situation now, Problem problem) {
        return counted(new Counted(now, problem, clock.instant())).reasons(counting);
    }

    /** The one that is kept already, or this one from now on. */
    private synchronized Counted counted(Counted asked) {
        kept.removeIf(one -> {
            Counted counted = one.get();
            return counted == null || counted.used.plus(LASTS).isBefore(asked.used);
        });
        for (SoftReference<Counted> one : kept) {
            Counted counted = one.get();
            if (counted != null && counted.answers(asked)) {
                counted.used = asked.used;
                return counted;
            }
        }
        while (kept.size() >= MOST) {
            kept.removeFirst();
        }
        kept.addLast(new SoftReference<>(asked));
        return asked;
    }

    /** Counted once, by whoever asks first; whoever asks meanwhile waits for it. */
    private static final class Counted {

        private final String prefecture;
        private final String programme;
        private final Problem problem;
        private final Plan plan;
        private Instant used;
        private @Nullable Reasons reasons;

        Counted(Situation now, Problem problem, Instant used) {
            this.prefecture = now.programme().prefecture();
            this.programme = now.programme().id();
            this.problem = problem;
            this.plan = now.standing();
            this.used = used;
        }

        boolean answers(Counted asked) {
            return prefecture.equals(asked.prefecture)
                    && programme.equals(asked.programme)
                    && plan.equals(asked.plan)
                    && problem.equals(asked.problem);
        }

        synchronized Reasons reasons(BiFunction<Problem, Plan, Reasons> counting) {
            if (reasons == null) {
                reasons = counting.apply(problem, plan);
            }
            return reasons;
        }
    }
}
