package jp.kasane.admin.identity;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.glassfish.jersey.client.proxy.WebResourceFactory;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Lets Keycloak's administration client work over the server's own Jersey. Its RESTEasy beside Jersey in one application breaks
 * every Jersey call on Payara (ADR 0004). Jersey's usual timeouts are five minutes; these are ours.
 */
public final class JerseyClients implements ResteasyClientProvider {

    private static final long CONNECT_SECONDS = 3;
    private static final long READ_SECONDS = 20;
    private static final int BEFORE_OTHERS = 100;

    @Override
    public Client newRestEasyClient(
            @Nullable Object customJacksonProvider, @Nullable SSLContext ssl, boolean disableTrustManager) {
        ClientBuilder builder = ClientBuilder.newBuilder()
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS);
        if (ssl != null) {
            builder.sslContext(ssl);
        }
        return builder.register(new JsonBodies(), BEFORE_OTHERS).build();
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> resource) {
        return WebResourceFactory.newResource(resource, target);
    }
}
