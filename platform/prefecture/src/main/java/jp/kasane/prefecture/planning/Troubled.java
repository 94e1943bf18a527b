package jp.kasane.prefecture.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.visits.VisitRecord;

/** A programme with something that cannot stay as it is: what is agreed may be moved too, but for what took place or is due today. */
final class Troubled {

    private Troubled() {}

    /** The visits that lose their place by it. */
    static List<VisitRecord> visits(Situation situation, Trouble trouble) {
        return situation.visits().values().stream()
                .filter(visit ->
                        visit.at() != null && !visit.due(situation.problem().today()))
                .filter(visit -> !visit.state().tookPlace())
                .filter(visit -> trouble.takes(visit.id(), Objects.requireNonNull(visit.at())))
                .toList();
    }

    /** The problem in which a repair is looked for. */
    static Problem problem(Situation situation, Trouble trouble) {
        Problem problem = situation.problem();
        Set<String> agreed = agreed(situation);
        List<Visit> visits = problem.visits().stream()
                .map(visit -> agreed.contains(visit.id()) ? visit.loose() : visit)
                .toList();
        List<Adviser> advisers = problem.advisers().stream()
                .map(one -> without(one, lost(situation, trouble, one)))
                .toList();
        return problem.withVisits(visits).withAdvisers(advisers);
    }

    /** What one side or both agreed to and is still to come. */
    private static Set<String> agreed(Situation situation) {
        return situation.visits().values().stream()
                .filter(visit -> !visit.state().tookPlace())
                .filter(visit -> !visit.due(situation.problem().today()))
                .map(VisitRecord::id)
                .collect(Collectors.toSet());
    }

    private static Set<HalfDay> lost(Situation situation, Trouble trouble, Adviser adviser) {
        if (trouble instanceof Trouble.Ill ill) {
            return adviser.id().equals(ill.adviser())
                    ? adviser.free().stream().filter(ill::covers).collect(Collectors.toSet())
                    : Set.of();
        }
        return visits(situation, trouble).stream()
                .map(VisitRecord::at)
                .filter(Objects::nonNull)
                .filter(at -> at.adviser().equals(adviser.id()))
                .map(Placement::at)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Adviser without(Adviser adviser, Set<HalfDay> lost) {
        Set<HalfDay> free = new TreeSet<>(adviser.free());
        free.removeAll(lost);
        return adviser.offering(free);
    }
}
