package jp.kasane.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.identity.SessionLimits;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.web.front.Trace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a session is strong enough for whose it is: asked anew at every request, of the session alone. */
class CallersTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Place TOWN = Place.town(ARegistry.IMABETSU);
    private static ControlDatabase control;
    private static ARegistry registry;
    private static Sessions sessions;
    private static int people;

    private final String user = registry.person("person-" + ++people);

    @BeforeAll
    static void start() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        registry = new ARegistry(control);
        SessionLimits limits = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
        sessions = new Sessions(control, new KeyRing("k1", Map.of("k1", new byte[32])), limits, CLOCK);
    }

    private String session(Strength strength) {
        return sessions.open(
                new Users(control, CLOCK).byId(user).orElseThrow(), strength, null, "id-token", "request-1");
    }

    private static Visit visit(String cookie, SecondFactor demanded) {
        PlaceNames names = new PlaceNames(new TenantRegistry(control));
        return new Callers(sessions, new Grants(control, CLOCK), names, demanded).of(request(cookie, "/t/023035/"));
    }

    private static boolean admitted(String cookie, SecondFactor demanded) {
        try {
            visit(cookie, demanded).demandStrength();
            return true;
        } catch (Denied denied) {
            assertThat(denied.reason()).isEqualTo(Denied.Reason.SECOND_FACTOR);
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TOWN_ADMINISTRATOR, ADMINISTRATORS, PASSWORD, false",
        "TOWN_ADMINISTRATOR, ADMINISTRATORS, SECOND_FACTOR, true",
        "TOWN_ADMINISTRATOR, EVERYONE, PASSWORD, false",
        "TOWN_ADMINISTRATOR, EVERYONE, SECOND_FACTOR, true",
        "TOWN_ADMINISTRATOR, NOBODY, PASSWORD, true",
        "TOWN_ADMINISTRATOR, NOBODY, SECOND_FACTOR, true",
        "COORDINATOR, ADMINISTRATORS, PASSWORD, true",
        "COORDINATOR, ADMINISTRATORS, SECOND_FACTOR, true",
        "COORDINATOR, EVERYONE, PASSWORD, false",
        "COORDINATOR, EVERYONE, SECOND_FACTOR, true",
        "COORDINATOR, NOBODY, PASSWORD, true"
    })
    void letsThroughWhoHasProvedAsMuchAsIsDemandedOfThem(
            StandardRole role, SecondFactor demanded, Strength proved, boolean admitted) {
        registry.grant(user, TOWN, role);
        assertThat(admitted(session(proved), demanded)).isEqualTo(admitted);
    }

    @Test
    void demandsItOfAPrefecturesAdministratorWhereverTheyGo() {
        registry.grant(user, Place.prefecture(ARegistry.AOMORI), StandardRole.PREFECTURE_ADMINISTRATOR);
        registry.grant(user, TOWN, StandardRole.COORDINATOR);
        assertThat(admitted(session(Strength.PASSWORD), SecondFactor.ADMINISTRATORS))
                .isFalse();
    }

    @Test
    void demandsItAtTheVeryNextRequestOfWhoBecomesAdministrator() {
        registry.grant(user, TOWN, StandardRole.COORDINATOR);
        String cookie = session(Strength.PASSWORD);
        assertThat(admitted(cookie, SecondFactor.ADMINISTRATORS)).isTrue();
        registry.grant(user, TOWN, StandardRole.TOWN_ADMINISTRATOR);
        assertThat(admitted(cookie, SecondFactor.ADMINISTRATORS)).isFalse();
    }

    @Test
    void demandsItNoLongerOfWhoIsAdministratorNoMore() {
        String grant = registry.grant(user, TOWN, StandardRole.TOWN_ADMINISTRATOR);
        String cookie = session(Strength.PASSWORD);
        control.jdbi()
                .useHandle(handle -> handle.execute("UPDATE access_grant SET state = 'REVOKED' WHERE id = ?", grant));
        assertThat(admitted(cookie, SecondFactor.ADMINISTRATORS)).isTrue();
    }

    @Test
    void demandsItAlwaysOfWhoHasSetOneUpUntilItIsTakenAway() {
        registry.grant(user, TOWN, StandardRole.CASE_WORKER);
        String weak = session(Strength.PASSWORD);
        session(Strength.SECOND_FACTOR);
        assertThat(admitted(weak, SecondFactor.ADMINISTRATORS)).isFalse();
        assertThat(admitted(session(Strength.PASSWORD), SecondFactor.NOBODY)).isFalse();
        control.jdbi().useHandle(handle -> Users.hasNoSecondFactor(handle, user, CLOCK.instant()));
        assertThat(admitted(weak, SecondFactor.ADMINISTRATORS)).isTrue();
    }

    @Test
    void offersTheStrongerSignInInASessionByPasswordOnly() {
        assertThat(visit(session(Strength.PASSWORD), SecondFactor.NOBODY)
                        .frame("題")
                        .signedIn()
                        .stronger())
                .isEqualTo("/login?stronger=1&return=%2Ft%2F023035%2F");
        assertThat(visit(session(Strength.SECOND_FACTOR), SecondFactor.NOBODY)
                        .frame("題")
                        .signedIn()
                        .stronger())
                .isNull();
    }

    @Test
    void leadsBackToAnAddressOfOursOnly() {
        assertThat(Visit.signingInStronger("//evil.example/")).isEqualTo("/login?stronger=1&return=%2F");
        assertThat(Visit.signingIn("/t/023035/?q=1")).isEqualTo("/login?return=%2Ft%2F023035%2F%3Fq%3D1");
    }

    @Test
    void leavesTheStrangerToTheQuestionWhoTheyAre() {
        Visit stranger = visit("made-up", SecondFactor.EVERYONE);
        assertThat(stranger.session()).isEmpty();
        stranger.demandStrength();
        assertThatThrownBy(stranger::user).isInstanceOf(IllegalStateException.class);
    }

    private static HttpServletRequest request(String cookie, String path) {
        Map<String, Object> attributes = new HashMap<>(Map.of(Trace.ATTRIBUTE, new Trace("request-1")));
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get((String) args[0]);
                    case "setAttribute" -> {
                        attributes.put((String) args[0], args[1]);
                        yield null;
                    }
                    case "getCookies" -> new Cookie[] {new Cookie(Cookies.SESSION, cookie)};
                    case "getRequestURI" -> path;
                    case "getQueryString" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
