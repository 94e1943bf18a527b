package jp.kasane.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Heard;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out through the pages, with an identity server that says what the test tells it to. */
class SignInPagesTest {

    private static final RunningPages PAGES = RunningPages.get();
    private static final String WORK = "/t/" + PAGES.town().code() + "/work";

    private final ARealm realm = PAGES.realm();
    private final Person person = People.with(PAGES.town(), StandardRole.COORDINATOR);

    /** A browser that has set out and not come back. */
    private record Setout(String cookie, Map<String, String> asked) {

        static Setout to(String returnTo) {
            Answer away = Caller.nobody().get("/login?prefecture=020001&return=" + Form.encoded(returnTo));
            Map<String, String> asked = new java.util.HashMap<>();
            for (String part : URI.create(away.location()).getRawQuery().split("&", -1)) {
                asked.put(part.split("=", 2)[0], URLDecoder.decode(part.split("=", 2)[1], StandardCharsets.UTF_8));
            }
            return new Setout(value(away, "__Host-kasane-signin"), asked);
        }

        Answer back(String more) {
            return Caller.nobody()
                    .cookie("__Host-kasane-signin", cookie)
                    .get("/login/callback?code=c&state=" + asked.get("state") + more);
        }
    }

    private static String value(Answer answer, String cookie) {
        return answer.setCookies().stream()
                .filter(one -> one.startsWith(cookie + "="))
                .map(one -> one.substring(cookie.length() + 1).split(";", 2)[0])
                .findFirst()
                .orElse("");
    }

    private JWTClaimsSet.Builder proof(Setout setout) {
        return realm.claims(setout.asked.getOrDefault("nonce", "")).subject("subject-" + person.id());
    }

    private static void stopped(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(value(answer, "__Host-kasane")).isEmpty();
        assertThat(answer.page().select("main a[href^=/login]").attr("href")).contains("anew=1");
    }

