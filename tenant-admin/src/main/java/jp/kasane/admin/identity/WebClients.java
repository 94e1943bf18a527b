package jp.kasane.admin.identity;

import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * The product's pages as Keycloak knows them: a confidential client that may only exchange a code for tokens, with PKCE, and is
 * told when a session ends.
 */
final class WebClients {

    static final String CLIENT_ID = "kasane-web";

    private final IdentityServer server;
    private final String publicUrl;

    WebClients(IdentityServer server, String publicUrl) {
        this.server = server;
        this.publicUrl = publicUrl;
    }

    /** Where somebody lands after setting a password from a mail. */
    String landing() {
        return publicUrl + "/";
    }

    void keep(String realm, String secret) {
        ClientsResource clients = server.realm(realm).clients();
        List<ClientRepresentation> found = clients.findByClientId(CLIENT_ID);
        if (found.isEmpty()) {
            IdentityServer.made(clients.create(filled(new ClientRepresentation(), secret)));
        } else {
            ClientRepresentation client = found.get(0);
            clients.get(client.getId()).update(filled(client, secret));
        }
    }

    private ClientRepresentation filled(ClientRepresentation client, String secret) {
        client.setClientId(CLIENT_ID);
        client.setName("Kasane");
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setClientAuthenticatorType("client-secret");
        client.setSecret(secret);
        client.setStandardFlowEnabled(true);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setFrontchannelLogout(false);
        client.setBaseUrl(landing());
        client.setRedirectUris(List.of(publicUrl + "/login/callback", landing()));
        client.setWebOrigins(List.of());
        client.setDefaultClientScopes(List.of("basic", "acr"));
        client.setOptionalClientScopes(List.of("profile", "email", "organization"));
        client.setAttributes(attributes());
        return client;
    }

    private Map<String, String> attributes() {
        return Map.of(
                "pkce.code.challenge.method",
                "S256",
                "post.logout.redirect.uris",
                landing(),
                "backchannel.logout.url",
                publicUrl + "/login/backchannel",
                "backchannel.logout.session.required",
                "true");
    }
}
