package jp.kasane.municipal.definition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.definition.Check;
import jp.kasane.kernel.definition.Complaints;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.flows.Flow;
import jp.kasane.municipal.definition.flows.Guard;
import jp.kasane.municipal.definition.flows.Step;

/** A case never waits for a decision that no meeting of the town takes. */
final class GuardCheck implements Check<Definition> {

    @Override
    public void check(Definition definition, Complaints complaints) {
        Set<MeetingFunction> taken = definition.meetings().stream()
                .flatMap(meeting -> meeting.functions().stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < definition.flows().size(); i++) {
            Flow flow = definition.flows().get(i);
            for (int j = 0; j < flow.steps().size() && flow.kind() == Flow.Kind.CASE; j++) {
                check(flow.steps().get(j), "/flows/" + i + "/steps/" + j + "/guards", taken, complaints);
            }
        }
    }

    private static void check(Step step, String path, Set<MeetingFunction> taken, Complaints complaints) {
        List<Guard> guards = step.guards();
        for (int i = 0; i < guards.size(); i++) {
            MeetingFunction function = guards.get(i).function();
            if (function != null && !taken.contains(function)) {
                complaints.add(path + "/" + i + "/function", "guard.nobody-decides");
            }
        }
    }
}
