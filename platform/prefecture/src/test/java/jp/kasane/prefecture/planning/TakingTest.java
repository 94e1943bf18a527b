package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking a plan while towns answer, advisers fall ill and other programmes want the same people. */
class TakingTest {

    private static APlan plan;
    private static String town;
    private static String other;

    private String programme = "";
    private String adviser = "";
    private String second = "";
    private List<String> visits = List.of();
    private List<String> others = List.of();

    @BeforeAll
    static void open() {
        plan = new APlan();
        town = plan.town();
        other = plan.town();
    }

    @AfterAll
    static void close() {
        plan.close();
    }

    @BeforeEach
    void lay() {
        plan.none();
        programme = plan.programme();
        adviser = plan.adviser();
        second = plan.adviser();
        visits = plan.visits(programme, town);
        others = plan.visits(programme, other);
    }

    /** A run that began now and found this. */
    private String run(Map<String, Placement> placed) {
        return run(Asked.plan(10), placed);
    }

    private String run(Asked asked, Map<String, Placement> placed) {
        Situation now = plan.room().situation(HERE, programme).orElseThrow();
        Found begun = Found.begun(asked, now.versions(), now.standing());
        Found found = asked.repairs()
                ? begun.repaired(List.of(new Found.Choice(new Plan(placed), List.of(), List.of(), 0, 0)))
                : begun.better(new Plan(placed));
        return kept(now, found);
    }

    private String kept(Situation now, Found found) {
        String id = Ids.next();
        plan.places
                .control()
                .jdbi()
                .useHandle(handle -> RunRows.insert(
                        handle,
                        HERE,
                        new Run(
                                id,
                                programme,
                                Run.State.RUNNING,
                                now.basis(),
                                "",
                                Optional.empty(),
                                found,
                                plan.clock.instant(),
                                plan.clock.instant()),
                        plan.officer.userId()));
        return id;
    }

    private TakeOutcome taken(String run) {
        return plan.plans().take(programme, run, 0, "計画を採用", plan.officer);
    }

    private TakeOutcome moved(String visit, Placement to) {
        return plan.plans().move(programme, visit, plan.read(visit).version(), to, "動かす", plan.officer);
    }

    private List<String> trail() {
        return plan.column("SELECT CONCAT(action, ' ', subject_kind) FROM control_audit ORDER BY id");
    }

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
