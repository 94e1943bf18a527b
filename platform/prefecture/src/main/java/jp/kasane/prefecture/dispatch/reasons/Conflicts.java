package jp.kasane.prefecture.dispatch.reasons;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.dispatch.search.Impossible;
import jp.kasane.prefecture.dispatch.search.Impossible.Proof;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.NoChain;
import jp.kasane.prefecture.dispatch.search.Relaxed;
import jp.kasane.prefecture.dispatch.search.TooDear;
import jp.kasane.prefecture.dispatch.search.TooFew;

/**
 * Says of a programme that has no complete plan which rules cannot hold together: first by quick proofs, then, where these find nothing,
 * by letting one rule after the other go and searching again.
 */
public final class Conflicts {

    private static final int VISITS = 20;
    private static final List<Impossible> PROOFS =
            List.of(new NoChain(), TooFew.halfDays(), TooFew.visitsAllowed(), new TooDear());

    private Conflicts() {}

    /** Empty where a complete plan was found, or nothing could be said in the time. */
    public static Optional<Conflict> smallest(Problem problem, Limits limits) {
        return smallest(problem, limits, () -> false);
    }

    /**
     * The same.
     *
     * @param stop asked again and again: true ends it at once, with no answer
     */
    public static Optional<Conflict> smallest(Problem problem, Limits limits, BooleanSupplier stop) {
        Optional<Conflict> found = found(problem, limits, stop);
        return stop.getAsBoolean() ? Optional.empty() : found;
    }

    /** Half of the time is for proofs at the most; what they leave is searched in. */
    private static Optional<Conflict> found(Problem problem, Limits limits, BooleanSupplier stop) {
        long begun = System.nanoTime();
        long half = limits.time().toNanos() / 2;
        Optional<Conflict> proven = proven(problem, () -> System.nanoTime() - begun > half || stop.getAsBoolean());
        if (proven.isPresent()) {
            return proven;
        }
        Duration left = limits.time().minusNanos(Math.min(half, System.nanoTime() - begun));
        return searched(problem, EnumSet.allOf(Rule.class), new Limits(left, limits.seed()), stop);
    }

    /** @param out asked again and again: true says that the time is gone */
    static Optional<Conflict> proven(Problem problem, BooleanSupplier out) {
        return PROOFS.stream()
                .filter(each -> !out.getAsBoolean())
                .flatMap(each -> proven(problem, each, EnumSet.allOf(Rule.class), out).stream())
                .min(Comparator.comparingInt((Conflict each) -> each.rules().size())
                        .thenComparingInt(each -> each.visits().size()));
    }

    /** Once the time is gone no rule is let go any more: the rules may be too many then, but still cannot hold together. */
    private static Optional<Conflict> proven(Problem problem, Impossible by, Set<Rule> all, BooleanSupplier out) {
        Optional<Proof> found = by.proof(problem, all, out);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Problem core = only(problem, Set.copyOf(found.get().visits()));
        Set<Rule> rules = Filter.fewest(
                by.about(),
                held -> !out.getAsBoolean() && by.proof(core, held, out).isPresent());
        boolean fewest = !out.getAsBoolean();
        Proof told = by.proof(core, rules, out).orElse(found.get());
        return Optional.of(conflict(problem, rules, told, true, fewest));
    }

    /** The visits of a proof and what is pinned: fewer to count again and again. */
    private static Problem only(Problem problem, Set<String> visits) {
        return problem.withVisits(problem.visits().stream()
                .filter(visit -> visit.pinned() || visits.contains(visit.id()))
                .toList());
    }

    /** A rule without which nothing is known stays: only what was tried and found impossible is said to be. */
    private static Optional<Conflict> searched(Problem problem, Set<Rule> all, Limits limits, BooleanSupplier stop) {
        Limits once = new Limits(part(limits.time(), 3), limits.seed());
        List<String> unserved = Relaxed.unserved(problem, all, once, stop).orElseGet(List::of);
        if (unserved.isEmpty()) {
            return Optional.empty();
        }
        Limits each = new Limits(part(limits.time(), 2 * all.size()), limits.seed());
        AtomicBoolean known = new AtomicBoolean(true);
        Set<Rule> rules = Filter.deleting(all, held -> {
            Optional<List<String>> left =
                    stop.getAsBoolean() ? Optional.empty() : Relaxed.unserved(problem, held, each, stop);
            known.compareAndSet(true, left.isPresent());
            return left.map(visits -> !visits.isEmpty()).orElse(false);
        });
        return Optional.of(conflict(problem, rules, new Proof(unserved, List.of()), false, known.get()));
    }

    private static Duration part(Duration time, int parts) {
        Duration part = time.dividedBy(parts);
        return part.isZero() ? Duration.ofNanos(1) : part;
    }

    private static Conflict conflict(Problem problem, Set<Rule> rules, Proof proof, boolean proven, boolean fewest) {
        Set<String> stages = problem.visits().stream()
                .filter(visit -> proof.visits().contains(visit.id()))
                .map(Visit::stage)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        List<String> inOrder = problem.stages().stream()
                .map(Stage::id)
                .filter(stages::contains)
                .toList();
        return new Conflict(
                rules, proof.visits().stream().limit(VISITS).toList(), inOrder, proof.advisers(), proven, fewest);
    }
}
