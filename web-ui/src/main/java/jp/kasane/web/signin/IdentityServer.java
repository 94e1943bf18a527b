package jp.kasane.web.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.identity.IdentityClients.IdentityClient;

/**
 * The identity server as we know it: for each realm its addresses and its keys, fetched when first needed and kept. Nothing waits
 * on it longer than the timeouts here; a realm that did not answer is asked again next time.
 */
public final class IdentityServer {

    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;
    private static final int LARGEST_KEY_SET = 200_000;
    private static final Set<JWSAlgorithm> SIGNED_WITH =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final String url;
    private final Map<String, Realm> realms = new ConcurrentHashMap<>();

    /** The server at this address, for example {@code https://id.example.jp}. */
    public IdentityServer(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** A realm's addresses and the keys it signs with. */
    record Realm(Issuer issuer, OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {

        IDTokenValidator idTokens(ClientID client) {
            return new IDTokenValidator(issuer, client, selector(), null);
        }

        LogoutTokenValidator logoutTokens(ClientID client) {
            return new LogoutTokenValidator(issuer, client, selector(), null);
        }

        private JWSVerificationKeySelector<SecurityContext> selector() {
            return new JWSVerificationKeySelector<>(SIGNED_WITH, keys);
        }
    }

    Issuer issuer(String realm) {
        return new Issuer(url + "/realms/" + realm);
    }

    /**
     * The realm of a client.
     *
     * @throws IdentityServerSilent it does not answer, or not as itself
     */
    Realm realm(IdentityClient client) {
        return realms.computeIfAbsent(client.realm(), this::fetch);
    }

    private Realm fetch(String name) {
        Issuer issuer = issuer(name);
        try {
            HTTPRequest request = bounded(new OIDCProviderConfigurationRequest(issuer).toHTTPRequest());
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(request.send().getBodyAsJSONObject());
            if (!issuer.equals(metadata.getIssuer())) {
                throw new IdentityServerSilent("the realm " + name + " calls itself something else", null);
            }
            return new Realm(issuer, metadata, keys(metadata));
        } catch (IOException | ParseException e) {
            throw new IdentityServerSilent("the realm " + name + " does not answer", e);
        }
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws MalformedURLException {
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET);
        return JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever)
                .retrying(true)
                .build();
    }

    static HTTPRequest bounded(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }
}
