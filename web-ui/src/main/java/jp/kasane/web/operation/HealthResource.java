package jp.kasane.web.operation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.web.demo.Demonstration;
import jp.kasane.web.gate.Denied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this node lives, and whether it can serve: yes or no, nothing else. */
@Path("/health")
public final class HealthResource {

    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

    private final ControlDatabase control;
    private final Optional<Demonstration> demonstration;

    public HealthResource(ControlDatabase control, Optional<Demonstration> demonstration) {
        this.control = control;
        this.demonstration = demonstration;
    }

    @GET
    @Path("live")
    @Requires(Right.ANYONE)
    public Response live() {
        return answer(true);
    }

    /** Ready when the control database answers and has its tables. */
    @GET
    @Path("ready")
    @Requires(Right.ANYONE)
    public Response ready() {
        try {
            control.jdbi()
                    .useHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM prefecture")
                            .mapTo(Long.class)
                            .one());
            return answer(true);
        } catch (RuntimeException e) {
            LOG.warn("not ready: the control database does not answer", e);
            return answer(false);
        }
    }

    /** Asked by the launcher before it says that the demonstration is ready. Outside a demonstration there is no such page. */
    @GET
    @Path("demo")
    @Requires(Right.ANYONE)
    public Response demo() {
        return answer(demonstration.orElseThrow(Denied::notFound).filled());
    }

    private static Response answer(boolean up) {
        return Response.status(up ? 200 : 503)
                .type("application/json")
                .entity("{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}")
                .build();
    }
}
