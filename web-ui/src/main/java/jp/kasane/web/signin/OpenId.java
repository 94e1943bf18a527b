package jp.kasane.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.identity.IdentityClients.IdentityClient;
import jp.kasane.kernel.identity.SignIn;
import jp.kasane.kernel.identity.SignIns;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.web.page.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OpenID Connect as we speak it: authorization code with PKCE (S256), state and nonce; the ID token checked in full. A proof that
 * does not hold is an empty answer, and the log says why.
 */
public final class OpenId {

    /** What the realm calls a sign-in with password and app, in what is asked and in what it signs ({@code acr}). */
    static final String SECOND_FACTOR = "second-factor";

    /** Keycloak says the second for a wrong secret, RFC 6749 the first. */
    private static final Set<String> REFUSES_CLIENT = Set.of("invalid_client", "unauthorized_client");

    private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);

    private final IdentityServer server;
    private final String publicUrl;

    public OpenId(IdentityServer server, String publicUrl) {
        this.server = server;
        this.publicUrl = publicUrl;
    }

    /**
     * Where the browser goes to sign in.
     *
     * @param anew ask for the password even if the identity server still knows the browser
     * @param needed ask for the second factor too; who has none is taken through its set-up there
     */
    URI departure(IdentityClient client, SignIns.Started started, Language language, boolean anew, Strength needed) {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), new ClientID(client.clientId()), callback())
                .endpointURI(server.realm(client).metadata().getAuthorizationEndpointURI())
                .state(new State(started.state()))
                .nonce(new Nonce(started.nonce()))
                .codeChallenge(new CodeVerifier(started.codeVerifier()), CodeChallengeMethod.S256)
                .uiLocales(List.of(tag(language)));
        if (needed == Strength.SECOND_FACTOR) {
            request.acrValues(List.of(new ACR(SECOND_FACTOR)));
        }
        if (anew) {
            request.prompt(new Prompt(Prompt.Type.LOGIN));
        }
        return request.build().toURI();
    }

    /**
     * Exchanges the code and checks what comes back.
     *
     * @throws ClientRefused the secret is not the one that holds; the code may be tried with another
     */
    Optional<Proof> arrival(IdentityClient client, SignIn signIn, String code) {
        try {
            JWT token = exchange(client, signIn, code);
            IDTokenClaimsSet claims = server.realm(client)
                    .idTokens(new ClientID(client.clientId()))
                    .validate(token, new Nonce(signIn.nonce()));
            return Optional.of(new Proof(
                    claims.getSubject().getValue(), strength(claims), claims.getStringClaim("sid"), token.serialize()));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.warn("a sign-in to {} was not proven: {}", client.realm(), e.toString());
            return Optional.empty();
        }
    }

    /** Whatever is not clearly the second factor counts as the password alone. */
    private static Strength strength(IDTokenClaimsSet claims) {
        return SECOND_FACTOR.equals(claims.getStringClaim("acr")) ? Strength.SECOND_FACTOR : Strength.PASSWORD;
    }

    private JWT exchange(IdentityClient client, SignIn signIn, String code) throws ParseException {
        TokenRequest request = new TokenRequest.Builder(
                        server.realm(client).metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(client.clientId()), new Secret(client.secret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback(), new CodeVerifier(signIn.codeVerifier())))
                .build();
        try {
            HTTPRequest http = IdentityServer.bounded(request.toHTTPRequest());
            TokenResponse response = OIDCTokenResponseParser.parse(http.send());
            if (response instanceof OIDCTokenResponse tokens) {
                return tokens.getOIDCTokens().getIDToken();
            }
            String why =
                    String.valueOf(response.toErrorResponse().getErrorObject().getCode());
            if (REFUSES_CLIENT.contains(why)) {
                throw new ClientRefused(client.realm());
            }
            throw new ParseException("the code was refused: " + why);
        } catch (IOException e) {
            throw new IdentityServerSilent("the realm " + client.realm() + " does not exchange codes", e);
        }
    }

    /** Where the browser goes to sign out at the identity server too, and then back to our front page. */
    URI signOut(IdentityClient client, String idToken) {
        try {
            URI home = URI.create(publicUrl + "/");
            return new LogoutRequest(
                            server.realm(client).metadata().getEndSessionEndpointURI(),
                            JWTParser.parse(idToken),
                            home,
                            null)
                    .toURI();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException("a kept ID token is none", e);
        }
    }

    /** What the identity server says has ended; empty if it was not it that said so. */
    Optional<Ended> ended(IdentityClient client, JWT logoutToken) {
        try {
            LogoutTokenClaimsSet claims = server.realm(client)
                    .logoutTokens(new ClientID(client.clientId()))
                    .validate(logoutToken);
            return Optional.of(new Ended(
                    Optional.ofNullable(claims.getSessionID()).map(Object::toString),
                    Optional.ofNullable(claims.getSubject()).map(Object::toString)));
        } catch (BadJOSEException | JOSEException e) {
            LOG.warn("a logout token for {} did not hold: {}", client.realm(), e.toString());
            return Optional.empty();
        }
    }

    /** One session of the identity server, or all of a person's. */
    record Ended(Optional<String> providerSession, Optional<String> subject) {}

    /** Whether a token claims to come from this realm; to be checked by {@link #ended}. */
    boolean from(IdentityClient client, JWT token) {
        try {
            JWTClaimsSet claims = token.getJWTClaimsSet(); // none in one that is encrypted
            return claims != null && server.issuer(client.realm()).getValue().equals(claims.getIssuer());
        } catch (java.text.ParseException e) {
            return false;
        }
    }

    /** Whether the answer names the right issuer, where it names one (RFC 9207). */
    boolean issuedBy(IdentityClient client, Optional<String> issuer) {
        return issuer.map(server.issuer(client.realm()).getValue()::equals).orElse(true);
    }

    private URI callback() {
        return URI.create(publicUrl + "/login/callback");
    }

    private static LangTag tag(Language language) {
        try {
            return LangTag.parse(language.tag());
        } catch (LangTagException e) {
            throw new IllegalStateException("our languages have well-formed tags", e);
        }
    }
}
