package jp.kasane.prefecture.visits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one town's request, as its acceptance makes them and its end cancels them, within the transaction of that decision, whose
 * own entry stands in the trail. Everything between is planned and agreed one by one ({@link Visits}).
 *
 * @param town the code of the town that asked
 */
public record VisitsOfRequest(Handle transaction, String prefecture, String programme, String request, String town) {

    /** Whether nobody has done anything about them yet. */
    public boolean untouched() {
        return locked().stream()
                .allMatch(visit -> visit.state() == VisitState.UNPLANNED || visit.state() == VisitState.CANCELLED);
    }

    /**
     * One per stage, or so many where there are none; those of an acceptance that was taken back are there again.
     *
     * @param stages the ids of the programme's stages, in their order
     */
    public void make(List<String> stages, int withoutStages, Instant now) {
        Map<Integer, VisitRecord> there =
                locked().stream().collect(Collectors.toMap(VisitRecord::number, Function.identity()));
        int wanted = stages.isEmpty() ? withoutStages : stages.size();
        for (int number = 1; number <= wanted; number++) {
            String stage = stages.isEmpty() ? null : stages.get(number - 1);
            VisitRecord before = there.get(number);
            if (before == null) {
                VisitRows.insert(transaction, prefecture, unplanned(number, stage), now);
            } else {
                VisitRows.revive(transaction, prefecture, before.id(), stage, now);
            }
        }
    }

    /**
     * Cancels those that are not agreed.
     *
     * @return those that are and stay: the prefecture cancels them one by one, with everybody told
     */
    public List<String> cancel(String words, Viewer by, Instant now) {
        List<VisitRecord> visits = locked();
        visits.stream()
                .filter(visit -> visit.state() == VisitState.UNPLANNED || visit.state() == VisitState.PROPOSED)
                .forEach(visit -> cancel(visit, words, by, now));
        return visits.stream()
                .filter(visit -> visit.state() == VisitState.CONFIRMED)
                .map(VisitRecord::id)
                .toList();
    }

    private void cancel(VisitRecord visit, String words, Viewer by, Instant now) {
        VisitRecord after = After.of(visit, VisitAct.CANCEL, null);
        if (!VisitRows.change(transaction, prefecture, after, visit.version(), now)) {
            throw new IllegalStateException("a locked visit changed: " + visit.id());
        }
        VisitRows.add(
                transaction,
                new VisitEvent(
                        visit.id(),
                        VisitAct.CANCEL.name(),
                        visit.state(),
                        after.state(),
                        visit.at(),
                        words,
                        by.userId(),
                        now));
    }

    private List<VisitRecord> locked() {
        return VisitRows.lockOfRequest(transaction, prefecture, request);
    }

    private VisitRecord unplanned(int number, @Nullable String stage) {
        return new VisitRecord(
                Ids.next(), programme, request, town, stage, number, VisitState.UNPLANNED, null, false, false, 0, 1);
    }
}
