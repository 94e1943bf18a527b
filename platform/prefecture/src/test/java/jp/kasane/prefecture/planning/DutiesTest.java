package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Barred;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;

/** What is left of advisers' days and numbers when others have taken theirs. */
class DutiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);
    private static final Set<HalfDay> OFFERED =
            Set.of(HalfDay.morning(DAY), HalfDay.afternoon(DAY), HalfDay.morning(DAY.plusDays(1)));
    private static final VisitRecord JUNE = ASituation.record("V1", 1, VisitState.PROPOSED, at("A", "2026-06-16"));

    private static Duties none() {
        return new Duties(new FiscalYear(2026), List.of(), List.of(), List.of(), List.of());
    }

    private static Adviser only(Duties duties, AdviserRecord record) {
        List<Adviser> all = duties.advisers(List.of(record), Map.of("A", OFFERED), ASituation.settings());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void whoHasNoDutiesIsFreeWhenTheyOffer() {
        Adviser free = only(none(), ASituation.adviser("A", false));
        assertThat(free.free()).isEqualTo(OFFERED);
        assertThat(free.mostVisits()).isEqualTo(10);
        assertThat(only(none(), ASituation.adviser("B", false)).free()).isEmpty();
    }

    @Test
    void visitsOfThisProgrammeTakeNothing() {
        Duties duties = new Duties(new FiscalYear(2026), List.of(JUNE), List.of(), List.of(), List.of());
        assertThat(only(duties, ASituation.adviser("A", false)).free()).isEqualTo(OFFERED);
        assertThat(only(duties, ASituation.adviser("A", false)).mostVisits()).isEqualTo(10);
    }

    @Test
    void whatStandsElsewhereOrIsLeftOutTakesBothHalvesOfItsDayAndOneOfTheNumber() {
        Duties elsewhere = new Duties(new FiscalYear(2026), List.of(), List.of(), List.of(JUNE), List.of());
        Duties leftOut = new Duties(new FiscalYear(2026), List.of(), List.of(JUNE), List.of(), List.of());
        for (Duties duties : List.of(elsewhere, leftOut)) {
            Adviser rest = only(duties, ASituation.adviser("A", false));
            assertThat(rest.free()).containsExactly(HalfDay.morning(DAY.plusDays(1)));
            assertThat(rest.mostVisits()).isEqualTo(9);
            assertThat(rest.elsewhere()).isEqualTo(1);
        }
    }

    @Test
    void theLastDayOfTheFiscalYearCountsAndTheFirstOfTheNextDoesNot() {
        VisitRecord last = ASituation.record("V2", 1, VisitState.PROPOSED, at("A", "2027-03-31"));
        VisitRecord next = ASituation.record("V3", 1, VisitState.PROPOSED, at("A", "2027-04-01"));
        VisitRecord before = ASituation.record("V4", 1, VisitState.PAID, at("A", "2026-03-31"));
        Duties duties = new Duties(new FiscalYear(2026), List.of(), List.of(), List.of(last, next, before), List.of());
        assertThat(only(duties, ASituation.adviser("A", false)).mostVisits()).isEqualTo(9);
    }

    @Test
    void nobodysNumberIsLessThanNone() {
        List<VisitRecord> many = IntStream.range(0, 12)
                .mapToObj(i -> ASituation.record("V" + i, 1, VisitState.PROPOSED, at("A", "2026-07-" + (10 + i))))
                .toList();
        Duties duties = new Duties(new FiscalYear(2026), List.of(), List.of(), many, List.of());
        assertThat(only(duties, ASituation.adviser("A", false)).mostVisits()).isZero();
    }

    @Test
    void whereTheySaidTheyCouldNotTheyAreNotFreeUnlessTheyAgreedSince() {
        VisitEvent cannot = new VisitEvent(
                "V9", "ADVISER_CANNOT", VisitState.PROPOSED, VisitState.UNPLANNED, JUNE.at(), "", "U", Instant.EPOCH);
        Duties said = new Duties(new FiscalYear(2026), List.of(), List.of(), List.of(), List.of(cannot));
        assertThat(only(said, ASituation.adviser("A", false)).free())
                .doesNotContain(HalfDay.morning(DAY))
                .contains(HalfDay.afternoon(DAY));
        VisitRecord agreed = ASituation.version(JUNE, 2, false, true);
        Duties since = new Duties(new FiscalYear(2026), List.of(agreed), List.of(), List.of(), List.of(cannot));
        assertThat(only(since, ASituation.adviser("A", false)).free()).contains(HalfDay.morning(DAY));
    }

    @Test
    void aRetiredAdviserIsKnownWhereTheyStandAndFreeNowhere() {
        AdviserRecord retired = ASituation.adviser("A", true);
        assertThat(none().advisers(List.of(retired), Map.of("A", OFFERED), ASituation.settings()))
                .isEmpty();
        VisitRecord agreed = ASituation.version(JUNE, 2, true, true);
        Duties standing = new Duties(new FiscalYear(2026), List.of(agreed), List.of(), List.of(), List.of());
        assertThat(only(standing, retired).free()).isEmpty();
    }

    @Test
    void subjectsAreKnownByTheirTitleAndTownsBarredWithTheirOwn() {
        AdviserProfile profile =
                new AdviserProfile(List.of("参加支援"), List.of(), "", "", List.of(new Barred("023019", "勤め先")));
        AdviserRecord record = new AdviserRecord("A", "見本", "みほん", null, "022012", 10, profile, 1, false);
        Adviser sent = only(none(), record);
        assertThat(sent.fields()).containsExactly("K1");
        assertThat(sent.barred()).containsExactlyInAnyOrder("022012", "023019");
        assertThat(only(none(), ASituation.adviser("A", false)).fields()).isEmpty();
    }
}
