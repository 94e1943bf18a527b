package jp.kasane.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes whose half-days, under which right, and what the trail says of it. */
class OffersByWhomTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final HalfDay MORNING = HalfDay.morning(DAY);
    private static final HalfDay AFTERNOON = HalfDay.afternoon(DAY);

    private static TestTowns places;
    private static Advisers advisers;
    private static Offers offers;
    private static Viewer officer;
    private static Viewer self;
    private static Viewer both;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        advisers = new Advisers(places.control(), Clock.systemUTC());
        offers = new Offers(places.control());
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        self = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
        String user = places.newUser();
        places.grant(user, Place.prefecture(HERE), StandardRole.ADVISER);
        places.grant(user, Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        both = places.grants().viewer(user, Place.prefecture(HERE), "request").orElseThrow();
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void none() {
        places.control().jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM dispatch_offer");
            handle.execute("DELETE FROM dispatch_adviser");
            handle.execute("DELETE FROM control_audit");
        });
    }

    private static String adviser(@Nullable String user) {
        AdviserDraft draft = new AdviserDraft("見本 一郎", "", user, "022012", 24, AdviserProfile.EMPTY);
        return ((AdviserOutcome.Kept) advisers.make(draft, officer)).id();
    }

    private static Set<HalfDay> of(String adviser) {
        return offers.of(HERE, adviser, DAY, DAY.plusDays(30));
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT CONCAT_WS(' ', action, actor_role) FROM control_audit"
                                + " WHERE action LIKE 'OFFERS%' ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void theOfficerWritesForWhoeverSignsInAndForWhoeverDoesNot() {
        for (String adviser : List.of(adviser(self.userId()), adviser(null))) {
            assertThat(offers.add(adviser, Set.of(MORNING), officer)).isTrue();
            assertThat(of(adviser)).containsExactly(MORNING);
        }
        assertThat(trail()).containsExactly("OFFERS_ADDED PREFECTURE_OFFICER", "OFFERS_ADDED PREFECTURE_OFFICER");
    }

    @Test
    void whoeverIsBothWritesTheirOwnAsTheAdviserAndOthersAsTheOfficer() {
        offers.add(adviser(both.userId()), Set.of(MORNING), both);
        offers.add(adviser(null), Set.of(MORNING), both);
        assertThat(trail()).containsExactly("OFFERS_ADDED ADVISER", "OFFERS_ADDED PREFECTURE_OFFICER");
    }

    @Test
    void whoSignsInAsNobodyAnyMoreWritesNothing() {
        String adviser = adviser(self.userId());
        offers.add(adviser, Set.of(MORNING), self);
        advisers.change(adviser, new AdviserDraft("見本 一郎", "", null, "022012", 24, AdviserProfile.EMPTY), 1, officer);
        assertThat(offers.add(adviser, Set.of(AFTERNOON), self)).isFalse();
        assertThat(offers.remove(adviser, Set.of(MORNING), self)).isFalse();
        assertThat(of(adviser)).containsExactly(MORNING);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void whatIsTakenByACalendarIsCountedOnceAndEnteredByWhoeverTakesIt() {
        String adviser = adviser(null);
        offers.add(adviser, Set.of(MORNING, AFTERNOON), officer);
        int taken = places.control()
                .jdbi()
                .inTransaction(transaction -> Offers.taken(
                        transaction, adviser, List.of(MORNING, MORNING, HalfDay.morning(DAY.plusDays(1)))));
        assertThat(taken).isEqualTo(1);
        assertThat(of(adviser)).containsExactly(AFTERNOON);
        assertThat(trail()).containsExactly("OFFERS_ADDED PREFECTURE_OFFICER");
    }

    @Test
    void ofTwoWhoSaveAtOnceEachKeepsWhatTheyTicked() throws Exception {
        String adviser = adviser(self.userId());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> savings = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                HalfDay one = i % 2 == 0 ? HalfDay.morning(DAY.plusDays(i)) : HalfDay.afternoon(DAY.plusDays(i));
                Viewer by = i % 2 == 0 ? self : officer;
                savings.add(() -> offers.change(adviser, Set.of(), Set.of(one), by));
            }
            for (Future<Boolean> saved : threads.invokeAll(savings)) {
                assertThat(saved.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(of(adviser)).hasSize(20);
        assertThat(trail()).hasSize(20);
    }

    @Test
    void nothingAtAllIsWrittenToo() {
        String adviser = adviser(null);
        assertThat(offers.add(adviser, Set.of(), officer)).isTrue();
        assertThat(offers.remove(adviser, Set.of(), officer)).isTrue();
        assertThat(offers.change(adviser, Set.of(), Set.of(), officer)).isTrue();
        assertThat(of(adviser)).isEmpty();
    }

    @Test
    void whatIsReplacedLiesWithinItsPeriodOnBothSides() {
        String adviser = adviser(null);
        for (HalfDay outside : List.of(HalfDay.morning(DAY.minusDays(1)), HalfDay.morning(DAY.plusDays(8)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> offers.replace(adviser, DAY, DAY.plusDays(7), Set.of(outside), officer));
        }
        assertThat(offers.replace(adviser, DAY, DAY, Set.of(MORNING, AFTERNOON), officer))
                .isTrue();
        assertThat(of(adviser)).containsExactly(MORNING, AFTERNOON);
        assertThat(trail()).containsExactly("OFFERS_REPLACED PREFECTURE_OFFICER");
    }
}
