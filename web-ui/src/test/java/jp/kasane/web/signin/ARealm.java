package jp.kasane.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import jp.kasane.kernel.identity.IdentityClients.IdentityClient;

/** An identity server with one realm, which signs what a test tells it to. */
public final class ARealm implements AutoCloseable {

    static final IdentityClient CLIENT = new IdentityClient("020001", "kasane-020001", "kasane-web", "client-secret");

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final RSAKey strangersKey = newKey();
    private String answer = "";
    private String asked = "";
    private volatile String secret = "client-secret";
    private volatile int refusals;
    private volatile String called;

    public ARealm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        called = issuer();
        serve("/.well-known/openid-configuration", () -> """
                {"issuer":"%2$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "end_session_endpoint":"%1$s/logout","subject_types_supported":["public"],"response_types_supported":["code"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer(), called));
        serve("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        server.createContext("/realms/kasane-020001/token", this::token);
        server.start();
    }

    private interface Body {
        String text();
    }

    private void serve(String path, Body body) {
        server.createContext("/realms/kasane-020001" + path, exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(bytes.length == 0 ? 400 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** Checks the secret first and only then looks at the code, as Keycloak does. */
    private void token(HttpExchange exchange) throws IOException {
        asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String wanted = Base64.getEncoder().encodeToString(("kasane-web:" + secret).getBytes(StandardCharsets.UTF_8));
        boolean known = given.equals("Basic " + wanted);
        refusals += known ? 0 : 1;
        byte[] bytes = (known ? answer : "{\"error\":\"unauthorized_client\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                !known ? 401 : bytes.length == 0 ? 400 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** From now on it says of itself that it is this one. */
    void callsItself(String issuer) {
        called = issuer;
    }

    /** From now on it leads whoever asks what it is to that server instead. */
    void leadsTo(ARealm other) {
        String path = "/realms/kasane-020001/.well-known/openid-configuration";
        server.removeContext(path);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", other.url() + path);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    /** From now on it takes this secret of the client's and no other. */
    void takes(String other) {
        secret = other;
    }

    /** How often the client was refused. */
    int refusals() {
        return refusals;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String issuer() {
        return url() + "/realms/kasane-020001";
    }

    OpenId spokenTo() {
        return new OpenId(new IdentityServer(url()), "http://localhost:8080");
    }

    /** Claims of a good ID token, for a test to spoil. */
    JWTClaimsSet.Builder claims(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("kasane-web")
                .subject("subject-1")
                .claim("nonce", nonce)
                .claim("sid", "provider-session-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    JWTClaimsSet.Builder logout() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("kasane-web")
                .subject("subject-1")
                .claim("sid", "provider-session-1")
                .jwtID("1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
    }

    void willGive(JWTClaimsSet claims) {
        willGive(signed(claims, key).serialize());
    }

    void willGiveSignedByAStranger(JWTClaimsSet claims) {
        willGive(signed(claims, strangersKey).serialize());
    }

    void willGiveUnsigned(JWTClaimsSet claims) {
        willGive(new PlainJWT(claims).serialize());
    }

    void willRefuse() {
        answer = "";
    }

    private void willGive(String token) {
        answer = "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + token + "\"}";
    }

    SignedJWT signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    SignedJWT signedByAStranger(JWTClaimsSet claims) {
        return signed(claims, strangersKey);
    }

    private SignedJWT signed(JWTClaimsSet claims, RSAKey with) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(with));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the last request carried. */
    String asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
