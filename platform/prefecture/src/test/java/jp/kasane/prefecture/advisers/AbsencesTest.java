package jp.kasane.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is withdrawn for days away, by which causes, and what becomes of it. */
class AbsencesTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final HalfDay MONDAY = HalfDay.morning(FIRST);
    private static final HalfDay AFTERNOON = HalfDay.afternoon(FIRST);
    private static final HalfDay TUESDAY = HalfDay.morning(FIRST.plusDays(1));
    private static final HalfDay WEDNESDAY = HalfDay.morning(FIRST.plusDays(2));
    private static final String ONE = "01CAUSE0000000000000000001";
    private static final String OTHER = "01CAUSE0000000000000000002";

    private static TestTowns places;
    private static Advisers advisers;
    private static Offers offers;
    private static Viewer officer;
    private static Viewer elsewhere;
    private static String adviser;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        change("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES"
                + " ('050008', '別県', 'other', 'kasane-web', 'x', 'ACTIVE', NOW(6))");
        advisers = new Advisers(places.control(), Clock.systemUTC());
        offers = new Offers(places.control());
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        elsewhere = places.newViewer(Place.prefecture("050008"), StandardRole.PREFECTURE_OFFICER);
        adviser = made();
    }

    private static String made() {
        AdviserDraft draft = new AdviserDraft("見本 一郎", "", null, "022012", 24, AdviserProfile.EMPTY);
        return ((AdviserOutcome.Kept) advisers.make(draft, officer)).id();
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void threeDaysAreOffered() {
        for (String table : List.of("dispatch_offer", "dispatch_withdrawn", "control_audit")) {
            change("DELETE FROM " + table);
        }
        change("UPDATE dispatch_adviser SET retired_at = NULL");
        offers.add(adviser, Set.of(MONDAY, AFTERNOON, TUESDAY, WEDNESDAY), officer);
    }

    private static void change(String sql) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, actor_role) FROM control_audit ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    private static Set<HalfDay> offered(String of) {
        return offers.of(HERE, of, FIRST, FIRST.plusDays(30));
    }

    private static Set<HalfDay> withdrawn(String cause, LocalDate from, LocalDate until, Viewer by) {
        return places.control()
                .jdbi()
                .inTransaction(transaction -> Absences.withdraw(transaction, adviser, cause, from, until, by));
    }

    /** Monday and Tuesday, for the one cause. */
    private static Set<HalfDay> twoDaysAway() {
        return withdrawn(ONE, FIRST, FIRST.plusDays(1), officer);
    }

    private static Map<Afterwards, Set<HalfDay>> outlook(String prefecture, String cause, HalfDay... some) {
        return places.control()
                .jdbi()
                .withHandle(handle -> Absences.outlook(handle, prefecture, adviser, cause, List.of(some)));
    }

    private static void ended(String cause, Set<HalfDay> again, Viewer by) {
        places.control().jdbi().useTransaction(transaction -> Absences.end(transaction, adviser, cause, again, by));
    }

    @Test
    void whatIsWithdrawnIsToldAndOfferedAgainAsItWas() {
        String other = made();
        offers.add(other, Set.of(MONDAY), officer);
        assertThat(twoDaysAway()).containsExactly(MONDAY, AFTERNOON, TUESDAY);
        assertThat(offered(adviser)).containsExactly(WEDNESDAY);
        assertThat(offered(other)).containsExactly(MONDAY);
        assertThat(trail()).last().isEqualTo("OFFERS_WITHDRAWN PREFECTURE_OFFICER");

        assertThat(outlook(HERE, ONE, MONDAY, AFTERNOON, TUESDAY))
                .containsOnly(Map.entry(Afterwards.OFFERED, Set.of(MONDAY, AFTERNOON, TUESDAY)));
        ended(ONE, Set.of(MONDAY, AFTERNOON, TUESDAY), officer);
        assertThat(offered(adviser)).containsExactly(MONDAY, AFTERNOON, TUESDAY, WEDNESDAY);
        assertThat(trail()).last().isEqualTo("OFFERS_GIVEN_BACK PREFECTURE_OFFICER");
        assertThat(outlook(HERE, ONE, MONDAY)).as("it is offered by now").isEmpty();
    }

    @Test
    void whatHasTwoCausesIsOfferedAgainOnceTheSecondEnds() {
        twoDaysAway();
        assertThat(withdrawn(OTHER, FIRST.plusDays(1), FIRST.plusDays(2), officer))
                .containsExactly(TUESDAY, WEDNESDAY);
        assertThat(outlook(HERE, ONE, MONDAY, TUESDAY))
                .containsOnly(
                        Map.entry(Afterwards.OFFERED, Set.of(MONDAY)), Map.entry(Afterwards.ABSENT, Set.of(TUESDAY)));
        ended(ONE, Set.of(MONDAY), officer);
        assertThat(outlook(HERE, OTHER, TUESDAY, WEDNESDAY))
                .containsOnly(Map.entry(Afterwards.OFFERED, Set.of(TUESDAY, WEDNESDAY)));
    }

    /** Each way in which somebody says something of a half-day. */
    private enum Said {
        ADDED,
        REMOVED,
        CHANGED,
        REPLACED,
        TAKEN_BY_A_CALENDAR
    }

    private static void said(Said how) {
        switch (how) {
            case ADDED -> {
                offers.add(adviser, Set.of(MONDAY), officer);
                change("DELETE FROM dispatch_offer WHERE day = '2026-06-01'");
            }
            case REMOVED -> offers.remove(adviser, Set.of(MONDAY), officer);
            case CHANGED -> offers.change(adviser, Set.of(MONDAY), Set.of(), officer);
            case REPLACED -> offers.replace(adviser, FIRST, FIRST, Set.of(), officer);
            default ->
                places.control()
                        .jdbi()
                        .useTransaction(transaction -> Offers.taken(transaction, adviser, Set.of(MONDAY)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSaidSinceStays(Said how) {
        twoDaysAway();
        withdrawn(OTHER, FIRST, FIRST, officer);
        said(how);
        for (String cause : List.of(ONE, OTHER)) {
            assertThat(outlook(HERE, cause, MONDAY)).containsOnly(Map.entry(Afterwards.CHANGED, Set.of(MONDAY)));
        }
        assertThat(outlook(HERE, ONE, TUESDAY)).containsOnly(Map.entry(Afterwards.OFFERED, Set.of(TUESDAY)));
    }

    @Test
    void whoeverOffersItAnewHasItWhateverBecomesOfTheCause() {
        twoDaysAway();
        offers.add(adviser, Set.of(MONDAY), officer);
        assertThat(offered(adviser)).containsExactly(MONDAY, WEDNESDAY);
        assertThat(outlook(HERE, ONE, MONDAY)).isEmpty();
    }

    @Test
    void whoSavesAMonthWithoutTouchingThoseDaysSaysNothingOfThem() {
        twoDaysAway();
        offers.change(adviser, Set.of(WEDNESDAY), Set.of(HalfDay.afternoon(WEDNESDAY.day())), officer);
        assertThat(outlook(HERE, ONE, MONDAY)).containsOnlyKeys(Afterwards.OFFERED);
    }

    @Test
    void whoHasRetiredIsOfferedByNobody() {
        twoDaysAway();
        advisers.retire(adviser, officer);
        assertThat(outlook(HERE, ONE, MONDAY, TUESDAY))
                .containsOnly(Map.entry(Afterwards.RETIRED, Set.of(MONDAY, TUESDAY)));
    }

    @Test
    void anotherPrefectureWithdrawsSeesAndGivesBackNothing() {
        assertThat(withdrawn(ONE, FIRST, FIRST, elsewhere)).isEmpty();
        assertThat(offered(adviser)).hasSize(4);
        twoDaysAway();
        assertThat(outlook("050008", ONE, MONDAY)).isEmpty();
        ended(ONE, Set.of(MONDAY), elsewhere);
        assertThat(offered(adviser)).containsExactly(WEDNESDAY);
        assertThat(outlook(HERE, ONE, MONDAY)).containsOnlyKeys(Afterwards.OFFERED);
        assertThat(trail()).containsExactly("OFFERS_ADDED PREFECTURE_OFFICER", "OFFERS_WITHDRAWN PREFECTURE_OFFICER");
    }

    @Test
    void ofNothingThatIsOfferedAgainNothingIsWritten() {
        twoDaysAway();
        ended(ONE, Set.of(), officer);
        assertThat(trail()).last().isEqualTo("OFFERS_WITHDRAWN PREFECTURE_OFFICER");
        assertThat(outlook(HERE, ONE, MONDAY)).containsOnlyKeys(Afterwards.CHANGED);
    }

    @Test
    void nobodyWithdrawsForSomebodyWhoIsNotThere() {
        places.control().jdbi().useTransaction(transaction -> {
            assertThat(Absences.withdraw(transaction, "nobody", ONE, FIRST, FIRST, officer))
                    .isEmpty();
            assertThat(Absences.outlook(transaction, HERE, "nobody", ONE, Set.of(MONDAY)))
                    .isEmpty();
        });
        assertThat(trail()).containsExactly("OFFERS_ADDED PREFECTURE_OFFICER");
    }
}
