package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that decides a programme's plan. Immutable; the same problem and the same seed give the same plan.
 *
 * @param today nothing is placed on it or before; what stands there is pinned
 * @param closed working days on which nobody is sent besides weekends: public holidays and the turn of the year
 * @param stages in their order
 * @param weights per {@link Goal}, none negative; a goal without one weighs its usual
 */
public record Problem(
        LocalDate today,
        LocalDate from,
        LocalDate until,
        Set<LocalDate> closed,
        List<Stage> stages,
        List<Adviser> advisers,
        List<Town> towns,
        List<Visit> visits,
        Travel travel,
        Terms terms,
        Map<Goal, Integer> weights) {

    public Problem {
        closed = Set.copyOf(closed);
        stages = List.copyOf(stages);
        advisers = List.copyOf(advisers);
        towns = List.copyOf(towns);
        visits = List.copyOf(visits);
        weights = Map.copyOf(weights);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends before it begins: " + from + " to " + until);
        }
        if (weights.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a negative weight: " + weights);
        }
    }

    public int weight(Goal goal) {
        return weights.getOrDefault(goal, goal.usual());
    }

    /** The same with these advisers. */
    public Problem withAdvisers(List<Adviser> advisers) {
        return new Problem(today, from, until, closed, stages, advisers, towns, visits, travel, terms, weights);
    }

    /** The same with these towns. */
    public Problem withTowns(List<Town> towns) {
        return new Problem(today, from, until, closed, stages, advisers, towns, visits, travel, terms, weights);
    }

    /** The same with these visits. */
    public Problem withVisits(List<Visit> visits) {
        return new Problem(today, from, until, closed, stages, advisers, towns, visits, travel, terms, weights);
    }

    /** The same on these terms. */
    public Problem withTerms(Terms terms) {
        return new Problem(today, from, until, closed, stages, advisers, towns, visits, travel, terms, weights);
    }

    /** The same with its goals weighed so. */
    public Problem withWeights(Map<Goal, Integer> weights) {
        return new Problem(today, from, until, closed, stages, advisers, towns, visits, travel, terms, weights);
    }
}
