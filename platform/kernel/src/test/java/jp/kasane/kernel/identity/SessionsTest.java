package jp.kasane.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionsTest {

    private static AnIdentity identity;
    private static int people;
    private User user;

    @BeforeAll
    static void start() {
        identity = AnIdentity.fresh();
    }

    @BeforeEach
    void aPerson() {
        user = identity.user("person-" + ++people);
    }

    private String open() {
        return open(Strength.PASSWORD);
    }

    private String open(Strength strength) {
        return identity.sessions.open(user, strength, "provider-" + user.username(), "id-token", "request-1");
    }

    private Session session(String cookie) {
        return identity.sessions.find(cookie).orElseThrow();
    }

    @Test
    void findsTheUserBehindTheCookie() {
        Session session = identity.sessions.find(open()).orElseThrow();
        assertThat(session.user()).isEqualTo(user);
        assertThat(session.csrfToken()).hasSize(43);
    }

    @Test
    void knowsNothingOfACookieItDidNotMake() {
        assertThat(identity.sessions.find("made-up")).isEmpty();
        assertThat(identity.sessions.find("")).isEmpty();
    }

    @Test
    void keepsNeitherTheCookieNorTheTokenInTheDatabase() {
        String cookie = open();
        List<byte[]> kept = identity.control
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT id_hash FROM web_session UNION SELECT id_token FROM web_session")
                        .mapTo(byte[].class)
                        .list());
        assertThat(kept)
                .noneMatch(bytes -> new String(bytes).contains(cookie) || new String(bytes).contains("id-token"))
                .noneMatch(bytes -> cookie.contains(new String(bytes)));
        assertThat(identity.sessions.idToken(cookie)).contains("id-token");
    }

    @Test
    void givesEverySignInAValueOfItsOwn() {
        assertThat(open()).isNotEqualTo(open()).hasSize(43);
    }

    @Test
    void endsAfterThirtyIdleMinutes() {
        String cookie = open();
        identity.clock.pass(Duration.ofMinutes(29));
        assertThat(identity.sessions.find(cookie)).isPresent();
        identity.clock.pass(Duration.ofMinutes(30));
        assertThat(identity.sessions.find(cookie)).isEmpty();
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        String cookie = open();
        for (int minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
            identity.clock.pass(Duration.ofMinutes(20));
            assertThat(identity.sessions.find(cookie)).isPresent();
        }
        identity.clock.pass(Duration.ofMinutes(20));
        assertThat(identity.sessions.find(cookie)).isEmpty();
    }

    @Test
    void notesBeingSeenAtMostOnceAMinute() {
        String cookie = open();
        identity.clock.pass(Duration.ofSeconds(59));
        identity.sessions.find(cookie);
        assertThat(identity.sessions.find(cookie).orElseThrow().lastSeenAt())
                .isEqualTo(identity.clock.instant().minusSeconds(59));
        identity.clock.pass(Duration.ofSeconds(1));
        identity.sessions.find(cookie);
        assertThat(identity.sessions.find(cookie).orElseThrow().lastSeenAt()).isEqualTo(identity.clock.instant());
    }

    @Test
    void endsWhenTheUserSignsOut() {
        String cookie = open();
        identity.sessions.end(cookie);
        assertThat(identity.sessions.find(cookie)).isEmpty();
    }

    @Test
    void endsByTheIdentityServersWordInThatPrefectureOnly() {
        String cookie = open();
        assertThat(identity.sessions.endOfProvider("050008", "provider-" + user.username()))
                .isZero();
        assertThat(identity.sessions.find(cookie)).isPresent();
        assertThat(identity.sessions.endOfProvider("020001", "provider-" + user.username()))
                .isOne();
        assertThat(identity.sessions.find(cookie)).isEmpty();
    }

    @Test
    void endsByTheIdentityServersWordAloneWhereItNamesThatOne() {
        String named = open();
        String other = identity.sessions.open(user, Strength.PASSWORD, "provider-other", "id-token", "request-2");
        assertThat(identity.sessions.endOfProvider("020001", "provider-" + user.username()))
                .isOne();
        assertThat(identity.sessions.find(named)).isEmpty();
        assertThat(identity.sessions.find(other)).isPresent();
    }

    @Test
    void endsEverySessionOfAUser() {
        String one = open();
        String other = open();
        identity.sessions.endOfUser(user.id());
        assertThat(identity.sessions.find(one)).isEmpty();
        assertThat(identity.sessions.find(other)).isEmpty();
    }

    @Test
    void letsNobodyInWhoseTimeHereHasEnded() {
        String cookie = open();
        identity.control
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE app_user SET state = 'ENDED' WHERE id = ?", user.id()));
        assertThat(identity.sessions.find(cookie)).isEmpty();
    }

    @Test
    void entersTheSignInIntoTheTrail() {
        long before = identity.count("control_audit WHERE action = 'SIGN_IN'");
        open();
        assertThat(identity.count("control_audit WHERE action = 'SIGN_IN'")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource(Strength.class)
    void isAsStrongAsTheIdentityServerVouchedAndStaysSo(Strength strength) {
        String cookie = open(strength);
        open(strength == Strength.PASSWORD ? Strength.SECOND_FACTOR : Strength.PASSWORD);
        assertThat(session(cookie).strength()).isEqualTo(strength);
    }

    @Test
    void isUsuallyOpenedByThePasswordUntilSomebodyHasComeWithASecondFactor() {
        String weak = open();
        assertThat(session(weak).usual()).isEqualTo(Strength.PASSWORD);
        open(Strength.SECOND_FACTOR);
        assertThat(session(weak).usual()).isEqualTo(Strength.SECOND_FACTOR);
        assertThat(session(open()).usual()).isEqualTo(Strength.SECOND_FACTOR);
    }

    @Test
    void notesSinceWhenSomebodyHasASecondFactorAtItsFirstUse() {
        open(Strength.SECOND_FACTOR);
        String since = since();
        identity.clock.pass(Duration.ofMinutes(5));
        open(Strength.SECOND_FACTOR);
        assertThat(since()).isEqualTo(since);
    }

    @Test
    void isUsuallyOpenedByThePasswordAgainAfterTheSecondFactorWasTakenAway() {
        open(Strength.SECOND_FACTOR);
        identity.control
                .jdbi()
                .useHandle(handle -> Users.hasNoSecondFactor(handle, user.id(), identity.clock.instant()));
        assertThat(session(open()).usual()).isEqualTo(Strength.PASSWORD);
    }

    @Test
    void isWeakWhereNothingIsSaidOfItsStrength() {
        String cookie = open(Strength.SECOND_FACTOR);
        identity.control
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE web_session SET strength = DEFAULT(strength) WHERE user_id = ?", user.id()));
        assertThat(session(cookie).strength()).isEqualTo(Strength.PASSWORD);
    }

    @Test
    void entersIntoTheTrailWithHowMuchSomebodyCame() {
        open(Strength.SECOND_FACTOR);
        assertThat(identity.count("control_audit WHERE purpose = 'SECOND_FACTOR' AND actor_id = '" + user.id() + "'"))
                .isOne();
    }

    private String since() {
        return identity.control
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT second_factor_since FROM app_user WHERE id = :id")
                        .bind("id", user.id())
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void sweepsWhatHasExpiredAndNothingElse() {
        String old = open();
        identity.clock.pass(Duration.ofMinutes(31));
        String young = open();
        identity.sessions.sweep();
        assertThat(identity.sessions.find(young)).isPresent();
        assertThat(identity.sessions.idToken(old)).isEmpty();
    }

    @Test
    void refusesLimitsThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> new SessionLimits(Duration.ofMinutes(30), Duration.ofMinutes(20)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionLimits(Duration.ofSeconds(60), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
