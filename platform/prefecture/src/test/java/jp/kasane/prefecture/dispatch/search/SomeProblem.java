package jp.kasane.prefecture.dispatch.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Visit;

/**
 * Random small programmes of all kinds: scarce and plenty, budgets, required fields, stages left out, proposals and pinned visits, those too
 * that stand closer or further than the rules want, advisers whom other programmes send too, any weights.
 */
public final class SomeProblem {

    private SomeProblem() {}

    public static Problem any(Random random) {
        Shape shape = new Shape(
                2 + random.nextInt(7),
                1 + random.nextInt(4),
                3 + random.nextInt(4),
                random.nextBoolean() ? 0.05 : random.nextDouble() * 0.5,
                random.nextBoolean(),
                random.nextBoolean());
        Generator.Planted planted = Generator.planted(shape, random.nextInt(100_000));
        Problem problem = planted.problem();
        List<Visit> visits = new ArrayList<>();
        Map<String, Placement> places = new HashMap<>(planted.plan().placed());
        for (Visit visit : problem.visits()) {
            Placement at = moved(places, visit.id(), random);
            int kind = random.nextInt(6);
            if (visits.isEmpty() || random.nextInt(9) > 0) {
                visits.add(kind < 4 ? visit : standing(visit, at, kind == 5));
            }
        }
        return with(sentElsewhere(problem, random), visits, weights(random));
    }

    /** Sometimes on another day, on which the adviser is nowhere else. */
    private static Placement moved(Map<String, Placement> places, String visit, Random random) {
        Placement at = places.get(visit);
        LocalDate day = at.at().day().plusDays(random.nextInt(4) == 0 ? random.nextInt(121) - 60 : 0);
        boolean taken = places.values().stream()
                .anyMatch(other ->
                        other.adviser().equals(at.adviser()) && other.at().day().equals(day));
        if (!taken) {
            places.put(
                    visit, new Placement(at.adviser(), new HalfDay(day, at.at().half())));
        }
        return places.get(visit);
    }

    private static Problem sentElsewhere(Problem problem, Random random) {
        return problem.withAdvisers(problem.advisers().stream()
                .map(one -> new Adviser(
                        one.id(),
                        one.base(),
                        one.fields(),
                        one.barred(),
                        one.mostVisits(),
                        Math.max(0, random.nextInt(9) - 4),
                        one.free()))
                .toList());
    }

    public static Visit standing(Visit visit, Placement at, boolean pinned) {
        return new Visit(visit.id(), visit.town(), visit.group(), visit.stage(), visit.fields(), at, pinned);
    }

    public static Problem with(Problem problem, List<Visit> visits, Map<Goal, Integer> weights) {
        return new Problem(
                problem.today(),
                problem.from(),
                problem.until(),
                problem.closed(),
                problem.stages(),
                problem.advisers(),
                problem.towns(),
                visits,
                problem.travel(),
                problem.terms(),
                weights);
    }

    private static Map<Goal, Integer> weights(Random random) {
        Map<Goal, Integer> weights = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            if (random.nextBoolean()) {
                weights.put(goal, random.nextInt(300));
            }
        }
        return weights;
    }

    static Search search(Problem problem, long milliseconds) {
        return new Search(problem, new Limits(Duration.ofMillis(milliseconds), 5), better -> {});
    }

    /** Most visits placed by chance, where they fit. */
    static Draft filled(Search search, Random random) {
        Draft draft = new Draft(search.grid);
        for (int visit = 0; visit < search.grid.visits; visit++) {
            int[] open = search.openings.of(visit);
            for (int time = 0; time < 20 && open.length > 0 && draft.at(visit) == Grid.NOWHERE; time++) {
                int offer = open[random.nextInt(open.length)];
                if (draft.fits(visit, offer, search.grid.order)) {
                    draft.place(visit, offer);
                }
            }
        }
        return draft;
    }

    static int movable(Draft draft, Random random) {
        for (int time = 0; time < 1000; time++) {
            int visit = random.nextInt(draft.grid.visits);
            if (draft.movable(visit)) {
                return visit;
            }
        }
        return 0;
    }
}
