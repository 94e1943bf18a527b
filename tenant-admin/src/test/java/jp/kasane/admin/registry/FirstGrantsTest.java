package jp.kasane.admin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jp.kasane.admin.Installation;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobRequest.PreparePrefecture;
import jp.kasane.kernel.jobs.OnboardOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one grant that nobody at the place approved: whom it goes to, how long it waits, and what becomes of it. */
class FirstGrantsTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final Place IMABETSU = Place.town("023035");
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    private static Installation installation;

    @BeforeAll
    static void install() {
        installation = new Installation();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void empty() {
        installation.emptied();
    }

    @Test
    void opensThePlaceForFourteenDaysAndNotLonger() {
        FirstAdministrator first = somebody("first");
        at(NOON).ofPrefecture(prepare(first, true));
        assertThat(mayEnter(first, NOON.plus(Duration.ofDays(14)).minusMillis(1)))
                .isTrue();
    }

    @Test
    void isVoidWhenNobodyUsedItInTime() {
        FirstAdministrator first = somebody("first");
        at(NOON).ofPrefecture(prepare(first, true));
        assertThat(mayEnter(first, NOON.plus(Duration.ofDays(14)))).isFalse();
    }

    @Test
    void staysOnceItWasUsed() {
        FirstAdministrator first = somebody("first");
        at(NOON).ofPrefecture(prepare(first, true));
        assertThat(mayEnter(first, NOON.plus(Duration.ofDays(3)))).isTrue();
        assertThat(mayEnter(first, NOON.plus(Duration.ofDays(400)))).isTrue();
    }

    @Test
    void whoWasTooLateIsLetInWhenAskedForAgain() {
        FirstAdministrator first = somebody("first");
        at(NOON).ofPrefecture(prepare(first, true));
        Instant later = NOON.plus(Duration.ofDays(20));
        at(later).ofPrefecture(prepare(first, true));
        assertThat(mayEnter(first, later.plus(Duration.ofDays(1)))).isTrue();
        assertThat(states()).containsExactly("first REVOKED", "first GRANTED");
    }

    @Test
    void askedForAgainInTimeItIsStillTheSameOne() {
        FirstAdministrator first = somebody("first");
        at(NOON).ofPrefecture(prepare(first, true));
        at(NOON.plus(Duration.ofDays(2))).ofPrefecture(prepare(first, true));
        assertThat(states()).containsExactly("first GRANTED");
        assertThat(trail()).containsExactly("GRANT_FIRST");
    }

    @Test
    void somebodyElseTakesItOverWhileNobodyHasUsedIt() {
        at(NOON).ofPrefecture(prepare(somebody("first"), true));
        at(NOON.plusSeconds(60)).ofPrefecture(prepare(somebody("second"), true));
        assertThat(states()).containsExactly("first REVOKED", "second GRANTED");
        assertThat(trail()).containsExactly("GRANT_FIRST", "REVOKE", "GRANT_FIRST");
    }

    @Test
    void whoHasUsedItKeepsItBesideSomebodyElse() {
        FirstAdministrator first = somebody("first");
        at(NOON).ofPrefecture(prepare(first, true));
        mayEnter(first, NOON.plusSeconds(1));
        at(NOON.plusSeconds(60)).ofPrefecture(prepare(somebody("second"), true));
        assertThat(states()).containsExactly("first GRANTED", "second GRANTED");
    }

    @Test
    void aGrantThatWasGivenByThePlaceIsNotTouched() {
        installation.person("colleague", AOMORI, StandardRole.PREFECTURE_OFFICER);
        at(NOON).ofPrefecture(prepare(somebody("first"), true));
        assertThat(states()).containsExactlyInAnyOrder("colleague GRANTED", "first GRANTED");
    }

    @Test
    void withoutAnInvitationItWaitsForEver() {
        FirstAdministrator first = somebody("first");
        at(NOON).ofPrefecture(prepare(first, false));
        assertThat(mayEnter(first, NOON.plus(Duration.ofDays(1000)))).isTrue();
    }

    @Test
    void aTownsFirstOfficerCoordinatesTooWhereThereIsOnlyOne() {
        for (boolean single : List.of(true, false)) {
            installation.emptied();
            installation
                    .provisioning()
                    .onboard(new OnboardOrder(
                            Installation.AOMORI, "023035", "架空 太郎", "a@example.jp", "first", single, true, null));
            at(NOON).ofTown(onboard(installation.one("SELECT id FROM app_user")));
            assertThat(installation.column("SELECT role FROM access_grant ORDER BY role"))
                    .isEqualTo(single ? List.of("COORDINATOR", "TOWN_ADMINISTRATOR") : List.of("TOWN_ADMINISTRATOR"));
        }
    }

    @Test
    void aTownThatNobodyEnteredGetsNone() {
        FirstAdministrator first = somebody("first");
        assertThatThrownBy(() -> at(NOON).ofTown(onboard(first.userId())))
                .isInstanceOf(StepRefused.class)
                .extracting(fault -> ((StepRefused) fault).failure())
                .isEqualTo(JobFailure.STATE);
        assertThat(states()).isEmpty();
    }

    private FirstGrants at(Instant now) {
        return new FirstGrants(installation.admin, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static FirstAdministrator somebody(String username) {
        String id = jp.kasane.kernel.control.Ids.next();
        User user = new User(
                id, Installation.AOMORI, null, username, "見本 花子", username + "@example.jp", "ja", User.State.INVITED);
        installation.admin.jdbi().useHandle(handle -> Users.enter(handle, user, NOON));
        return new FirstAdministrator(id, "見本 花子", username + "@example.jp", username);
    }

    private static Task<PreparePrefecture> prepare(FirstAdministrator first, boolean invite) {
        return new Task<>(AOMORI, new PreparePrefecture(Installation.AOMORI, first, invite), null);
    }

    private static Task<OnboardTown> onboard(String userId) {
        FirstAdministrator first = new FirstAdministrator(userId, "架空 太郎", "a@example.jp", "first");
        return new Task<>(AOMORI, new OnboardTown(IMABETSU.code(), first, true), null);
    }

    private static boolean mayEnter(FirstAdministrator who, Instant when) {
        return new Grants(installation.web, Clock.fixed(when, ZoneOffset.UTC))
                .viewer(who.userId(), AOMORI, "test")
                .isPresent();
    }

    private static List<String> states() {
        return installation.column("SELECT CONCAT(u.username, ' ', g.state) FROM access_grant g JOIN app_user u"
                + " ON u.id = g.user_id ORDER BY g.created_at, g.id");
    }

    private static List<String> trail() {
        return installation.column("SELECT action FROM control_audit ORDER BY id");
    }
}
