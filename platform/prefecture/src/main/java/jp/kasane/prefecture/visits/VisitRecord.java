package jp.kasane.prefecture.visits;

import java.time.LocalDate;
import jp.kasane.prefecture.dispatch.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands now.
 *
 * @param stage the id of the stage; null: of a programme without stages
 * @param number the how-manieth of its request, from 1
 * @param at who goes when; null: unplanned or cancelled
 * @param sequence of its calendar entry: grows with every change that calendars must learn of
 * @param version grows with every change; whoever changes names the one they saw
 */
public record VisitRecord(
        String id,
        String programme,
        String request,
        String town,
        @Nullable String stage,
        int number,
        VisitState state,
        @Nullable Placement at,
        boolean townAgreed,
        boolean adviserAgreed,
        int sequence,
        int version) {

    public VisitRecord {
        if (state.placed() != (at != null)) {
            throw new IllegalArgumentException("a visit that is " + state + " at " + at);
        }
    }

    /** Whether that may be done to it on that day: nobody refuses a day that has passed. */
    public boolean allows(VisitAct act, LocalDate today) {
        boolean over = at != null && at.at().day().isBefore(today);
        return state.allows(act) && !(over && act.refusesTheDay());
    }

    /** Whether it can be reported, once or again: with its day at the earliest. */
    public boolean reportable(LocalDate today) {
        return state.allows(VisitAct.REPORT) || (state == VisitState.CONFIRMED && due(today));
    }

    /** Whether its day has come. */
    public boolean due(LocalDate today) {
        return at != null && !at.at().day().isAfter(today);
    }
}