    @Test
    void whoComesBackProvenIsLedToWhereTheyWantedToGo() {
        Setout setout = Setout.to(WORK);
        realm.willGive(proof(setout).claim("acr", "second-factor").build());
        Answer arrived = setout.back("");
        assertThat(arrived.location()).isEqualTo(WORK);
        assertThat(arrived.setCookies())
                .anyMatch(cookie ->
                        cookie.matches("__Host-kasane=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax"));
        Caller signedIn = Caller.nobody().cookie("__Host-kasane", value(arrived, "__Host-kasane"));
        assertThat(signedIn.get(WORK).status()).isEqualTo(200);
        assertThat(Books.control("SELECT * FROM control_audit WHERE request_id = ?", arrived.requestId()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("action", "SIGN_IN").containsEntry("actor_id", person.id()));
    }

    @Test
    void theWayThereIsBoundToThisSignInAloneAndGivesNothingAway() {
        Setout one = Setout.to("/");
        Setout other = Setout.to("/");
        assertThat(one.asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", RunningPages.ORIGIN + "/login/callback")
                .doesNotContainKeys("client_secret", "code_verifier");
        for (String each : new String[] {"state", "nonce", "code_challenge"}) {
            assertThat(one.asked.get(each)).hasSizeGreaterThanOrEqualTo(43).isNotEqualTo(other.asked.get(each));
        }
    }

    @Test
    void anAnswerIsTakenOnceByTheBrowserThatAskedAndByNoOther() {
        Setout setout = Setout.to("/");
        realm.willGive(proof(setout).build());
        stopped(new Setout(Setout.to("/").cookie, setout.asked).back(""), 400);
        Setout again = Setout.to("/");
        realm.willGive(proof(again).build());
        assertThat(again.back("").status()).isEqualTo(303);
        stopped(again.back(""), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?state=x",
                "?code=c",
                "?error=access_denied",
                "?state=%00&code=%00",
                "?state=a&state=b&code=c"
            })
    void anAnswerNobodyWaitsForIsNone(String query) {
        stopped(Caller.nobody().get("/login/callback" + query), 400);
    }

    @Test
    void aProofThatDoesNotHoldOpensNothing() {
        Setout other = Setout.to("/");
        Setout nonce = Setout.to("/");
        realm.willGive(proof(other).build());
        stopped(nonce.back(""), 400);
        Setout stranger = Setout.to("/");
        realm.willGiveSignedByAStranger(proof(stranger).build());
        stopped(stranger.back(""), 400);
        Setout unsigned = Setout.to("/");
        realm.willGiveUnsigned(proof(unsigned).build());
        stopped(unsigned.back(""), 400);
        Setout issuer = Setout.to("/");
        realm.willGive(proof(issuer).build());
        stopped(issuer.back("&iss=https%3A%2F%2Fevil.example"), 400);
        Setout refused = Setout.to("/");
        realm.willRefuse();
        stopped(refused.back(""), 400);
    }

    @Test
    void whomTheRegistryDoesNotKnowOrHasClosedIsToldSo() {
        Setout unknown = Setout.to("/");
        realm.willGive(proof(unknown).subject("nobody-of-ours").build());
        stopped(unknown.back(""), 403);
        Books.changeControl("UPDATE app_user SET state = 'ENDED' WHERE id = ?", person.id());
        Setout closed = Setout.to("/");
        realm.willGive(proof(closed).build());
        stopped(closed.back(""), 403);
    }

    @Test
    void aNewSignInEndsTheSessionTheBrowserBroughtAlong() {
        Setout setout = Setout.to("/");
        realm.willGive(proof(setout).build());
        Answer arrived = Caller.as(person)
                .cookie("__Host-kasane-signin", setout.cookie)
                .get("/login/callback?code=c&state=" + setout.asked.get("state"));
        assertThat(value(arrived, "__Host-kasane")).isNotEqualTo(person.cookie());
        assertThat(Caller.as(person).fetch("/session").status()).isEqualTo(401);
    }

    @Test
    void thePrefectureIsTheOneNamedOrThatOfThePlaceOrThatOfLastTimeAndElseIsAsked() {
        assertThat(Caller.nobody().get("/login?return=%2Fp%2F020001%2F").location())
                .startsWith(realm.issuer());
        assertThat(Caller.nobody()
                        .cookie("kasane-prefecture", "020001")
                        .get("/login")
                        .location())
                .startsWith(realm.issuer());
        assertThat(Caller.nobody().get("/login").location()).isEqualTo("/?return=%2F");
        assertThat(Caller.nobody().get("/login?prefecture=999999").location()).isEqualTo("/?return=%2F");
        assertThat(Caller.nobody()
                        .cookie("kasane-prefecture", "nonsense")
                        .get("/login")
                        .location())
                .isEqualTo("/?return=%2F");
    }

    /** Its realm is the neighbouring prefecture's, which this identity server does not know. */
    @Test
    void anIdentityServerThatDoesNotAnswerIsToldAndMayBeTriedAgain() {
        stopped(Caller.nobody().get("/login?prefecture=050008"), 503);
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIdentityServer() {
        Setout setout = Setout.to("/");
        realm.willGive(proof(setout).build());
        Caller signedIn = Caller.nobody().cookie("__Host-kasane", value(setout.back(""), "__Host-kasane"));
        Answer out = signedIn.get("/logout");
        assertThat(out.location()).startsWith(realm.issuer() + "/logout?").contains("id_token_hint=");
        assertThat(out.setCookies()).anyMatch(cookie -> cookie.startsWith("__Host-kasane=; Max-Age=0"));
        assertThat(signedIn.fetch("/session").status()).isEqualTo(401);
        assertThat(signedIn.get("/logout").location()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSitesLinkSignsNobodyOut(String site) {
        assertThat(Caller.as(person).get("/logout", "Sec-Fetch-Site", site).location())
                .isEqualTo("/");
        assertThat(Caller.as(person).fetch("/session").status()).isEqualTo(204);
    }

    @Test
    void noTokenOrSecretOfASignInGetsIntoTheLog() {
        Setout setout = Setout.to(WORK);
        realm.willGive(proof(setout).build());
        Answer arrived = setout.back("");
        Heard.awaiting(arrived.requestId());
        for (String secret : new String[] {
            setout.cookie,
            setout.asked.get("state"),
            setout.asked.get("nonce"),
            value(arrived, "__Host-kasane"),
            "client-secret"
        }) {
            assertThat(Heard.with(secret)).isEmpty();
        }
    }

    @Test
    void theTabThatSignedInAgainSaysThatItMayBeClosed() {
        assertThat(Caller.nobody().get("/login/again").location()).isEqualTo("/login?return=/login/done");
        assertThat(Caller.as(person).get("/login/done").page().select("main h1").text())
                .isNotBlank();
    }
}
