package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;

/** Taking a plan while towns answer, advisers fall ill and other programmes want the same people. */
class TakingTest extends APlanAtHand {

    @Test
    void anAnswerToWhatThePlanLeavesAsItIsDoesNoHarm() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16"), others.get(0), at(second, "2026-06-18")));
        plan.change("UPDATE dispatch_visit SET version = version + 1, town_agreed = TRUE WHERE id = ?", visits.get(0));
        assertThat(taken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Taken.class,
                        done -> assertThat(done.changed())
                                .singleElement()
                                .satisfies(one -> assertThat(one.after().at()).isEqualTo(at(second, "2026-06-18"))));
        assertThat(plan.read(visits.get(0)).townAgreed()).isTrue();
    }

    @Test
    void aLimitIsBrokenByTheOneThatIsMovedThoughTheRuleNamesAnother() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-07-07"));
        plan.put(others.get(0), VisitState.PROPOSED, at(adviser, "2026-07-14"));
        plan.change("UPDATE dispatch_adviser SET most_visits = 2 WHERE id = ?", adviser);
        String third = plan.town();
        List<String> theirs = plan.visits(programme, third);
        assertThat(moved(theirs.get(0), at(adviser, "2026-06-16")))
                .isEqualTo(new TakeOutcome.Breaks(List.of(new Breach(Rule.YEARLY_LIMIT, others.get(0), null))));
        assertThat(plan.read(theirs.get(0)).at()).isNull();
    }

    @Test
    void whatIsChangedTellsFirstAndLastEvenWhereTwoChangePlaces() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.put(others.get(0), VisitState.PROPOSED, at(adviser, "2026-06-18"));
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-18"), others.get(0), at(adviser, "2026-06-16")));
        assertThat(taken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Taken.class,
                        done -> assertThat(done.changed()).hasSize(2).allSatisfy(one -> {
                            assertThat(one.before().state()).isEqualTo(VisitState.PROPOSED);
                            assertThat(one.after().at())
                                    .isNotNull()
                                    .isNotEqualTo(one.before().at());
                        }));
    }

    @Test
    void whoIsIllOffersNothingWhileTheyAre() {
        plan.put(visits.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-16"));
        Asked asked = Asked.repair(10, new Trouble.Ill(adviser, LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 19)));
        assertThat(taken(run(asked, Map.of(visits.get(0), at(second, "2026-06-16")))))
                .isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.column("SELECT adviser_id FROM dispatch_offer WHERE day = '2026-06-16'"))
                .containsExactly(second);
        assertThat(plan.column("SELECT day FROM dispatch_offer WHERE adviser_id = ? AND day = '2026-06-22'", adviser))
                .hasSize(1);
        assertThat(trail()).contains("OFFERS_WITHDRAWN adviser");
    }

    @Test
    void twoProgrammesWaitForEachOtherBeforeTheyLookAtTheAdvisers() throws Exception {
        plan.change("UPDATE dispatch_adviser SET most_visits = 1 WHERE id = ?", adviser);
        String second = plan.programme();
        String theirs = plan.visits(second, plan.town()).get(0);
        CompletableFuture<TakeOutcome> waits = plan.places.control().jdbi().inTransaction(transaction -> {
            transaction
                    .createQuery("SELECT id FROM dispatch_adviser FOR UPDATE")
                    .mapTo(String.class)
                    .list();
            var asked = CompletableFuture.supplyAsync(() -> moved(visits.get(0), at(adviser, "2026-06-16")));
            TimeUnit.MILLISECONDS.sleep(700);
            assertThat(asked).isNotDone();
            transaction.execute(
                    "UPDATE dispatch_visit SET state = 'PROPOSED', adviser_id = ?, day = '2026-06-23', half = 'MORNING'"
                            + " WHERE id = ?",
                    adviser,
                    theirs);
            return asked;
        });
        assertThat(waits.get(20, TimeUnit.SECONDS)).isInstanceOf(TakeOutcome.Breaks.class);
    }
}
