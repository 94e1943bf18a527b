package jp.kasane.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.testing.TestTowns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisersTest {

    private static final String AKITA = "050008";
    private static final AdviserProfile PROFILE = new AdviserProfile(
            List.of("多機関協働", "地域づくり"),
            List.of("社会福祉士"),
            "架空大学",
            "県社協と委嘱契約",
            List.of(new Barred("023035", "勤務先の法人が運営を受託している")));

    private static TestTowns places;
    private static Advisers advisers;
    private static Viewer here;
    private static Viewer elsewhere;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        change("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES"
                + " ('050008', '別県', 'kasane-other', 'kasane-web', 'x', 'ACTIVE', NOW(6))");
        advisers = new Advisers(places.control(), Clock.systemUTC());
        here = places.newViewer(Place.prefecture(TestTowns.PREFECTURE), StandardRole.PREFECTURE_OFFICER);
        elsewhere = places.newViewer(Place.prefecture(AKITA), StandardRole.PREFECTURE_OFFICER);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void none() {
        change("DELETE FROM dispatch_visit");
        change("DELETE FROM dispatch_request");
        change("DELETE FROM dispatch_programme");
        change("DELETE FROM dispatch_adviser");
        change("DELETE FROM control_audit");
    }

    private static void change(String sql) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static AdviserDraft named(String name, @Nullable String user) {
        return new AdviserDraft(name, "みほん", user, "022012", 24, PROFILE);
    }

    private static String made(String name, @Nullable String user, Viewer by) {
        return ((AdviserOutcome.Kept) advisers.make(named(name, user), by)).id();
    }

    private static AdviserRecord kept(String id) {
        return advisers.find(TestTowns.PREFECTURE, id).orElseThrow();
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, place_code, actor_role, subject_kind, subject_id)"
                                        + " FROM control_audit ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    private static String townExpecting(String adviser) {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT town_code FROM dispatch_visit WHERE adviser_id = ? AND day > CURRENT_DATE")
                        .bind(0, adviser)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void whoeverIsBarredFromWhereTheyAreExpectedIsTold() {
        String id = made("見本 一郎", null, here);
        expected(id, 30, "CONFIRMED");
        expected(id, -30, "HELD");
        String town = townExpecting(id);
        assertThat(advisers.misplaced(TestTowns.PREFECTURE)).isEmpty();
        AdviserProfile barred = new AdviserProfile(List.of(), List.of(), "", "", List.of(new Barred(town, "家族が勤めている")));
        advisers.change(id, new AdviserDraft("見本 一郎", "", null, "022012", 24, barred), 1, here);
        assertThat(advisers.misplaced(TestTowns.PREFECTURE))
                .extracting(Expected::adviser, Expected::town)
                .containsExactly(tuple(id, town));
        advisers.change(id, new AdviserDraft("見本 一郎", "", null, town, 24, AdviserProfile.EMPTY), 2, here);
        assertThat(advisers.misplaced(TestTowns.PREFECTURE)).hasSize(1);
        assertThat(advisers.misplaced(AKITA)).isEmpty();
    }

    /** A visit of the adviser so many days from now. */
    private static void expected(String adviser, int days, String state) {
        String programme = Ids.next();
        String request = Ids.next();
        String town = places.newTown().code();
        places.control().jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO dispatch_programme (id, prefecture_code, fiscal_year, title, kind, state, settings, version,"
                            + " made_by, changed_at) VALUES (?, '020001', 2026, '派遣', 'QUOTA', 'RUNNING', '{}', 1, 'x', NOW(6))",
                    programme);
            handle.execute(
                    "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version,"
                            + " made_by, sent_at, changed_at) VALUES (?, '020001', ?, ?, 'ACCEPTED', '{}', 1, 'x', NOW(6), NOW(6))",
                    request,
                    programme,
                    town);
            handle.execute(
                    "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, number, state,"
                            + " adviser_id, day, half, version, changed_at) VALUES (?, '020001', ?, ?, ?, 1, ?, ?,"
                            + " CURRENT_DATE + INTERVAL ? DAY, 'MORNING', 1, NOW(6))",
                    Ids.next(),
                    programme,
                    request,
                    town,
                    state,
                    adviser,
                    days);
        });
    }

    @Test
    void whatIsWrittenDownOfAnAdviserStands() {
        String user = places.newUser();
        String id = made("見本 一郎", user, here);
        AdviserRecord one = kept(id);
        assertThat(one).isEqualTo(new AdviserRecord(id, "見本 一郎", "みほん", user, "022012", 24, PROFILE, 1, false));
        assertThat(advisers.ofUser(TestTowns.PREFECTURE, user)).contains(one);
        assertThat(advisers.of(TestTowns.PREFECTURE)).containsExactly(one);
        assertThat(trail()).containsExactly("ADVISER_ADDED 020001 PREFECTURE_OFFICER adviser " + id);
    }

    @Test
    void nobodyIsSentToTheirOwnTownNorWhereTheyAreBarred() {
        assertThat(kept(made("見本 一郎", null, here)).barredTowns()).containsExactlyInAnyOrder("022012", "023035");
    }

    @Test
    void anotherPrefecturesAdviserIsNotThere() {
        String user = places.newUser();
        String id = made("見本 一郎", user, here);
        assertThat(advisers.of(AKITA)).isEmpty();
        assertThat(advisers.find(AKITA, id)).isEmpty();
        assertThat(advisers.ofUser(AKITA, user)).isEmpty();
        assertThat(advisers.change(id, named("別人", null), 1, elsewhere)).isInstanceOf(AdviserOutcome.Gone.class);
        assertThat(advisers.retire(id, elsewhere)).isInstanceOf(AdviserOutcome.Gone.class);
        assertThat(advisers.takeBack(id, elsewhere)).isInstanceOf(AdviserOutcome.Gone.class);
        assertThat(kept(id).name()).isEqualTo("見本 一郎");
        assertThat(trail()).hasSize(1);
        assertThat(advisers.make(named("見本 一郎", user), elsewhere)).isInstanceOf(AdviserOutcome.Kept.class);
    }

    @Test
    void aChangeNamesTheVersionItWasMadeOn() {
        String id = made("見本 一郎", null, here);
        assertThat(advisers.change(id, named("見本 二郎", null), 1, here)).isEqualTo(new AdviserOutcome.Kept(id));
        assertThat(advisers.change(id, named("見本 三郎", null), 1, here)).isInstanceOf(AdviserOutcome.Stale.class);
        assertThat(kept(id)).satisfies(one -> {
            assertThat(one.name()).isEqualTo("見本 二郎");
            assertThat(one.version()).isEqualTo(2);
        });
        assertThat(trail()).hasSize(2).last().asString().startsWith("ADVISER_CHANGED 020001");
    }

    @Test
    void nobodySignsInAsTwoAdvisers() {
        String user = places.newUser();
        String first = made("見本 一郎", user, here);
        String second = made("見本 二郎", null, here);
        assertThat(advisers.make(named("見本 三郎", user), here)).isEqualTo(new AdviserOutcome.UserTaken(first));
        assertThat(advisers.change(second, named("見本 二郎", user), 1, here))
                .isEqualTo(new AdviserOutcome.UserTaken(first));
        assertThat(advisers.change(first, named("見本 一郎", user), 1, here)).isEqualTo(new AdviserOutcome.Kept(first));
        advisers.retire(first, here);
        assertThat(advisers.make(named("見本 三郎", user), here)).isEqualTo(new AdviserOutcome.UserTaken(first));
    }

    @Test
    void twoOfOneUserThatAreWrittenDownAtOnceSeeEachOther() throws Exception {
        String user = places.newUser();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<AdviserOutcome> one = () -> advisers.make(named("同時", user), here);
            int made = 0;
            for (Future<AdviserOutcome> outcome : both.invokeAll(List.of(one, one))) {
                made += outcome.get() instanceof AdviserOutcome.Kept ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void whoIsRetiredStaysKnownAndCanBeTakenBack() {
        String user = places.newUser();
        String id = made("見本 一郎", user, here);
        made("見本 二郎", null, here);
        assertThat(advisers.retire(id, here)).isEqualTo(new AdviserOutcome.Kept(id));
        assertThat(advisers.of(TestTowns.PREFECTURE))
                .extracting(AdviserRecord::name)
                .containsExactly("見本 二郎", "見本 一郎");
        assertThat(advisers.ofUser(TestTowns.PREFECTURE, user))
                .get()
                .satisfies(one -> assertThat(one.retired()).isTrue());
        assertThat(advisers.retire(id, here)).isInstanceOf(AdviserOutcome.Gone.class);
        assertThat(advisers.change(id, named("別人", null), 2, here)).isInstanceOf(AdviserOutcome.Gone.class);
        assertThat(advisers.takeBack(id, here)).isEqualTo(new AdviserOutcome.Kept(id));
        assertThat(advisers.takeBack(id, here)).isEqualTo(new AdviserOutcome.Kept(id));
        assertThat(kept(id).retired()).isFalse();
        assertThat(trail())
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("ADVISER_ADDED", "ADVISER_ADDED", "ADVISER_RETIRED", "ADVISER_TAKEN_BACK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "CONFIRMED"})
    void whoIsStillExpectedIsNotRetired(String state) {
        String id = made("見本 一郎", null, here);
        expected(id, 30, state);
        expected(id, -30, "PAID");
        assertThat(advisers.retire(id, here)).isEqualTo(new AdviserOutcome.StillExpected(1));
        assertThat(kept(id).retired()).isFalse();
    }

    @Test
    void whoWasEverywhereAlreadyIsRetired() {
        String id = made("見本 一郎", null, here);
        expected(id, -30, "REPORTED");
        assertThat(advisers.retire(id, here)).isInstanceOf(AdviserOutcome.Kept.class);
    }

    @Test
    void aPrefectureHasNoMoreThanItPlansWith() {
        places.control().jdbi().useTransaction(transaction -> {
            for (int i = 0; i < Advisers.MOST; i++) {
                AdviserRows.insert(
                        transaction,
                        TestTowns.PREFECTURE,
                        Ids.next(),
                        named("見本" + i, null),
                        Clock.systemUTC().instant());
            }
        });
        assertThat(advisers.make(named("もう一人", null), here)).isEqualTo(new AdviserOutcome.TooMany(Advisers.MOST));
    }

    @Test
    void anAdviserOrATownWritesDownNobody() {
        Viewer adviser = places.newViewer(Place.prefecture(TestTowns.PREFECTURE), StandardRole.ADVISER);
        Viewer town = places.newViewer(Place.town("023035"), StandardRole.TOWN_ADMINISTRATOR);
        String id = made("見本 一郎", adviser.userId(), here);
        assertThatIllegalStateException().isThrownBy(() -> advisers.make(named("別人", null), adviser));
        assertThatIllegalStateException().isThrownBy(() -> advisers.change(id, named("別人", null), 1, adviser));
        assertThatIllegalStateException().isThrownBy(() -> advisers.retire(id, adviser));
        assertThatIllegalArgumentException().isThrownBy(() -> advisers.make(named("別人", null), town));
        assertThat(advisers.of(TestTowns.PREFECTURE))
                .extracting(AdviserRecord::name)
                .containsExactly("見本 一郎");
    }
}
