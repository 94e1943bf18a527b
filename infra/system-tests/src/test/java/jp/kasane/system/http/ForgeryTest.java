package jp.kasane.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes somebody else's browser do something, nor leads it elsewhere. */
class ForgeryTest {

    private static final String INTAKE = "/t/023035/consultations/new";

    private final People people = new People(RunningKasane.get());
    private final Person officer = people.with(Towns.IMABETSU, StandardRole.COORDINATOR);
    private final String origin = RunningKasane.get().at().pages();

    @Test
    void aFormWithoutTheSessionsTokenIsRefused() {
        Answer answer =
                Caller.as(officer).bare("POST", INTAKE, "x=1", "Origin", origin, "Sec-Fetch-Site", "same-origin");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aFormWithSomebodyElsesTokenIsRefused() {
        Person other = people.with(Towns.IMABETSU, StandardRole.COORDINATOR);
        assertThat(Caller.as(officer)
                        .post(INTAKE, Map.of("_csrf", other.csrf()))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, https://evil.example",
        "cross-site, null",
        "same-site, http://localhost:1",
        "none, http://localhost",
        "same-origin, https://evil.example"
    })
    void aFormFromAnotherOriginIsRefusedEvenWithTheRightToken(String site, String from) {
        Answer answer = Caller.as(officer).post(INTAKE, Map.of(), "Sec-Fetch-Site", site, "Origin", from);
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aFormThatNamesNoOriginAtAllIsRefused() {
        Answer answer = Caller.as(officer).bare("POST", INTAKE, Caller.form(Map.of("_csrf", officer.csrf())));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void theTokenInAnAddressIsNoToken() {
        Answer answer = Caller.as(officer).bare("POST", INTAKE + "?_csrf=" + officer.csrf(), "x=1", "Origin", origin);
        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/%09/evil.example",
                "https:evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "http://localhost.evil.example/",
                "/..//evil.example",
                "\\\\evil.example"
            })
    void noAddressOfOursLeadsToAnotherHost(String target) {
        String location = Caller.nobody()
                .get("/language/en?return=" + Caller.encoded(target))
                .location();
        String landing = java.net.URI.create(origin + "/").resolve(location).toString();
        assertThat(landing).startsWith(origin + "/");
        assertThat(landing.substring(origin.length())).doesNotStartWith("//").doesNotStartWith("/\\");
    }

    @Test
    void anotherSitesLinkSignsNobodyOut() {
        Caller caller = Caller.as(officer);
        caller.get("/logout", "Sec-Fetch-Site", "cross-site");
        assertThat(caller.get("/session").status()).isEqualTo(204);
    }

    @Test
    void anotherSitesLinkChangesNobodysLanguage() {
        Answer answer = Caller.as(officer).get("/language/en?return=/", "Sec-Fetch-Site", "cross-site");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    void noAnswerNamesAHostAtAllWhereItLeads() {
        assertThat(Caller.as(officer)
                        .get("/logout", "Sec-Fetch-Site", "cross-site")
                        .header("Location"))
                .contains("/");
        assertThat(Caller.nobody().get("/t/023035").header("Location").orElseThrow())
                .startsWith("/login?");
    }

    @Test
    void aCookieNobodyWasGivenOpensNothing() {
        Caller caller = Caller.nobody().cookie("__Host-kasane", "B".repeat(43));
        assertThat(caller.get("/session", "Sec-Fetch-Mode", "cors").status()).isEqualTo(401);
        assertThat(caller.get("/t/023035").location()).startsWith("/login");
    }

    @Test
    void anAnswerOfTheIdentityServerThatThisBrowserDidNotAskForIsRefused() {
        Answer away = Caller.nobody().get("/login?prefecture=020001");
        String state = away.location().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        Answer answer = Caller.nobody().get("/login/callback?code=stolen&state=" + state);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.setCookies()).noneMatch(cookie -> cookie.startsWith("__Host-kasane="));
    }

    @Test
    void theWayToTheIdentityServerIsBoundToThisSignInAlone() {
        String location = Caller.nobody().get("/login?prefecture=020001").location();
        assertThat(location)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
        assertThat(location).doesNotContain("client_secret");
    }

    @Test
    void aLogoutTokenThatTheIdentityServerDidNotSignEndsNothing() {
        String unsigned = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwOi8vbG9jYWxob3N0Iiwic3ViIjoieCJ9.";
        assertThat(Caller.nobody()
                        .bare("POST", "/login/backchannel", "logout_token=" + unsigned)
                        .status())
                .isEqualTo(400);
        assertThat(Caller.as(officer).get("/session").status()).isEqualTo(204);
    }
}
