package jp.kasane.web.signin;

import static jp.kasane.web.signin.ARealm.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.identity.SignIn;
import jp.kasane.kernel.identity.SignIns;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.web.page.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdTest {

    private static final String VERIFIER = "v".repeat(43);
    private static final SignIn SIGN_IN = new SignIn("020001", "nonce-1", VERIFIER, "/", Strength.PASSWORD);
    private static ARealm realm;
    private static OpenId openId;

    @BeforeAll
    static void open() {
        realm = new ARealm();
        openId = realm.spokenTo();
    }

    @AfterAll
    static void close() {
        realm.close();
    }

    private static Optional<Proof> arrival() {
        return openId.arrival(CLIENT, SIGN_IN, "code-1");
    }

    @Nested
    class Leaving {

        private Map<String, List<String>> leave(Language language, boolean anew) {
            return leave(language, anew, Strength.PASSWORD);
        }

        private Map<String, List<String>> leave(Language language, boolean anew, Strength needed) {
            SignIns.Started started = new SignIns.Started("state-1", "browser-1", "nonce-1", VERIFIER);
            URI address = openId.departure(CLIENT, started, language, anew, needed);
            assertThat(address.toString()).startsWith(realm.issuer() + "/auth?");
            return URLUtils.parseParameters(address.getRawQuery());
        }

        @Test
        void asksForACodeBoundToAVerifierThatStaysHere() {
            Map<String, List<String>> query = leave(Language.JAPANESE, false);
            String challenge = CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(VERIFIER))
                    .getValue();
            assertThat(query)
                    .containsEntry("response_type", List.of("code"))
                    .containsEntry("code_challenge", List.of(challenge))
                    .containsEntry("code_challenge_method", List.of("S256"))
                    .containsEntry("state", List.of("state-1"))
                    .containsEntry("nonce", List.of("nonce-1"))
                    .containsEntry("redirect_uri", List.of("http://localhost:8080/login/callback"));
            assertThat(query.toString()).doesNotContain(VERIFIER, "browser-1", "client-secret");
        }

        @Test
        void asksNoRealmThatCallsItselfSomethingElse() {
            try (ARealm other = new ARealm()) {
                other.callsItself("https://evil.example/realms/kasane-020001");
                assertAsksNothing(other);
            }
        }

        /** Not even one that calls itself what the first was to be called. */
        @Test
        void isLedToNoOtherServer() {
            try (ARealm first = new ARealm();
                    ARealm other = new ARealm()) {
                other.callsItself(first.issuer());
                first.leadsTo(other);
                assertAsksNothing(first);
            }
        }

        private static void assertAsksNothing(ARealm of) {
            SignIns.Started started = new SignIns.Started("state-1", "browser-1", "nonce-1", VERIFIER);
            assertThatThrownBy(
                            () -> of.spokenTo().departure(CLIENT, started, Language.JAPANESE, false, Strength.PASSWORD))
                    .isInstanceOf(IdentityServerSilent.class);
        }

        @Test
        void speaksTheReadersLanguage() {
            assertThat(leave(Language.ENGLISH, false)).containsEntry("ui_locales", List.of("en"));
        }

        @Test
        void asksForThePasswordAgainWhenSomebodyElseIsToSignIn() {
            assertThat(leave(Language.JAPANESE, true)).containsEntry("prompt", List.of("login"));
            assertThat(leave(Language.JAPANESE, false)).doesNotContainKey("prompt");
        }

        @Test
        void asksForTheSecondFactorOnlyWhereItIsNeeded() {
            assertThat(leave(Language.JAPANESE, false, Strength.SECOND_FACTOR))
                    .containsEntry("acr_values", List.of("second-factor"));
            assertThat(leave(Language.JAPANESE, false)).doesNotContainKey("acr_values");
        }
    }

    @Nested
    class Arriving {

        @Test
        void believesWhatTheRealmSignedForThisSignIn() {
            realm.willGive(realm.claims("nonce-1").build());
            Proof proof = arrival().orElseThrow();
            assertThat(proof.subject()).isEqualTo("subject-1");
            assertThat(proof.providerSession()).isEqualTo("provider-session-1");
            assertThat(realm.asked()).contains("code_verifier=" + VERIFIER, "code=code-1");
        }

        @Test
        void countsAsTheSecondFactorWhatTheRealmSignedToBeOne() {
            realm.willGive(realm.claims("nonce-1").claim("acr", "second-factor").build());
            assertThat(arrival().orElseThrow().strength()).isEqualTo(Strength.SECOND_FACTOR);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"password", "0", "1", "2", "", "Second-Factor", "second-factor ", "second-factor password"})
        void countsAnythingElseAsThePasswordAlone(String acr) {
            realm.willGive(realm.claims("nonce-1").claim("acr", acr).build());
            assertThat(arrival().map(Proof::strength)).contains(Strength.PASSWORD);
        }

        @Test
        void countsSilenceAndOtherClaimsAsThePasswordAlone() {
            realm.willGive(realm.claims("nonce-1")
                    .claim("amr", List.of("pwd", "otp"))
                    .claim("loa", 2)
                    .build());
            assertThat(arrival().orElseThrow().strength()).isEqualTo(Strength.PASSWORD);
        }

        @Test
        void believesNothingMadeForAnotherSignIn() {
            realm.willGive(realm.claims("nonce-2").build());
            assertThat(arrival()).isEmpty();
        }

        @Test
        void believesNothingMadeForAnotherClient() {
            realm.willGive(realm.claims("nonce-1").audience("another").build());
            assertThat(arrival()).isEmpty();
        }

        @Test
        void believesNothingOfAnotherIssuer() {
            realm.willGive(
                    realm.claims("nonce-1").issuer("https://evil.example").build());
            assertThat(arrival()).isEmpty();
        }

        @Test
        void believesNothingThatHasExpired() {
            realm.willGive(realm.claims("nonce-1")
                    .issueTime(Date.from(Instant.now().minusSeconds(600)))
                    .expirationTime(Date.from(Instant.now().minusSeconds(300)))
                    .build());
            assertThat(arrival()).isEmpty();
        }

        @Test
        void believesNoStrangersSignature() {
            realm.willGiveSignedByAStranger(realm.claims("nonce-1").build());
            assertThat(arrival()).isEmpty();
        }

        @Test
        void believesNothingUnsigned() {
            realm.willGiveUnsigned(realm.claims("nonce-1").build());
            assertThat(arrival()).isEmpty();
        }

        @Test
        void isNotProvenByARefusedCode() {
            realm.willRefuse();
            assertThat(arrival()).isEmpty();
        }

        @Test
        void takesNoAnswerInAnotherIssuersName() {
            assertThat(openId.issuedBy(CLIENT, Optional.of(realm.issuer()))).isTrue();
            assertThat(openId.issuedBy(CLIENT, Optional.empty())).isTrue();
            assertThat(openId.issuedBy(CLIENT, Optional.of("https://evil.example")))
                    .isFalse();
        }

        @Test
        void saysSoWhenTheIdentityServerIsSilent() {
            OpenId nowhere = new OpenId(new IdentityServer("http://127.0.0.1:1"), "http://localhost:8080");
            assertThatThrownBy(() -> nowhere.arrival(CLIENT, SIGN_IN, "code-1"))
                    .isInstanceOf(IdentityServerSilent.class);
        }
    }

    @Nested
    class Ending {

        @Test
        void hearsWhichSessionHasEnded() {
            OpenId.Ended ended =
                    openId.ended(CLIENT, realm.signed(realm.logout().build())).orElseThrow();
            assertThat(ended.providerSession()).contains("provider-session-1");
            assertThat(ended.subject()).contains("subject-1");
        }

        @Test
        void hearsNoStranger() {
            assertThat(openId.ended(
                            CLIENT, realm.signedByAStranger(realm.logout().build())))
                    .isEmpty();
        }

        @Test
        void takesNoIdTokenForALogoutToken() {
            assertThat(openId.ended(CLIENT, realm.signed(realm.claims("nonce-1").build())))
                    .isEmpty();
        }

        @Test
        void knowsWhichRealmATokenClaimsToComeFrom() {
            assertThat(openId.from(CLIENT, realm.signed(realm.logout().build())))
                    .isTrue();
            assertThat(openId.from(
                            CLIENT,
                            realm.signed(realm.logout()
                                    .issuer("https://evil.example")
                                    .build())))
                    .isFalse();
        }

        @Test
        void signsOutAtTheIdentityServerAndComesHome() {
            String idToken = realm.signed(realm.claims("nonce-1").build()).serialize();
            assertThat(openId.signOut(CLIENT, idToken).toString())
                    .startsWith(realm.issuer() + "/logout?")
                    .contains("id_token_hint=" + idToken, "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F");
        }
    }
}
