package jp.kasane.admin.identity;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Response;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.jobs.JobFailure;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The identity server, administered with the service account that only this application holds. */
public final class IdentityServer implements AutoCloseable {

    private static final int CONFLICT = 409;

    private final Keycloak keycloak;

    public IdentityServer(Settings settings) {
        JerseyClients jersey = new JerseyClients();
        Keycloak.setClientProvider(jersey);
        Client client = jersey.newRestEasyClient(null, null, false);
        this.keycloak = KeycloakBuilder.builder()
                .serverUrl(settings.required("kasane.identity.url"))
                .realm("master")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.required("kasane.identity.admin.client"))
                .clientSecret(settings.required("kasane.identity.admin.secret"))
                .resteasyClient(client)
                .build();
    }

    Keycloak keycloak() {
        return keycloak;
    }

    RealmResource realm(String name) {
        return keycloak.realm(name);
    }

    /** Passes if the server answers and takes the credential; otherwise the fault says which of the two. */
    public void prove() {
        keycloak.tokenManager().getAccessToken();
    }

    /** Closes the answer of something made; false if it was there already. */
    static boolean made(Response response) {
        try (response) {
            if (response.getStatus() == CONFLICT) {
                return false;
            }
            if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
                throw new StepRefused(
                        JobFailure.IDENTITY_SERVER, "the identity server answered " + response.getStatus());
            }
            return true;
        }
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
