package jp.kasane.prefecture.dispatch.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
    public Optional<Proof> proof(Problem problem, Set<Rule> held, BooleanSupplier stop) {
        Grid grid = new Grid(problem, held);
        Openings openings = new Openings(grid);
        for (int v = 0; v < grid.visits && !stop.getAsBoolean(); v++) {
            if (grid.pinned[v] == Grid.NOWHERE && openings.shared(v).length == 0) {
                return Optional.of(new Proof(List.of(grid.visit(v).id()), List.of()));
            }
        }
        for (int g = 0; g < grid.ofGroup.length && !stop.getAsBoolean(); g++) {
            if (!chain(grid, openings, g)) {
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
    private static boolean chain(Grid grid, Openings openings, int g) {
        List<Integer> members = IntStream.range(0, grid.ofGroup[g].length)
                .boxed()
                .sorted(Comparator.comparingInt(member -> grid.stage[grid.ofGroup[g][member]]))
                .toList();
        boolean[] before = new boolean[grid.days];
        for (int at = 0; at < members.size(); at++) {
            int me = members.get(at);
            boolean[] days = days(grid, openings, grid.ofGroup[g][me]);
            if (at > 0) {
                int earlier = members.get(at - 1);
                if (!grid.order.bound(g, earlier, me)) {
                    return true;
                }
                if (!bothPinned(grid, grid.ofGroup[g][earlier], grid.ofGroup[g][me])) {
                    keep(days, before, grid.order.least(g, earlier, me), grid.order.most(g, earlier, me));
                }
            }
            if (!any(days, 0, days.length - 1)) {
                return false;
            }
            before = days;
        }
        return true;
    }

    /** Between these two nothing is broken, however they stand. */
    private static boolean bothPinned(Grid grid, int one, int other) {
        return grid.pinned[one] != Grid.NOWHERE && grid.pinned[other] != Grid.NOWHERE;
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
