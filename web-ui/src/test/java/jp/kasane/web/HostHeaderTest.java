package jp.kasane.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.junit.jupiter.api.Test;

/** The address in a request is the caller's word. */
class HostHeaderTest {

    /** An operation that leads on, as most of ours do. */
    @Path("/t/{town}/go")
    public static final class Leading {
        @GET
        public Response on() {
            return Response.seeOther(URI.create("/t/023035/work?told=discarded#drafts"))
                    .build();
        }
    }

    @Test
    void noAnswerLeadsToTheHostThatTheRequestNames() throws Exception {
        ApplicationHandler product = new ApplicationHandler(KasaneWeb.settings().register(new Leading()));
        URI host = URI.create("http://evil.example/");

        ContainerResponse answer = product.apply(new ContainerRequest(
                        host, host.resolve("t/023035/go"), "GET", null, new MapPropertiesDelegate(), null))
                .get();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeaderString("Location")).isEqualTo("/t/023035/work?told=discarded#drafts");
    }
}
