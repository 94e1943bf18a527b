package jp.kasane.prefecture.dispatch.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.RulesOfOne;
import jp.kasane.prefecture.dispatch.Stage;

/**
 * Which offers a visit could take if nothing else were planned, in order of time, and which rules close the others. They are looked for when
 * they are first asked for, and kept once for all visits that are alike.
 */
public final class Openings {

    private static final int[] NONE = {};

    private final Grid grid;
    private final boolean[] free;
    /** Of each visit the first that is like it: it keeps the openings of both. */
    private final int[] like;

    private final AtomicReferenceArray<int[]> of;

    public Openings(Grid grid) {
        this.grid = grid;
        free = free();
        like = like();
        of = new AtomicReferenceArray<>(grid.visits);
    }

    /**
     * How many openings of a problem there are to keep at the most, before any is looked for: where every adviser is free at any time, and,
     * where periods do not count either, a year more is looked at.
     */
    public static long most(Problem problem) {
        Map<String, Stage> stages = new HashMap<>();
        problem.stages().forEach(stage -> stages.put(stage.id(), stage));
        Set<Alike> all = problem.visits().stream()
                .filter(visit -> !visit.pinned())
                .map(visit -> Alike.of(problem, visit.stage() == null ? null : stages.get(visit.stage()), visit))
                .collect(Collectors.toSet());
        long within = all.stream()
                .mapToLong(each -> each.days(problem.from(), problem.until()))
                .sum();
        long beyond = all.stream().map(Alike::always).distinct().count()
                * Span.of(problem, Set.of()).days();
        return Math.max(within, beyond) * 2 * problem.advisers().size();
    }

    private int[] like() {
        Map<Alike, Integer> first = new HashMap<>();
        int[] numbers = new int[grid.visits];
        for (int v = 0; v < grid.visits; v++) {
            Alike alike = Alike.of(grid.problem, grid.stageOf(v), grid.visit(v));
            Integer before = first.putIfAbsent(grid.holds(Rule.PERIOD) ? alike : alike.always(), v);
            numbers[v] = before == null ? v : before;
        }
        return numbers;
    }

    private boolean[] free() {
        boolean[] offered = new boolean[grid.days * 2 * grid.advisers];
        for (int a = 0; a < grid.advisers; a++) {
            Adviser adviser = grid.problem.advisers().get(a);
            for (int slot = 0; slot < grid.days * 2; slot++) {
                HalfDay at = new HalfDay(grid.date(slot / 2), Half.values()[slot % 2]);
                offered[grid.offer(a, slot)] = adviser.free().contains(at);
            }
        }
        return offered;
    }

    private int[] look(int visit) {
        boolean[] fit = new boolean[grid.advisers];
        for (int a = 0; a < grid.advisers; a++) {
            fit[a] = none(ofTheAdviser(visit, a));
        }
        boolean anyTime = !grid.holds(Rule.AVAILABLE);
        return IntStream.range(0, grid.days)
                .filter(day -> none(ofTheDay(visit, day)))
                .flatMap(day -> IntStream.range(day * 2 * grid.advisers, (day + 1) * 2 * grid.advisers))
                .filter(offer -> (anyTime || free[offer]) && fit[grid.adviser(offer)])
                .filter(offer -> !grid.holds(Rule.REACHABLE) || reachable(visit, offer))
                .toArray();
    }

    private boolean none(Set<Rule> broken) {
        return broken.stream().noneMatch(grid::holds);
    }

    private boolean reachable(int visit, int offer) {
        return grid.trip(grid.adviser(offer), grid.day(offer), visit, Grid.NOWHERE)
                .reachable();
    }

    private Set<Rule> ofTheAdviser(int visit, int adviser) {
        return RulesOfOne.ofTheAdviser(grid.problem, grid.problem.advisers().get(adviser), grid.visit(visit));
    }

    private Set<Rule> ofTheDay(int visit, int day) {
        LocalDate date = grid.date(day);
        EnumSet<Rule> broken = EnumSet.noneOf(Rule.class);
        broken.addAll(RulesOfOne.ofTheDay(grid.problem, grid.stageOf(visit), date));
        if (grid.problem.towns().get(grid.town[visit]).impossible().contains(date)) {
            broken.add(Rule.TOWN_CAN);
        }
        return broken;
    }

    /** The rules that keep a visit from an offer, whatever else is planned, those not held included. */
    public Set<Rule> closedBy(int visit, int offer) {
        EnumSet<Rule> closed = EnumSet.noneOf(Rule.class);
        closed.addAll(ofTheDay(visit, grid.day(offer)));
        closed.addAll(ofTheAdviser(visit, grid.adviser(offer)));
        if (!free[offer]) {
            closed.add(Rule.AVAILABLE);
        }
        if (!reachable(visit, offer)) {
            closed.add(Rule.REACHABLE);
        }
        return closed;
    }

    /** Whether a visit that may be moved could take the offer. */
    boolean open(int visit, int offer) {
        if (grid.pinned[visit] != Grid.NOWHERE) {
            return false;
        }
        int[] found = of.get(like[visit]);
        return found == null ? none(closedBy(visit, offer)) : Arrays.binarySearch(found, offer) >= 0;
    }

    public int[] of(int visit) {
        return shared(visit).clone();
    }

    IntStream stream(int visit) {
        return IntStream.of(shared(visit));
    }

    /** Nobody changes it: it is the same for all visits that are alike. */
    int[] shared(int visit) {
        if (grid.pinned[visit] != Grid.NOWHERE) {
            return NONE;
        }
        int[] found = of.get(like[visit]);
        if (found == null) {
            found = look(visit);
            of.set(like[visit], found);
        }
        return found;
    }

    /** Where in {@link #shared} the offers of a day and later begin. */
    int from(int visit, int day) {
        int first = Math.max(0, Math.min(day, grid.days)) * 2 * grid.advisers;
        int at = Arrays.binarySearch(shared(visit), first);
        return at >= 0 ? at : -at - 1;
    }
}
