package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.dispatch.reasons.Conflicts;
import jp.kasane.prefecture.dispatch.reasons.Repair;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a programme's plan is made from. */
class PlanningRoomTest {

    private static APlan plan;
    private static String town;
    private static String other;

    private String programme = "";
    private String adviser = "";
    private List<String> visits = List.of();

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
        visits = plan.visits(programme, town);
    }

    private Situation situation() {
        return plan.room().situation(HERE, programme).orElseThrow();
    }

    private Visit planned(String visit) {
        return situation().planned(visit).orElseThrow();
    }

    private Adviser sent(String id) {
        return situation().problem().advisers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingThatDecidesThePlanIsInIt() {
        Situation now = situation();
        assertThat(now.problem().today()).isEqualTo("2026-06-01");
        assertThat(now.problem().closed())
                .contains(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 7, 20))
                .doesNotContain(LocalDate.of(2026, 6, 11), LocalDate.of(2026, 12, 28));
        assertThat(now.problem().weight(Goal.WISHES)).isEqualTo(77);
        assertThat(now.problem().stages()).hasSize(2);
        assertThat(now.problem().towns()).singleElement().satisfies(one -> {
            assertThat(one.preferred(planned(visits.get(0)).group())).containsExactly(LocalDate.of(2026, 6, 16));
            assertThat(one.impossible()).containsExactly(LocalDate.of(2026, 6, 17));
        });
        assertThat(planned(visits.get(0)).fields()).containsExactly("K1");
        assertThat(sent(adviser).fields()).containsExactly("K1");
        assertThat(sent(adviser).barred()).containsExactly("022012");
        assertThat(sent(adviser).mostVisits()).isEqualTo(10);
        assertThat(now.towns()).containsEntry(town, "試験町");
    }

    @Test
    void anotherPrefecturesProgrammeIsNotThere() {
        assertThat(plan.room().situation(APlan.AKITA, programme)).isEmpty();
        assertThat(plan.room().situation(HERE, "01JZZZZZZZZZZZZZZZZZZZZZZZ")).isEmpty();
    }

    @Test
    void whatIsAgreedOrHasComeIsPinnedAndAProposalIsNot() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.put(visits.get(1), VisitState.CONFIRMED, at(adviser, "2026-07-07"));
        assertThat(planned(visits.get(0)).pinned()).isFalse();
        assertThat(planned(visits.get(1)).pinned()).isTrue();

        plan.clock.on("2026-06-16");
        assertThat(planned(visits.get(0)).pinned()).isTrue();
        assertThat(situation().confirmed()).containsExactly(visits.get(1));
    }

    @Test
    void whereAnotherProgrammeSendsAnAdviserTheyAreNotFreeAndTheirNumberIsLess() {
        String second = plan.programme();
        List<String> theirs = plan.visits(second, other);
        plan.put(theirs.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        assertThat(sent(adviser).free()).doesNotContain(HalfDay.morning(LocalDate.of(2026, 6, 16)));
        assertThat(sent(adviser).mostVisits()).isEqualTo(9);
        assertThat(sent(adviser).elsewhere()).isEqualTo(1);
        assertThat(situation().elsewhere()).hasSize(1);

        plan.act(theirs.get(0), VisitAct.CANCEL);
        assertThat(sent(adviser).free()).contains(HalfDay.morning(LocalDate.of(2026, 6, 16)));
        assertThat(sent(adviser).mostVisits()).isEqualTo(10);
        assertThat(sent(adviser).elsewhere()).isZero();
    }

    @Test
    void onADayOfAnotherProgrammeNeitherHalfIsFreeAndTheTownReceivesNobodyElse() {
        plan.change("INSERT INTO dispatch_offer VALUES (?, '2026-06-16', 'AFTERNOON')", adviser);
        List<String> theirs = plan.visits(plan.programme(), town);
        plan.put(theirs.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        assertThat(sent(adviser).free()).noneMatch(at -> at.day().equals(LocalDate.of(2026, 6, 16)));
        assertThat(situation().problem().towns())
                .singleElement()
                .satisfies(one -> assertThat(one.impossible()).contains(LocalDate.of(2026, 6, 16)));
    }

    private void answered(String visit, String action, String day) {
        plan.change(
                "INSERT INTO dispatch_visit_event (id, visit_id, action, from_state, to_state, adviser_id, day, half, words,"
                        + " by_user, at) VALUES (?, ?, ?, 'PROPOSED', 'UNPLANNED', ?, ?, 'MORNING', 'x', ?, NOW(6))",
                Ids.next(),
                visit,
                action,
                adviser,
                LocalDate.parse(day),
                plan.officer.userId());
    }

    @Test
    void whatTownsAndAdvisersAnsweredCounts() {
        answered(visits.get(0), "TOWN_CANNOT", "2026-06-23");
        answered(visits.get(0), "WISH", "2026-06-24");
        answered(visits.get(0), "ADVISER_CANNOT", "2026-06-25");
        assertThat(situation().problem().towns()).singleElement().satisfies(one -> {
            assertThat(one.impossible()).contains(LocalDate.of(2026, 6, 23));
            assertThat(one.preferred(planned(visits.get(0)).group())).contains(LocalDate.of(2026, 6, 24));
        });
        assertThat(sent(adviser).free())
                .doesNotContain(HalfDay.morning(LocalDate.of(2026, 6, 25)))
                .contains(HalfDay.morning(LocalDate.of(2026, 6, 23)));
    }

    @Test
    void whereOneSideHasAgreedTheVisitStaysAndItsAdviserIsFreeForIt() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.change("UPDATE dispatch_visit SET town_agreed = TRUE WHERE id = ?", visits.get(0));
        plan.change("DELETE FROM dispatch_offer WHERE day = '2026-06-16'");
        assertThat(planned(visits.get(0)).pinned()).isTrue();
        assertThat(sent(adviser).free()).contains(HalfDay.morning(LocalDate.of(2026, 6, 16)));
    }

    @Test
    void withoutStagesTheVisitsOfARequestFollowEachOther() {
        plan.change(
                "UPDATE dispatch_programme SET settings = JSON_SET(settings, '$.stages', JSON_ARRAY()) WHERE id = ?",
                programme);
        plan.change("UPDATE dispatch_visit SET stage_id = NULL");
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-23"));
        plan.put(visits.get(1), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        Situation now = situation();
        assertThat(new Judge(now.problem()).breaches(now.standing()))
                .extracting(Breach::rule)
                .contains(Rule.STAGE_ORDER);
    }

    @Test
    void whatOneRequestOfATownWouldLikeIsNotAskedOfItsOther() {
        String other =
                plan.request(programme, town, "{\"preferred\":[\"2026-06-23\"],\"impossible\":[\"2026-06-24\"]}");
        String theirs = plan.visit(programme, other, town, 1);
        assertThat(situation().problem().towns()).singleElement().satisfies(one -> {
            assertThat(one.preferred(planned(visits.get(0)).group())).containsExactly(LocalDate.of(2026, 6, 16));
            assertThat(one.preferred(other)).containsExactly(LocalDate.of(2026, 6, 23));
            assertThat(one.impossible()).contains(LocalDate.of(2026, 6, 17), LocalDate.of(2026, 6, 24));
        });
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.put(theirs, VisitState.PROPOSED, at(adviser, "2026-06-23"));
        Situation now = situation();
        assertThat(new Judge(now.problem()).costs(now.standing()).units().get(Goal.WISHES))
                .isZero();
    }

    @Test
    void whatContradictsItselfIsNotPlannedRatherThanAFault() {
        plan.change(
                "UPDATE dispatch_programme SET settings = JSON_SET(settings, '$.stages[1].mostDays', 3) WHERE id = ?",
                programme);
        assertThat(plan.room().situation(HERE, programme)).isEmpty();
        assertThat(new Runs(plan.places.control(), plan.clock).start(programme, Asked.plan(10), plan.officer))
                .isInstanceOf(StartOutcome.Gone.class);
        assertThat(plan.plans().move(programme, visits.get(0), 1, at(adviser, "2026-06-16"), "x", plan.officer))
                .isInstanceOf(TakeOutcome.Gone.class);
        plan.change(
                "UPDATE dispatch_programme SET settings = JSON_SET(settings, '$.stages[1].mostDays', NULL,"
                        + " '$.until', '2026-05-01') WHERE id = ?",
                programme);
        assertThat(plan.room().situation(HERE, programme)).isEmpty();
    }

    @Test
    void aWithdrawnTownIsLeftOutAndItsDayStaysTaken() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.change("UPDATE dispatch_request SET state = 'WITHDRAWN'");
        Situation now = situation();
        assertThat(now.visits()).isEmpty();
        assertThat(now.problem().visits()).isEmpty();
        assertThat(now.leftOut())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(visits.get(0)));
        assertThat(sent(adviser).free()).doesNotContain(HalfDay.morning(LocalDate.of(2026, 6, 16)));
        assertThat(sent(adviser).mostVisits()).isEqualTo(9);
    }

    @Test
    void aSuspendedTownIsLeftOutButWhatTookPlaceThereCounts() {
        plan.put(visits.get(0), VisitState.HELD, at(adviser, "2026-05-12"));
        plan.change("UPDATE tenant SET state = 'SUSPENDED' WHERE code = ?", town);
        assertThat(situation().visits()).containsOnlyKeys(visits.get(0));
        assertThat(planned(visits.get(0)).pinned()).isTrue();
    }

    @Test
    void aRemovedStageAndARetiredAdviserBreakNothing() {
        plan.put(visits.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-16"));
        plan.change("UPDATE dispatch_visit SET stage_id = 'GONE' WHERE id = ?", visits.get(0));
        plan.change("UPDATE dispatch_adviser SET retired_at = NOW(6)");
        Situation now = situation();
        assertThat(planned(visits.get(0)).stage()).isNull();
        assertThat(sent(adviser).free()).isEmpty();
        assertThat(new Judge(now.problem()).score(now.standing()).unserved()).isEqualTo(1);

        plan.act(visits.get(0), VisitAct.CANCEL);
        assertThat(situation().problem().advisers()).isEmpty();
    }

    @Test
    void theBasisNamesWhatIsPlannedFrom() {
        String before = situation().basis();
        assertThat(situation().basis()).isEqualTo(before).hasSize(64);
        plan.change("DELETE FROM dispatch_offer WHERE day = '2026-06-09'");
        String fewer = situation().basis();
        assertThat(fewer).isNotEqualTo(before);
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.change("UPDATE dispatch_visit SET version = version + 1");
        assertThat(situation().basis()).isNotEqualTo(fewer);
    }

    @Test
    void theTurnOfTheYearIsClosed() {
        plan.change("UPDATE dispatch_programme SET settings = REPLACE(settings, '2026-12-25', '2027-02-26')");
        assertThat(situation().problem().closed())
                .contains(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 3))
                .doesNotContain(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 4));
    }

    @Test
    void nobodyReasonsForThoseWhoDoNotWantItAnyMore() {
        plan.change("DELETE FROM dispatch_offer");
        Situation now = plan.room().situation(HERE, programme).orElseThrow();
        Limits limits = new Limits(Duration.ofSeconds(20), 5);
        assertThat(Conflicts.smallest(now.problem(), limits)).isPresent();
        assertThat(Conflicts.smallest(now.problem(), limits, () -> true)).isEmpty();
        long begun = System.nanoTime();
        assertThat(Repair.of(now.problem(), now.standing(), Set.of(), limits, () -> true))
                .isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
