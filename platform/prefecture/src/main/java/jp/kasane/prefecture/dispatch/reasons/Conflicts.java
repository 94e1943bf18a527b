package jp.kasane.prefecture.dispatch.reasons;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Empty where a complete plan was found. */
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

    private static Optional<Conflict> found(Problem problem, Limits limits, BooleanSupplier stop) {
        Set<Rule> all = EnumSet.allOf(Rule.class);
        long until = System.nanoTime() + limits.time().toNanos();
        Optional<Conflict> proven = PROOFS.stream()
                .filter(each -> !stop.getAsBoolean())
                .flatMap(each -> proven(problem, each, all, until).stream())
                .min(Comparator.comparingInt((Conflict each) -> each.rules().size())
                        .thenComparingInt(each -> each.visits().size()));
        return proven.isPresent() ? proven : searched(problem, all, limits, stop);
    }

    /** Once the time is gone no rule is let go any more: the rules are too many then, but still cannot hold together. */
    private static Optional<Conflict> proven(Problem problem, Impossible by, Set<Rule> all, long until) {
        Optional<Proof> found = by.proof(problem, all);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Problem core = only(problem, Set.copyOf(found.get().visits()));
        Set<Rule> rules = Filter.fewest(
                by.about(),
                held -> System.nanoTime() < until && by.proof(core, held).isPresent());
        return Optional.of(by.proof(core, rules)
                .map(proof -> conflict(problem, rules, proof.visits(), proof.advisers(), true))
                .orElseGet(() -> conflict(
                        problem, rules, found.get().visits(), found.get().advisers(), true)));
    }

    /** The visits of a proof and what is pinned: fewer to count again and again. */
    private static Problem only(Problem problem, Set<String> visits) {
        return problem.withVisits(problem.visits().stream()
                .filter(visit -> visit.pinned() || visits.contains(visit.id()))
                .toList());
    }

    private static Optional<Conflict> searched(Problem problem, Set<Rule> all, Limits limits, BooleanSupplier stop) {
        Limits once = new Limits(part(limits.time(), 3), limits.seed());
        List<String> unserved = Relaxed.unserved(problem, all, once, stop);
        if (unserved.isEmpty()) {
            return Optional.empty();
        }
        Limits each = new Limits(part(limits.time(), 2 * all.size()), limits.seed());
        Set<Rule> rules = Filter.deleting(
                all,
                held -> stop.getAsBoolean()
                        || !Relaxed.unserved(problem, held, each, stop).isEmpty());
        return Optional.of(conflict(problem, rules, unserved, List.of(), false));
    }

    private static Duration part(Duration time, int parts) {
        Duration part = time.dividedBy(parts);
        return part.isZero() ? Duration.ofNanos(1) : part;
    }

    private static Conflict conflict(
            Problem problem, Set<Rule> rules, List<String> visits, List<String> advisers, boolean proven) {
        Set<String> stages = problem.visits().stream()
                .filter(visit -> visits.contains(visit.id()))
                .map(Visit::stage)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        List<String> inOrder = problem.stages().stream()
                .map(Stage::id)
                .filter(stages::contains)
                .toList();
        return new Conflict(rules, visits.stream().limit(VISITS).toList(), inOrder, advisers, proven);
    }
}
