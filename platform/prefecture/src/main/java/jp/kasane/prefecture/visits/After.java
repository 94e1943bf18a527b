package jp.kasane.prefecture.visits;

import jp.kasane.prefecture.dispatch.Placement;
import org.jspecify.annotations.Nullable;

/** What becomes of a visit by an act that may be done to it. */
final class After {

    private After() {}

    static VisitRecord of(VisitRecord visit, VisitAct act, @Nullable Placement to) {
        VisitState state = visit.state().after(act).orElseThrow();
        boolean moved = act == VisitAct.PLACE;
        boolean keepsPlace = state.placed();
        Placement at = moved ? to : keepsPlace ? visit.at() : null;
        return new VisitRecord(
                visit.id(),
                visit.programme(),
                visit.request(),
                visit.town(),
                visit.stage(),
                visit.number(),
                state,
                at,
                keepsPlace && !moved && (visit.townAgreed() || act == VisitAct.TOWN_AGREES),
                keepsPlace && !moved && (visit.adviserAgreed() || act == VisitAct.ADVISER_AGREES),
                visit.sequence() + (act.changesCalendar() ? 1 : 0),
                visit.version() + 1);
    }
}
