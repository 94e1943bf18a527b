package jp.kasane.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.Session;
import jp.kasane.kernel.identity.SessionLimits;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.SignIns;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody comes back from the identity server: with what was asked, with more, with less. */
class ArrivalsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static ARealm realm;
    private static Sessions sessions;
    private static SignIns signIns;
    private static Arrivals arrivals;
    private static ControlDatabase control;
    private static IdentityClients clients;

    @BeforeAll
    static void aPrefectureWithOnePerson() {
        realm = new ARealm();
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        ControlDatabase control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        new ARegistry(control).person("1");
        KeyRing keys = new KeyRing("k1", Map.of("k1", new byte[32]));
        ArrivalsTest.control = control;
        clients = new IdentityClients(control, keys);
        control.jdbi().useHandle(handle -> clients.keep(handle, "020001", "client-secret"));
        sessions = new Sessions(control, keys, new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12)), CLOCK);
        signIns = new SignIns(control, keys, CLOCK);
        arrivals = new Arrivals(signIns, clients, realm.spokenTo(), new Users(control, CLOCK), sessions);
    }

    @AfterAll
    static void close() {
        realm.close();
    }

    /** Leaves asking for this much and comes back with what the realm signs. */
    private static Arrival arrive(Strength asked, String acr, Optional<String> former) {
        SignIns.Started started = signIns.start("020001", "/t/023035/", asked, Optional.empty());
        realm.willGive(realm.claims(started.nonce()).claim("acr", acr).build());
        return arrivals.of(
                new Arrivals.Answer(
                        Optional.of(started.state()),
                        Optional.of("code-1"),
                        Optional.of(realm.issuer()),
                        Optional.of(started.browser()),
                        former),
                "request-1");
    }

    private static String cookie(Arrival arrival) {
        return ((Arrival.Welcome) arrival).cookie();
    }

    private static Session session(String cookie) {
        return sessions.find(cookie).orElseThrow();
    }

    @Test
    void opensASessionAsStrongAsWhatCameBack() {
        assertThat(session(cookie(arrive(Strength.PASSWORD, "password", Optional.empty())))
                        .strength())
                .isEqualTo(Strength.PASSWORD);
        assertThat(session(cookie(arrive(Strength.SECOND_FACTOR, "second-factor", Optional.empty())))
                        .strength())
                .isEqualTo(Strength.SECOND_FACTOR);
    }

    @Test
    void takesMoreThanWasAskedFor() {
        assertThat(session(cookie(arrive(Strength.PASSWORD, "second-factor", Optional.empty())))
                        .strength())
                .isEqualTo(Strength.SECOND_FACTOR);
    }

    @Test
    void opensNothingForLessThanWasAskedForAndLeavesTheFormerSessionAsItWas() {
        String former = cookie(arrive(Strength.PASSWORD, "password", Optional.empty()));
        Arrival arrival = arrive(Strength.SECOND_FACTOR, "password", Optional.of(former));
        assertThat(arrival).isEqualTo(new Arrival.Stopped(SignInPage.WEAK, "020001", 403));
        assertThat(session(former).strength()).isEqualTo(Strength.PASSWORD);
    }

    @Test
    void endsTheFormerSessionWhereAStrongerOneBegins() {
        String former = cookie(arrive(Strength.PASSWORD, "password", Optional.empty()));
        String stronger = cookie(arrive(Strength.SECOND_FACTOR, "second-factor", Optional.of(former)));
        assertThat(sessions.find(former)).isEmpty();
        assertThat(session(stronger).usual()).isEqualTo(Strength.SECOND_FACTOR);
    }

    @Test
    void whileTheClientsSecretIsRotatedNobodyWhoComesBackHearsOfIt() {
        int refused = realm.refusals();
        control.jdbi().useHandle(handle -> clients.keepNext(handle, "020001", "next-secret"));
        assertThat(arrive(Strength.PASSWORD, "password", Optional.empty())).isInstanceOf(Arrival.Welcome.class);
        assertThat(realm.refusals()).isEqualTo(refused);
        realm.takes("next-secret");
        assertThat(arrive(Strength.PASSWORD, "password", Optional.empty())).isInstanceOf(Arrival.Welcome.class);
        assertThat(realm.refusals()).isEqualTo(refused + 1);
        control.jdbi().useHandle(handle -> IdentityClients.takeNext(handle, "020001"));
        assertThat(arrive(Strength.PASSWORD, "password", Optional.empty())).isInstanceOf(Arrival.Welcome.class);
        assertThat(realm.refusals()).isEqualTo(refused + 1);
        realm.takes("client-secret");
        control.jdbi().useHandle(handle -> clients.keep(handle, "020001", "client-secret"));
    }

    @Test
    void aSecretThatNobodyKeepsOpensNothing() {
        realm.takes("somebody-elses");
        try {
            assertThat(arrive(Strength.PASSWORD, "password", Optional.empty()))
                    .isEqualTo(new Arrival.Stopped(SignInPage.FAILED, "020001", 400));
        } finally {
            realm.takes("client-secret");
        }
    }
}
