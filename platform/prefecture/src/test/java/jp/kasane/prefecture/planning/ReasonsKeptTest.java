package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.reasons.Reasons;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What explaining a plan needs is counted once, as long as nothing changes. */
class ReasonsKeptTest extends APlanAtHand {

    private final AtomicInteger counted = new AtomicInteger();
    private final ReasonsKept kept = new ReasonsKept(plan.clock, (problem, standing) -> {
        counted.incrementAndGet();
        return new Reasons(problem, standing);
    });

    @BeforeEach
    void stands() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.put(others.get(0), VisitState.CONFIRMED, at(second, "2026-06-18"));
    }

    /** As a page asks: with all of it read anew. */
    private Reasons asked() {
        return asked(visits.get(0));
    }

    private Reasons asked(String visit) {
        Situation now = plan.room().situation(HERE, programme).orElseThrow();
        return kept.of(now, now.freeing(visit));
    }

    @Test
    void theSecondLookCountsNothing() {
        Reasons first = asked();
        assertThat(asked()).isSameAs(first);
        assertThat(asked(visits.get(1))).isSameAs(first);
        assertThat(counted).hasValue(1);
        assertThat(first.why(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
    }

    @Test
    void anAgreedVisitThatMayBeMovedIsCountedOnItsOwnAndBothAreKept() {
        asked();
        asked(others.get(0));
        asked();
        asked(others.get(0));
        assertThat(counted).hasValue(2);
    }

    @Test
    void whateverAPlanIsMadeFromIsSeenAtOnce() {
        asked();
        plan.change("DELETE FROM dispatch_offer WHERE adviser_id = ? AND day = '2026-06-23'", adviser);
        asked();
        plan.change("INSERT INTO dispatch_route VALUES (?, '022012', ?, 90, NULL, NULL, NULL, 100)", HERE, town);
        asked();
        plan.put(visits.get(1), VisitState.PROPOSED, at(adviser, "2026-07-07"));
        asked();
        assertThat(counted).hasValue(4);
        plan.clock.later(43_200);
        asked();
        assertThat(counted).hasValue(5);
    }

    @Test
    void afterAMinuteWithoutAskingItIsForgotten() {
        asked();
        plan.clock.later(50);
        asked();
        plan.clock.later(50);
        asked();
        assertThat(counted).hasValue(1);
        plan.clock.later(61);
        asked();
        assertThat(counted).hasValue(2);
    }

    @Test
    void noMoreThanTwoAreKept() {
        asked();
        asked(others.get(0));
        plan.put(others.get(1), VisitState.CONFIRMED, at(second, "2026-07-14"));
        asked();
        asked(others.get(1));
        asked();
        asked(others.get(1));
        assertThat(counted).hasValue(4);
        asked(others.get(0));
        assertThat(counted).hasValue(5);
    }

    @Test
    void manyWhoAskAtOnceWaitForOne() {
        Situation now = plan.room().situation(HERE, programme).orElseThrow();
        List<Reasons> all = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> kept.of(now, now.problem()))
                .toList();
        assertThat(counted).hasValue(1);
        assertThat(all).containsOnly(all.get(0));
    }

    @Test
    void twoProgrammesNeverShareThoughTheyAreAlike() {
        Situation now = plan.room().situation(HERE, programme).orElseThrow();
        kept.of(now, now.problem());
        Situation elsewhere = new Situation(
                new Programme(
                        now.programme().id(),
                        APlan.AKITA,
                        now.programme().year(),
                        now.programme().title(),
                        now.programme().kind(),
                        now.programme().state(),
                        now.programme().settings(),
                        now.programme().version()),
                now.problem(),
                now.visits(),
                now.leftOut(),
                now.advisers(),
                now.towns(),
                now.elsewhere());
        kept.of(elsewhere, elsewhere.problem());
        assertThat(counted).hasValue(2);
    }
}
