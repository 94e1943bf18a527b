package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Changed.How;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitNotes;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;

/** Moving a visit by hand, and back. */
class MovesTest extends APlanAtHand {

    @Test
    void aConfirmedVisitIsMovedByHandAndHasToBeAgreedToAnew() {
        plan.put(visits.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-16"));
        plan.change("UPDATE dispatch_visit SET town_agreed = TRUE, adviser_agreed = TRUE WHERE id = ?", visits.get(0));
        assertThat(moved(visits.get(0), at(adviser, "2026-06-23"))).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).state()).isEqualTo(VisitState.PROPOSED);
        assertThat(plan.read(visits.get(0)).townAgreed()).isFalse();
        assertThat(trail()).contains("PLAN_MOVED visit", "PLAN_MOVED dispatch_programme");
    }

    @Test
    void nobodyBreaksARuleByHandAndAllThatWouldBreakAreNamed() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-23"));
        TakeOutcome outcome = moved(visits.get(1), at(adviser, "2026-06-17"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TakeOutcome.Breaks.class,
                        broken -> assertThat(broken.breaches())
                                .extracting(Breach::rule)
                                .contains(Rule.TOWN_CAN, Rule.STAGE_ORDER));
        assertThat(plan.read(visits.get(1)).at()).isNull();
        assertThat(moved(visits.get(1), at(adviser, "2026-07-20"))).isInstanceOf(TakeOutcome.Breaks.class);
        assertThat(moved(visits.get(1), at("01JZZZZZZZZZZZZZZZZZZZZZZZ", "2026-07-21")))
                .isInstanceOf(TakeOutcome.Breaks.class);
    }

    @Test
    void whoSawAnOlderVersionMovesNothing() {
        assertThat(plan.plans().move(programme, visits.get(0), 0, at(adviser, "2026-06-16"), "x", plan.officer))
                .isEqualTo(new TakeOutcome.Stale(List.of(new Changed(visits.get(0), How.DECIDED))));
    }

    @Test
    void theLastMoveIsUndone() {
        moved(visits.get(0), at(adviser, "2026-06-16"));
        moved(visits.get(0), at(second, "2026-06-23"));
        assertThat(undone(visits.get(0))).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));

        moved(others.get(0), at(second, "2026-06-18"));
        assertThat(undone(others.get(0))).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(others.get(0)).at()).isNull();
        assertThat(undone(others.get(0))).isInstanceOf(TakeOutcome.Gone.class);
    }

    private TakeOutcome undone(String visit) {
        return plan.plans().undo(programme, visit, plan.read(visit).version(), "戻す", plan.officer);
    }

    @Test
    void aMoveOfWhichPeopleWereOnlyToldIsUndone() {
        moved(visits.get(0), at(adviser, "2026-06-16"));
        VisitNotes notes = new VisitNotes(plan.places.control(), plan.clock);
        notes.asking(HERE, List.of(plan.read(visits.get(0))), plan.officer);
        notes.asked(plan.read(visits.get(0)), VisitNotes.Asked.NOT_ASKED_TOWN, plan.officer);
        assertThat(undone(visits.get(0))).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).at()).isNull();
    }

    @Test
    void aMoveThatSomebodyAnsweredIsNotUndone() {
        moved(visits.get(0), at(adviser, "2026-06-16"));
        plan.visits.act(
                HERE, visits.get(0), plan.read(visits.get(0)).version(), VisitAct.CONFIRM, "電話で確認", plan.officer);
        assertThat(undone(visits.get(0))).isInstanceOf(TakeOutcome.Gone.class);
        assertThat(plan.read(visits.get(0)).state()).isEqualTo(VisitState.CONFIRMED);
    }
}
