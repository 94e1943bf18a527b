package jp.kasane.prefecture.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of any plan which rules it breaks and what it costs, by counting everything anew. It is what the searching methods are checked
 * against. A pinned visit stands where it stands, whatever the plan says of it.
 */
public final class Judge {

    private final Problem problem;
    private final Map<String, Adviser> advisers = new HashMap<>();
    private final Map<String, Town> towns = new HashMap<>();
    private final Map<String, Integer> stages = new HashMap<>();
    private final RulesOfOne ofOne;
    private final RulesOfMany ofMany;

    /** @throws IllegalArgumentException of a visit whose town, stage or, where it is pinned, adviser the problem does not know */
    public Judge(Problem problem) {
        this.problem = problem;
        problem.advisers().forEach(adviser -> advisers.put(adviser.id(), adviser));
        problem.towns().forEach(town -> towns.put(town.code(), town));
        for (Stage stage : problem.stages()) {
            stages.put(stage.id(), stages.size());
        }
        problem.visits().forEach(this::known);
        ofOne = new RulesOfOne(problem, stages);
        ofMany = new RulesOfMany(problem, stages);
    }

    private void known(Visit visit) {
        if (!towns.containsKey(visit.town())) {
            throw new IllegalArgumentException("a visit to a town that is not there: " + visit.id());
        }
        if (visit.stage() != null && !stages.containsKey(visit.stage())) {
            throw new IllegalArgumentException("a visit of a stage that is not there: " + visit.id());
        }
        if (visit.pinned()
                && visit.stands() != null
                && !advisers.containsKey(visit.stands().adviser())) {
            throw new IllegalArgumentException("a pinned visit of an adviser who is not there: " + visit.id());
        }
    }

    public Score score(Plan plan) {
        List<Standing> standing = standing(plan);
        return new Score(
                breaches(standing).size(),
                problem.visits().size() - standing.size(),
                costs(standing).total());
    }

    public List<Breach> breaches(Plan plan) {
        return breaches(standing(plan));
    }

    public Costs costs(Plan plan) {
        return costs(standing(plan));
    }

    private List<Breach> breaches(List<Standing> standing) {
        List<Breach> found = new ArrayList<>();
        standing.stream().filter(each -> !each.visit().pinned()).forEach(each -> ofOne.add(each, found));
        ofMany.add(standing, found);
        return List.copyOf(found);
    }

    private Costs costs(List<Standing> standing) {
        return new Count(problem, standing).costs();
    }

    private List<Standing> standing(Plan plan) {
        List<Standing> standing = new ArrayList<>();
        for (Visit visit : problem.visits()) {
            Placement at = visit.pinned() ? visit.stands() : plan.placed().get(visit.id());
            if (at != null) {
                standing.add(new Standing(visit, at, advisers.get(at.adviser()), towns.get(visit.town())));
            }
        }
        return standing;
    }
}
