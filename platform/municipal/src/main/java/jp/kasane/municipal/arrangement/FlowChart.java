package jp.kasane.municipal.arrangement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.definition.Id;
import jp.kasane.municipal.definition.flows.Flow;
import jp.kasane.municipal.definition.flows.Step;

/**
 * A flow as it is drawn: its steps in rows, each below all that lead to it, and the ways between them. A way that leads back up, as
 * from monitoring to assessment, is marked as such and moves nothing.
 *
 * @param rows the steps, topmost row first; no row is longer than asked
 */
public record FlowChart(Flow flow, List<List<Step>> rows, List<Way> ways) {

    /** From one step to the next; {@code back} where it leads to a step above, beside or to itself. */
    public record Way(Step from, Step to, boolean back) {}

    /**
     * Lays the steps out in rows.
     *
     * @param width how many steps at most stand side by side
     */
    public static FlowChart of(Flow flow, int width) {
        List<Way> ways = ways(flow);
        List<List<Step>> rows = new ArrayList<>();
        Map<Step, Integer> rowOf = new HashMap<>();
        for (Step step : order(flow, ways)) {
            int row = ways.stream()
                    .filter(way -> !way.back() && way.to().equals(step))
                    .mapToInt(way -> rowOf.getOrDefault(way.from(), -1) + 1)
                    .max()
                    .orElse(0);
            while (row < rows.size() && rows.get(row).size() >= width) {
                row++;
            }
            while (rows.size() <= row) {
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(step);
            rowOf.put(step, row);
        }
        return new FlowChart(flow, rows.stream().map(List::copyOf).toList(), ways);
    }

    /** The steps such that each comes after those that lead to it: the reverse of the order in which a walk leaves them. */
    private static List<Step> order(Flow flow, List<Way> ways) {
        List<Step> left = new ArrayList<>();
        Set<Step> seen = new HashSet<>();
        List<Step> last = new ArrayList<>(flow.steps());
        Collections.reverse(last);
        last.forEach(step -> walk(step, ways, seen, left));
        Collections.reverse(left);
        return left;
    }

    private static void walk(Step step, List<Way> ways, Set<Step> seen, List<Step> left) {
        if (seen.add(step)) {
            List<Way> on = new ArrayList<>(ways);
            on.removeIf(way -> way.back() || !way.from().equals(step));
            Collections.reverse(on);
            on.forEach(way -> walk(way.to(), ways, seen, left));
            left.add(step);
        }
    }

    /** The ways in the order of the steps. Without one of its own a step leads to the next in order, unless it may end there. */
    private static List<Way> ways(Flow flow) {
        Map<Id, Step> steps = new HashMap<>();
        flow.steps().forEach(step -> steps.put(step.id(), step));
        Map<Step, List<Step>> next = new HashMap<>();
        for (int i = 0; i < flow.steps().size(); i++) {
            Step step = flow.steps().get(i);
            List<Step> follows = new ArrayList<>();
            step.next().stream().distinct().filter(steps::containsKey).forEach(id -> follows.add(steps.get(id)));
            if (step.next().isEmpty() && i + 1 < flow.steps().size() && !Boolean.TRUE.equals(step.end())) {
                follows.add(flow.steps().get(i + 1));
            }
            next.put(step, follows);
        }
        Set<Way> back = new Circles(next).found(flow.steps());
        List<Way> ways = new ArrayList<>();
        flow.steps()
                .forEach(step -> next.getOrDefault(step, List.of()).forEach(to -> {
                    Way way = new Way(step, to, true);
                    ways.add(back.contains(way) ? way : new Way(step, to, false));
                }));
        return ways;
    }

    /** Which ways close a circle when the steps are walked from the first on. */
    private static final class Circles {

        private final Map<Step, List<Step>> next;
        private final Set<Way> found = new HashSet<>();
        private final Set<Step> open = new HashSet<>();
        private final Set<Step> done = new HashSet<>();

        Circles(Map<Step, List<Step>> next) {
            this.next = next;
        }

        Set<Way> found(List<Step> steps) {
            steps.forEach(this::walk);
            return found;
        }

        private void walk(Step step) {
            if (done.contains(step) || !open.add(step)) {
                return;
            }
            for (Step to : next.getOrDefault(step, List.of())) {
                if (open.contains(to)) {
                    found.add(new Way(step, to, true));
                } else {
                    walk(to);
                }
            }
            open.remove(step);
            done.add(step);
        }
    }
}
