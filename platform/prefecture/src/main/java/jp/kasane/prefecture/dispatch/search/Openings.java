package jp.kasane.prefecture.dispatch.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.RulesOfOne;

/** Which offers a visit could take if nothing else were planned, in order of time, and which rules close the others. */
public final class Openings {

    private final Grid grid;
    private final int[][] of;
    private final boolean[] free;

    public Openings(Grid grid) {
        this.grid = grid;
        free = free();
        of = new int[grid.visits][];
        for (int v = 0; v < grid.visits; v++) {
            of[v] = grid.pinned[v] == Grid.NOWHERE ? open(v) : new int[0];
        }
    }

    private boolean[] free() {
        boolean[] free = new boolean[grid.days * 2 * grid.advisers];
        for (int a = 0; a < grid.advisers; a++) {
            Adviser adviser = grid.problem.advisers().get(a);
            for (int slot = 0; slot < grid.days * 2; slot++) {
                HalfDay at = new HalfDay(grid.date(slot / 2), Half.values()[slot % 2]);
                free[grid.offer(a, slot)] = adviser.free().contains(at);
            }
        }
        return free;
    }

    private int[] open(int visit) {
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

    public int[] of(int visit) {
        return of[visit].clone();
    }

    IntStream stream(int visit) {
        return IntStream.of(of[visit]);
    }

    int[] shared(int visit) {
        return of[visit];
    }

    /** Where in {@link #shared} the offers of a day and later begin. */
    int from(int visit, int day) {
        int first = Math.max(0, Math.min(day, grid.days)) * 2 * grid.advisers;
        int at = Arrays.binarySearch(of[visit], first);
        return at >= 0 ? at : -at - 1;
    }
}
