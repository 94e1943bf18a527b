package jp.kasane.prefecture.dispatch.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;

/** One group alone: a visit that no offer is open to, or stages that find no days far enough and close enough to each other. */
public final class NoChain implements Impossible {

    @Override
    public Set<Rule> about() {
        return EnumSet.of(
                Rule.AVAILABLE,
                Rule.CONFLICT,
                Rule.WORKING_DAY,
                Rule.PERIOD,
                Rule.TOWN_CAN,
                Rule.REACHABLE,
                Rule.KNOWS_THE_FIELD,
                Rule.STAGE_ORDER,
                Rule.SPACING);
    }

    @Override
    public Optional<Proof> proof(Problem problem, Set<Rule> held) {
        Grid grid = new Grid(problem, held);
        Openings openings = new Openings(grid);
        Order order = new Order(grid, false);
        for (int v = 0; v < grid.visits; v++) {
            if (grid.pinned[v] == Grid.NOWHERE && openings.shared(v).length == 0) {
                return Optional.of(new Proof(List.of(grid.visit(v).id()), List.of()));
            }
        }
        for (int g = 0; g < grid.ofGroup.length; g++) {
            if (!chain(grid, openings, order, g)) {
                return Optional.of(new Proof(
                        Arrays.stream(grid.ofGroup[g])
                                .mapToObj(v -> grid.visit(v).id())
                                .toList(),
                        List.of()));
            }
        }
        return Optional.empty();
    }

    /** Stage after stage, on which days it can be; groups with two visits of one stage are not looked at. */
    private static boolean chain(Grid grid, Openings openings, Order order, int g) {
        List<Integer> members = IntStream.range(0, grid.ofGroup[g].length)
                .boxed()
                .sorted(Comparator.comparingInt(member -> grid.stage[grid.ofGroup[g][member]]))
                .toList();
        boolean[] before = null;
        for (int at = 0; at < members.size(); at++) {
            int visit = grid.ofGroup[g][members.get(at)];
            if (at > 0 && !order.bound(g, members.get(at - 1), members.get(at))) {
                return true;
            }
            boolean[] days = days(grid, openings, visit);
            if (before != null) {
                keep(
                        days,
                        before,
                        order.least(g, members.get(at - 1), members.get(at)),
                        order.most(g, members.get(at - 1), members.get(at)));
            }
            before = days;
        }
        return before == null || any(before, 0, before.length - 1);
    }

    private static boolean[] days(Grid grid, Openings openings, int visit) {
        boolean[] days = new boolean[grid.days];
        if (grid.pinned[visit] != Grid.NOWHERE) {
            days[grid.day(grid.pinned[visit])] = true;
        }
        for (int offer : openings.shared(visit)) {
            days[grid.day(offer)] = true;
        }
        return days;
    }

    private static void keep(boolean[] days, boolean[] before, int least, int most) {
        for (int day = 0; day < days.length; day++) {
            days[day] = days[day]
                    && any(before, (int) Math.max(0, (long) day - most), Math.min(day - least, days.length - 1));
        }
    }

    private static boolean any(boolean[] days, int from, int until) {
        for (int day = from; day <= until; day++) {
            if (days[day]) {
                return true;
            }
        }
        return false;
    }
}
