package jp.kasane.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OffersTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final HalfDay MONDAY = HalfDay.morning(FIRST);
    private static final HalfDay AFTERNOON = HalfDay.afternoon(FIRST);
    private static final HalfDay TUESDAY = HalfDay.morning(FIRST.plusDays(1));

    private static TestTowns places;
    private static Advisers advisers;
    private static Offers offers;
    private static Viewer officer;
    private static Viewer self;
    private static String adviser;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        places.control()
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO prefecture (code, name, realm, client_id, client_secret,"
                                        + " state, created_at) VALUES ('050008', '別県', 'other', 'kasane-web', 'x', 'ACTIVE', NOW(6))"));
        advisers = new Advisers(places.control(), Clock.systemUTC());
        offers = new Offers(places.control());
        officer = places.newViewer(Place.prefecture(TestTowns.PREFECTURE), StandardRole.PREFECTURE_OFFICER);
        self = places.newViewer(Place.prefecture(TestTowns.PREFECTURE), StandardRole.ADVISER);
        adviser = made(self);
    }

    private static String made(Viewer user) {
        AdviserDraft draft = new AdviserDraft("見本 一郎", "", user.userId(), "022012", 24, AdviserProfile.EMPTY);
        return ((AdviserOutcome.Kept) advisers.make(draft, officer)).id();
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void none() {
        places.control().jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM dispatch_offer");
            handle.execute("DELETE FROM control_audit");
        });
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, actor_role) FROM control_audit ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void anAdviserOffersHalfDaysOfTheirOwn() {
        assertThat(offers.add(adviser, List.of(TUESDAY, AFTERNOON, MONDAY, MONDAY), self))
                .isTrue();
        assertThat(offers.of(TestTowns.PREFECTURE, adviser, FIRST, LAST)).containsExactly(MONDAY, AFTERNOON, TUESDAY);
        assertThat(offers.of(TestTowns.PREFECTURE, adviser, FIRST.plusDays(1), LAST))
                .containsExactly(TUESDAY);
        assertThat(offers.remove(adviser, List.of(MONDAY, HalfDay.morning(LAST)), self))
                .isTrue();
        assertThat(offers.of(TestTowns.PREFECTURE, adviser, FIRST, FIRST)).containsExactly(AFTERNOON);
        assertThat(trail()).containsExactly("OFFERS_ADDED ADVISER", "OFFERS_REMOVED ADVISER");
    }

    @Test
    void aMonthIsReplacedAndWhatLiesAroundItStays() {
        HalfDay july = HalfDay.morning(LAST.plusDays(1));
        offers.add(adviser, Set.of(MONDAY, july), self);
        assertThat(offers.replace(adviser, FIRST, LAST, Set.of(TUESDAY), officer))
                .isTrue();
        assertThat(offers.of(TestTowns.PREFECTURE, adviser, FIRST, LAST.plusDays(1)))
                .containsExactly(TUESDAY, july);
        assertThat(trail()).last().isEqualTo("OFFERS_REPLACED PREFECTURE_OFFICER");
        offers.replace(adviser, FIRST, LAST, Set.of(), officer);
        assertThat(offers.of(TestTowns.PREFECTURE, adviser, FIRST, LAST.plusDays(1)))
                .containsExactly(july);
    }

    @Test
    void whoeverSavesWhatTheySawLongAgoUndoesNothingOfWhatSomebodyElseDidSince() {
        offers.add(adviser, Set.of(MONDAY, TUESDAY), self);
        Set<HalfDay> shown = offers.of(TestTowns.PREFECTURE, adviser, FIRST, LAST);
        offers.remove(adviser, Set.of(TUESDAY), officer);
        offers.add(adviser, Set.of(HalfDay.morning(LAST)), officer);
        assertThat(offers.change(adviser, shown, Set.of(TUESDAY, AFTERNOON), self))
                .isTrue();
        assertThat(offers.of(TestTowns.PREFECTURE, adviser, FIRST, LAST))
                .containsExactly(AFTERNOON, HalfDay.morning(LAST));
        assertThat(trail()).last().isEqualTo("OFFERS_CHANGED ADVISER");
    }

    @Test
    void whatAnotherPrefecturesAdviserOffersIsNotThere() {
        offers.add(adviser, Set.of(MONDAY), self);
        assertThat(offers.of("050008", adviser, FIRST, LAST)).isEmpty();
    }

    @Test
    void nobodyOffersForAnother() {
        Viewer another = places.newViewer(Place.prefecture(TestTowns.PREFECTURE), StandardRole.ADVISER);
        Viewer elsewhere = places.newViewer(Place.prefecture("050008"), StandardRole.PREFECTURE_OFFICER);
        Viewer town = places.newViewer(Place.town("023035"), StandardRole.TOWN_ADMINISTRATOR);
        offers.add(adviser, Set.of(MONDAY), self);
        for (Viewer stranger : List.of(another, elsewhere)) {
            assertThat(offers.add(adviser, Set.of(TUESDAY), stranger)).isFalse();
            assertThat(offers.remove(adviser, Set.of(MONDAY), stranger)).isFalse();
            assertThat(offers.replace(adviser, FIRST, LAST, Set.of(), stranger)).isFalse();
            assertThat(offers.change(adviser, Set.of(MONDAY), Set.of(), stranger))
                    .isFalse();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> offers.add(adviser, Set.of(TUESDAY), town));
        assertThat(offers.of(TestTowns.PREFECTURE, adviser, FIRST, LAST)).containsExactly(MONDAY);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void aPlanIsMadeOfWhatThoseOfferWhoCanBeSent() {
        Viewer other = places.newViewer(Place.prefecture(TestTowns.PREFECTURE), StandardRole.ADVISER);
        String retired = made(other);
        offers.add(adviser, Set.of(MONDAY, HalfDay.morning(LAST.plusDays(1))), self);
        offers.add(retired, Set.of(TUESDAY), other);
        assertThat(offers.all(TestTowns.PREFECTURE, FIRST, LAST))
                .containsOnlyKeys(adviser, retired)
                .containsEntry(adviser, Set.of(MONDAY));
        advisers.retire(retired, officer);
        assertThat(offers.all(TestTowns.PREFECTURE, FIRST, LAST)).containsOnlyKeys(adviser);
        assertThat(offers.all("050008", FIRST, LAST)).isEmpty();
    }

    @Test
    void whatLiesOutsideOfThePeriodIsNoReplacementOfIt() {
        Set<HalfDay> july = Set.of(HalfDay.morning(LAST.plusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> offers.replace(adviser, FIRST, LAST, july, self));
    }

    @Test
    void tenYearsOfHalfDaysAreWrittenAtOnceAndNoMore() {
        Set<HalfDay> many = new TreeSet<>();
        for (int i = 0; i < Offers.MOST / 2; i++) {
            many.add(HalfDay.morning(FIRST.plusDays(i)));
            many.add(HalfDay.afternoon(FIRST.plusDays(i)));
        }
        offers.add(adviser, many, self);
        assertThat(offers.of(TestTowns.PREFECTURE, adviser, FIRST, FIRST.plusYears(11)))
                .hasSize(Offers.MOST);
        many.add(HalfDay.morning(FIRST.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> offers.add(adviser, many, self));
    }
}
