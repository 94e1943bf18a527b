package jp.kasane.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.net.URI;
import java.util.Optional;
import jp.kasane.kernel.tenancy.StaleRecord;
import jp.kasane.kernel.tenancy.TownUnavailable;
import jp.kasane.web.gate.Callers;
import jp.kasane.web.gate.Cap;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.Visit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Help;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a fault becomes an answer. */
public final class Faults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Callers callers;

    @Context
    private @Nullable HttpServletRequest servletRequest;

    public Faults(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Response toResponse(Throwable fault) {
        if (servletRequest == null) {
            throw new IllegalStateException("registered outside a servlet container");
        }
        if (fault instanceof Denied denied) {
            return denied(servletRequest, denied);
        }
        if (fault instanceof WebApplicationException web) {
            return web.getResponse().getStatus() < 400
                    ? web.getResponse()
                    : page(servletRequest, Fault.ofStatus(web.getResponse().getStatus()), null);
        }
        return page(servletRequest, noted(visit(servletRequest), fault), null);
    }

    private static Fault noted(Visit visit, Throwable fault) {
        if (fault instanceof StaleRecord) {
            return Fault.CONFLICT;
        }
        if (fault instanceof TownUnavailable || fault instanceof ConnectionException) {
            LOG.warn("request {}: a database does not answer", visit.requestId(), new Wordless(fault));
            return Fault.UNAVAILABLE;
        }
        LOG.error("request {} failed", visit.requestId(), new Wordless(fault));
        return Fault.BROKEN;
    }

    private Response denied(HttpServletRequest request, Denied denied) {
        if (leads(request)) {
            String address = visit(request).address();
            if (denied.reason() == Denied.Reason.SIGN_IN) {
                return Response.seeOther(URI.create(Visit.signingIn(address))).build();
            }
            if (denied.reason() == Denied.Reason.SECOND_FACTOR) {
                return Response.seeOther(URI.create(Visit.signingInStronger(address)))
                        .build();
            }
        }
        Fault fault = Fault.valueOf(denied.reason().name());
        String words = denied.words();
        return denied.reason() == Denied.Reason.TOO_LARGE && words != null
                ? page(request, fault, null, Long.valueOf(words))
                : page(request, fault, words);
    }

    /** Whether the answer replaces the page, so that it may lead to the sign-in. A form stays open and is told instead. */
    private static boolean leads(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (mode == null || mode.equals("navigate"));
    }

    private Response page(HttpServletRequest request, Fault fault, @Nullable String reason) {
        return page(request, fault, reason, null);
    }

    private Response page(HttpServletRequest request, Fault fault, @Nullable String reason, @Nullable Long most) {
        Visit visit = visit(request);
        if (Problem.wanted(request.getHeader("Accept"))) {
            return Response.status(fault.status())
                    .type(Problem.TYPE)
                    .entity(Problem.of(fault, visit))
                    .build();
        }
        Frame frame = visit.titled(fault.key() + ".title").help(Help.TROUBLE);
        FaultPage page = new FaultPage(frame, fault, reason, most, back(request, most), visit.requestId());
        return Response.status(fault.status()).entity(page).build();
    }

    /** Forms that take long lists stand where they are sent to. */
    private static Optional<String> back(HttpServletRequest request, @Nullable Long most) {
        String path = request.getRequestURI();
        return most != null && Cap.takesLists(path) ? Optional.of(path) : Optional.empty();
    }

    /** Who asks may be what failed: then the page is drawn for a stranger. */
    private Visit visit(HttpServletRequest request) {
        try {
            return callers.of(request);
        } catch (RuntimeException e) {
            LOG.warn("a fault is shown without knowing to whom", new Wordless(e));
            return Callers.stranger(request);
        }
    }
}
