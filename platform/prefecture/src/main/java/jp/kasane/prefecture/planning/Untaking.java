package jp.kasane.prefecture.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Found.Why;
import jp.kasane.prefecture.visits.VisitRecord;
import org.jspecify.annotations.Nullable;

/** What of a taken plan goes back to where it stood, and what stays: whatever was answered, moved or has come since, and what has no place there any more. */
public final class Untaking {

    private final Situation now;
    private final List<Moved> back = new ArrayList<>();
    private final List<Moved> stays = new ArrayList<>();

    /** As long as nobody has looked at the rules. */
    public Untaking(Situation now, List<Moved> taken) {
        this.now = now;
        for (Moved one : taken) {
            Why why = why(one);
            if (why == null) {
                back.add(one);
            } else {
                stays.add(one.staying(why, null));
            }
        }
    }

    /** What a plan moved that is taken now. */
    static List<Moved> moved(TakeOutcome.Taken taken) {
        return taken.changed().stream()
                .map(one -> new Moved(
                        one.after().id(), one.before().at(), one.after().version(), null))
                .toList();
    }

    /** Null: it goes back. */
    private @Nullable Why why(Moved one) {
        VisitRecord visit = now.visits().get(one.visit());
        if (visit == null) {
            return Why.GONE;
        }
        if (visit.version() != one.version() || Layout.agreed(visit)) {
            return Why.DECIDED;
        }
        boolean passed = one.before() != null
                && !one.before().at().day().isAfter(now.problem().today());
        return passed || Plans.fixed(now, visit) ? Why.PAST : null;
    }

    Situation now() {
        return now;
    }

    /** Those that go back. */
    public List<Moved> back() {
        return List.copyOf(back);
    }

    /** Their ids. */
    List<String> visits() {
        return back.stream().map(Moved::visit).toList();
    }

    Plan plan() {
        Map<String, Placement> placed = new HashMap<>(now.standing().placed());
        for (Moved one : back) {
            placed.remove(one.visit());
            if (one.before() != null) {
                placed.put(one.visit(), one.before());
            }
        }
        return new Plan(placed);
    }

    /** Leaves those where they are that would break something; where it names none of those that go back, the one that is likeliest to. */
    void without(List<Breach> breaches) {
        Plan plan = plan();
        List<Moved> named = new ArrayList<>();
        for (Breach breach : breaches) {
            back.stream()
                    .filter(one ->
                            one.visit().equals(breach.visit()) || one.visit().equals(breach.other()))
                    .filter(one -> !named.contains(one))
                    .forEach(one -> {
                        named.add(one);
                        stays.add(one.staying(Why.RULE, breach.rule()));
                    });
        }
        if (named.isEmpty()) {
            Breach first = breaches.get(0);
            Moved likeliest = likeliest(first, plan);
            named.add(likeliest);
            stays.add(likeliest.staying(Why.RULE, first.rule()));
        }
        back.removeAll(named);
    }

    /**
     * A limit names whom it pleases: of those that go back to somewhere, the adviser's own first, the one on the latest day. Whoever goes
     * back to nowhere breaks none.
     */
    private Moved likeliest(Breach breach, Plan plan) {
        String adviser = breach.rule() == Rule.YEARLY_LIMIT
                ? plan.of(breach.visit()).map(Placement::adviser).orElse(null)
                : null;
        return latest(before -> adviser == null || before.adviser().equals(adviser))
                .or(() -> latest(before -> true))
                .orElseGet(() -> back.get(back.size() - 1));
    }

    private Optional<Moved> latest(Predicate<Placement> which) {
        Stream<Moved> some = back.stream().filter(one -> one.before() != null && which.test(one.before()));
        return some.max(
                Comparator.comparing(one -> Objects.requireNonNull(one.before()).at()));
    }

    /** Those that do not, and why. */
    public List<Moved> stays() {
        return List.copyOf(stays);
    }
}
