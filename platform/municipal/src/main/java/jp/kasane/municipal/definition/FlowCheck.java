package jp.kasane.municipal.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.definition.Check;
import jp.kasane.kernel.definition.Complaints;
import jp.kasane.kernel.definition.Id;
import jp.kasane.municipal.definition.flows.Flow;
import jp.kasane.municipal.definition.flows.Step;

/** Every step of a flow is reached from the first, and from every step there is a way to an end. Going round is legal. */
final class FlowCheck implements Check<Definition> {

    @Override
    public void check(Definition definition, Complaints complaints) {
        for (int i = 0; i < definition.flows().size(); i++) {
            check(definition.flows().get(i), "/flows/" + i + "/steps", complaints);
        }
    }

    private static void check(Flow flow, String path, Complaints complaints) {
        List<Step> steps = flow.steps();
        if (steps.isEmpty()) {
            return;
        }
        Map<Id, List<Id>> next = next(steps);
        if (!staysWithin(steps, next, path, complaints)) {
            return;
        }
        Set<Id> reached = from(Set.of(steps.get(0).id()), next);
        Set<Id> leaving = from(ends(steps), backwards(next));
        for (int i = 0; i < steps.size(); i++) {
            Id id = steps.get(i).id();
            if (!reached.contains(id)) {
                complaints.add(path + "/" + i, "flow.unreached", id);
            } else if (!leaving.contains(id)) {
                complaints.add(path + "/" + i, "flow.no-end", id);
            }
        }
    }

    /** Where each step leads. Without {@code next} the order is the way. */
    private static Map<Id, List<Id>> next(List<Step> steps) {
        Map<Id, List<Id>> next = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<Id> following = step.next();
            if (following.isEmpty() && i + 1 < steps.size() && !Boolean.TRUE.equals(step.end())) {
                following = List.of(steps.get(i + 1).id());
            }
            next.put(step.id(), following);
        }
        return next;
    }

    private static Set<Id> ends(List<Step> steps) {
        Set<Id> ends = new HashSet<>();
        Step last = steps.get(steps.size() - 1);
        if (last.next().isEmpty()) {
            ends.add(last.id());
        }
        steps.stream()
                .filter(step -> Boolean.TRUE.equals(step.end()))
                .map(Step::id)
                .forEach(ends::add);
        return ends;
    }

    private static boolean staysWithin(List<Step> steps, Map<Id, List<Id>> next, String path, Complaints complaints) {
        boolean within = true;
        for (int i = 0; i < steps.size(); i++) {
            for (Id id : next.getOrDefault(steps.get(i).id(), List.of())) {
                if (!next.containsKey(id)) {
                    complaints.add(path + "/" + i + "/next", "flow.elsewhere", id);
                    within = false;
                }
            }
        }
        return within;
    }

    private static Map<Id, List<Id>> backwards(Map<Id, List<Id>> next) {
        Map<Id, List<Id>> back = new HashMap<>();
        next.forEach((id, following) -> following.forEach(
                one -> back.computeIfAbsent(one, key -> new ArrayList<>()).add(id)));
        return back;
    }

    private static Set<Id> from(Set<Id> first, Map<Id, List<Id>> next) {
        Set<Id> reached = new HashSet<>(first);
        Deque<Id> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            for (Id id : next.getOrDefault(open.pop(), List.of())) {
                if (reached.add(id)) {
                    open.push(id);
                }
            }
        }
        return reached;
    }
}
