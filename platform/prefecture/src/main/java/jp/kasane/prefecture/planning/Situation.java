package jp.kasane.prefecture.planning;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;

/**
 * A programme as it stands at one moment: what is planned from, and the records behind it.
 *
 * @param problem of the visits that count; its towns, stages and advisers are all there
 * @param visits those that count, by id: neither cancelled, nor of a withdrawn request, nor of a town that is not open
 * @param leftOut visits that do not count although they still have a place
 * @param advisers of the prefecture by id, retired ones too
 * @param towns the names of the towns whose visits count or are left out
 * @param elsewhere what stands of other programmes of the prefecture
 */
public record Situation(
        Programme programme,
        Problem problem,
        Map<String, VisitRecord> visits,
        List<VisitRecord> leftOut,
        Map<String, AdviserRecord> advisers,
        Map<String, String> towns,
        List<VisitRecord> elsewhere) {

    public Situation {
        visits = Collections.unmodifiableMap(new LinkedHashMap<>(visits));
        leftOut = List.copyOf(leftOut);
        advisers = Map.copyOf(advisers);
        towns = Map.copyOf(towns);
        elsewhere = List.copyOf(elsewhere);
    }

    /** What stands. */
    public Plan standing() {
        Map<String, Placement> placed = new HashMap<>();
        visits.forEach((id, visit) -> {
            if (visit.at() != null) {
                placed.put(id, visit.at());
            }
        });
        return new Plan(placed);
    }

    /** The plan with what nobody may move in the problem where it stands, though the search does not speak of it. */
    static Plan whole(Problem problem, Plan plan) {
        Map<String, Placement> placed = new HashMap<>(plan.placed());
        problem.visits().stream()
                .filter(Visit::pinned)
                .forEach(visit -> placed.put(visit.id(), Objects.requireNonNull(visit.stands())));
        return new Plan(placed);
    }

    /** By which a decision made later is seen. */
    public Map<String, Integer> versions() {
        return visits.values().stream().collect(Collectors.toMap(VisitRecord::id, VisitRecord::version));
    }

    public Optional<Visit> planned(String visit) {
        return problem.visits().stream().filter(one -> one.id().equals(visit)).findFirst();
    }

    /** Those that both sides agreed to and that are still to come. */
    public Set<String> confirmed() {
        return visits.values().stream()
                .filter(visit -> visit.state() == VisitState.CONFIRMED && !visit.due(problem.today()))
                .map(VisitRecord::id)
                .collect(Collectors.toSet());
    }

    /** Whether anything could be placed or moved. */
    public boolean movable() {
        return problem.visits().stream().anyMatch(visit -> !visit.pinned());
    }

    /** Names what is planned from: two of one name give the same plans. */
    public String basis() {
        return Basis.of(problem, versions());
    }

    /** The same problem with some of its visits otherwise. */
    public Problem with(UnaryOperator<Visit> otherwise) {
        return problem.withVisits(problem.visits().stream().map(otherwise).toList());
    }

    /** The same, where this visit may be moved by hand although it is agreed. */
    public Problem freeing(String visit) {
        return with(one -> one.id().equals(visit) ? one.loose() : one);
    }
}
