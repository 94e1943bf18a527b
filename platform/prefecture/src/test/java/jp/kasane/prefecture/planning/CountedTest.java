package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;

/** Of which visits a plan speaks: what leads to their page there must not lead nowhere. */
class CountedTest extends APlanAtHand {

    @Test
    void aVisitCountsExactlyIfThePlanSpeaksOfIt() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        assertThat(visits).allMatch(this::counts);
        assertThat(plan.room().counts(APlan.AKITA, plan.read(visits.get(0)))).isFalse();
        plan.change("UPDATE dispatch_request SET state = 'WITHDRAWN'");
        assertThat(visits).noneMatch(this::counts);
        plan.put(visits.get(0), VisitState.HELD, at(adviser, "2026-05-20"));
        assertThat(counts(visits.get(0))).as("it took place").isTrue();
        plan.change("UPDATE dispatch_request SET state = 'ACCEPTED'");
        plan.act(visits.get(1), VisitAct.CANCEL);
        assertThat(counts(visits.get(1))).as("it is cancelled").isFalse();
    }

    /** And in the plan alike. */
    private boolean counts(String visit) {
        boolean counts = plan.room().counts(HERE, plan.read(visit));
        assertThat(plan.room().situation(HERE, programme).orElseThrow().visits().containsKey(visit))
                .isEqualTo(counts);
        return counts;
    }
}
