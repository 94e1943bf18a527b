package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import org.jspecify.annotations.Nullable;

/** Draws a plan that breaks no rule, group after group, by chance. It sends an adviser to one town a day, so that no noon is too short. */
final class Planting {

    private static final int DRAWS = 60;

    private final Problem problem;
    private final List<LocalDate> days;
    private final Random random;
    private final Map<String, Town> towns = new HashMap<>();
    private final Map<String, Placement> placed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Planting(Problem problem, List<LocalDate> days, Random random) {
        this.problem = problem;
        this.days = days;
        this.random = random;
        problem.towns().forEach(town -> towns.put(town.code(), town));
    }

    /** Fewer places than visits: it did not work out. */
    Map<String, Placement> plan() {
        Map<String, List<Visit>> groups = new HashMap<>();
        problem.visits()
                .forEach(visit -> groups.computeIfAbsent(visit.group(), group -> new ArrayList<>())
                        .add(visit));
        groups.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(group -> plant(group.getValue()));
        return placed;
    }

    private void plant(List<Visit> group) {
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<String, Placement> chain = chain(group);
            if (chain.size() == group.size()) {
                placed.putAll(chain);
                chain.values().forEach(at -> taken.add(at.adviser() + at.at().day()));
                return;
            }
        }
    }

    private Map<String, Placement> chain(List<Visit> group) {
        Map<String, Placement> chain = new HashMap<>();
        int spread = days.size() / group.size();
        LocalDate earliest = days.get(random.nextInt(Math.max(1, spread)));
        Adviser usual = problem.advisers().get(random.nextInt(problem.advisers().size()));
        for (int stage = 0; stage < group.size(); stage++) {
            Visit visit = group.get(stage);
            boolean same = random.nextInt(10) < 7 && may(usual, visit);
            Optional<Adviser> adviser = same ? Optional.of(usual) : any(visit);
            LocalDate first = earliest;
            Optional<Placement> at = adviser.flatMap(sent -> place(visit, sent, first, spread));
            if (at.isEmpty()) {
                return chain;
            }
            chain.put(visit.id(), at.get());
            earliest = at.get().at().day().plusDays(stage + 1 < group.size() ? least(stage + 1) : 0);
        }
        return chain;
    }

    private int least(int stage) {
        return problem.stages().get(stage).leastDays();
    }

    private Optional<Placement> place(Visit visit, Adviser adviser, LocalDate earliest, int spread) {
        for (int draw = 0; draw < DRAWS; draw++) {
            LocalDate day = earliest.plusDays(random.nextInt(Math.max(1, spread / 2)));
            if (fits(visit, adviser, day)) {
                return Optional.of(new Placement(adviser.id(), new HalfDay(day, Half.values()[random.nextInt(2)])));
            }
        }
        return Optional.empty();
    }

    private boolean fits(Visit visit, Adviser adviser, LocalDate day) {
        @Nullable Town town = towns.get(visit.town());
        return days.contains(day)
                && town != null
                && !town.impossible().contains(day)
                && !taken.contains(adviser.id() + day)
                && Trip.of(problem, adviser.base(), visit.town(), null, day).reachable();
    }

    private boolean may(Adviser adviser, Visit visit) {
        return RulesOfOne.ofTheAdviser(problem, adviser, visit).isEmpty();
    }

    private Optional<Adviser> any(Visit visit) {
        List<Adviser> able = problem.advisers().stream()
                .filter(adviser -> may(adviser, visit))
                .toList();
        return able.isEmpty() ? Optional.empty() : Optional.of(able.get(random.nextInt(able.size())));
    }
}
