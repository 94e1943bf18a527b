package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever was ill offers again once the repair for it is taken back. */
class GivingBackTest extends APlanAtHand {

    private static final String FIRST = "2026-06-15";
    private static final String LAST = "2026-06-19";

    private final Offers offers = new Offers(plan.places.control());

    @BeforeEach
    void inJuneTheAdviserIsExpectedTwice() {
        plan.put(visits.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-16"));
        plan.put(others.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-22"));
    }

    /** The second adviser goes on that day instead. */
    private String repair(String from, String until, Map<String, Placement> found) {
        Asked asked = Asked.repair(10, new Trouble.Ill(adviser, LocalDate.parse(from), LocalDate.parse(until)));
        String run = run(asked, found);
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Taken.class);
        return run;
    }

    private String repair() {
        return repair(
                FIRST, LAST, Map.of(visits.get(0), at(second, "2026-06-16"), others.get(0), at(adviser, "2026-06-22")));
    }

    private String longer() {
        return repair(
                "2026-06-17",
                "2026-06-23",
                Map.of(visits.get(0), at(second, "2026-06-16"), others.get(0), at(second, "2026-06-22")));
    }

    private TakeOutcome untaken(String run) {
        return plan.plans().untake(programme, run, "採用の取り消し", plan.officer);
    }

    private Run read(String run) {
        return new Runs(plan.places.control(), plan.clock)
                .find(HERE, programme, run)
                .orElseThrow();
    }

    /** The days of June on which the adviser offers the morning, of those of the two repairs. */
    private List<String> offered() {
        return plan.column(
                "SELECT DAY(day) FROM dispatch_offer WHERE adviser_id = ? AND day BETWEEN '2026-06-14' AND '2026-06-23'"
                        + " ORDER BY day",
                adviser);
    }

    private static Set<HalfDay> morning(String day) {
        return Set.of(HalfDay.morning(LocalDate.parse(day)));
    }

    private void answered(String visit) {
        plan.change("UPDATE dispatch_visit SET version = version + 1, town_agreed = TRUE WHERE id = ?", visit);
    }

    @Test
    void whoeverWasIllOffersWhatTheyHadOffered() {
        String run = repair();
        assertThat(offered()).containsExactly("22", "23");
        assertThat(read(run).found().withdrawn()).hasSize(5);

        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("15", "16", "17", "18", "19", "22", "23");
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
        assertThat(plan.read(visits.get(0)).state()).as("both are asked anew").isEqualTo(VisitState.PROPOSED);
        assertThat(read(run).found().withdrawn()).isEmpty();
        assertThat(trail()).contains("OFFERS_WITHDRAWN adviser", "OFFERS_GIVEN_BACK adviser");
    }

    @Test
    void halfDaysThatHaveComeAndThoseNobodyHadOfferedAreNotOfferedAgain() {
        plan.change("DELETE FROM dispatch_offer WHERE adviser_id = ? AND day = '2026-06-17'", adviser);
        String run = repair();
        plan.clock.on(FIRST);
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("16", "18", "19", "22", "23");
    }

    @Test
    void whatAnotherRepairWithdrawsTooStaysWithdrawnUntilThatOneIsTakenBackAsWell() {
        String run = repair();
        String longer = longer();
        assertThat(offered()).isEmpty();

        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("15", "16");
        assertThat(untaken(longer)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("15", "16", "17", "18", "19", "22", "23");
    }

    @Test
    void ofTwoRepairsTheLaterMayBeTakenBackFirst() {
        String run = repair();
        String longer = longer();
        assertThat(untaken(longer)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("22", "23");
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("15", "16", "17", "18", "19", "22", "23");
    }

    @Test
    void twoRepairsForTheSameDaysAreTakenBackOneAfterTheOtherAlsoWhereEveryVisitStays() {
        String run = repair();
        String same = repair();
        answered(visits.get(0));
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("22", "23");
        assertThat(untaken(same)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("15", "16", "17", "18", "19", "22", "23");
    }

    @Test
    void whatACalendarSaysOfADayThatIsWithdrawnIsCounted() {
        String run = repair();
        int over = plan.places
                .control()
                .jdbi()
                .inTransaction(handle -> Offers.taken(handle, adviser, morning("2026-06-17")));
        assertThat(over).as("it stands in the trail then").isEqualTo(1);
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("15", "16", "18", "19", "22", "23");
    }

    @Test
    void whatSomebodySaidOfThoseDaysSinceStaysAsTheySaidIt() {
        String run = repair();
        offers.remove(adviser, morning("2026-06-17"), plan.officer);
        offers.add(adviser, morning("2026-06-18"), plan.officer);
        offers.change(adviser, morning("2026-06-18"), Set.of(), plan.officer);
        LocalDate last = LocalDate.parse(LAST);
        offers.replace(adviser, last, last, Set.of(), plan.officer);

        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("15", "16", "22", "23");
        assertThat(read(run).found().withdrawn())
                .extracting(HalfDay::day)
                .extracting(LocalDate::getDayOfMonth)
                .as("what stays withdrawn is kept to be told")
                .containsExactlyInAnyOrder(17, 18, 19);
    }

    @Test
    void aVisitWhoseOldHalfDayIsBusyByNowStays() {
        String run = repair();
        plan.places.control().jdbi().useTransaction(handle -> Offers.taken(handle, adviser, morning("2026-06-16")));
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(offered()).containsExactly("15", "17", "18", "19", "22", "23");
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(second, "2026-06-16"));
    }

    private List<String> due() {
        return plan.column("SELECT feed_due_at FROM dispatch_adviser WHERE id = ?", adviser);
    }

    @Test
    void aSubscribedCalendarIsReadNextAndDecidesItself() {
        String run = repair();
        plan.change(
                "UPDATE dispatch_adviser SET feed_url = 'x', feed_read_at = '2026-05-31', feed_due_at = '2026-07-01'"
                        + " WHERE id = ?",
                adviser);
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(due()).singleElement().asString().startsWith("2026-06-01 03:00:00");
    }

    @Test
    void whereNoVisitGoesBackTheHalfDaysDoAllTheSame() {
        String run = repair();
        answered(visits.get(0));
        assertThat(untaken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Taken.class,
                        done -> assertThat(done.moved()).isZero());
        assertThat(offered()).containsExactly("15", "16", "17", "18", "19", "22", "23");
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(second, "2026-06-16"));
        assertThat(read(run).state()).isEqualTo(Run.State.DONE);
        assertThat(read(run).found().taken()).extracting(Found.Moved::visit).containsExactly(visits.get(0));
        assertThat(trail()).contains("OFFERS_GIVEN_BACK adviser", "PLAN_UNTAKEN dispatch_run");
    }

    @Test
    void whereNeitherAVisitNorAHalfDayGoesBackNothingIsTakenBack() {
        String run = repair();
        answered(visits.get(0));
        LocalDate first = LocalDate.parse(FIRST);
        offers.replace(adviser, first, first.plusDays(4), Set.of(), plan.officer);
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Stays.class);
        assertThat(offered()).containsExactly("22", "23");
        assertThat(read(run).state()).isEqualTo(Run.State.TAKEN);
        assertThat(trail()).doesNotContain("OFFERS_GIVEN_BACK adviser");
    }

    @Test
    void whoHasRetiredSinceOffersNothingAndTheirVisitStays() {
        String run = repair();
        plan.change("UPDATE dispatch_adviser SET retired_at = NOW(6) WHERE id = ?", adviser);
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Stays.class);
        assertThat(offered()).containsExactly("22", "23");
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(second, "2026-06-16"));
    }
}
