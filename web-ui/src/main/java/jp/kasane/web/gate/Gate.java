package jp.kasane.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.web.front.Trace;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Every page and action passes here after its route is known and before any of its code runs. An operation that names no right is
 * not there.
 */
public final class Gate implements ContainerRequestFilter {

    private final Callers callers;
    private final SameOrigin origin;
    private final Doors doors;

    @Context
    private @Nullable HttpServletRequest servletRequest;

    public Gate(Callers callers, SameOrigin origin, Doors doors) {
        this.callers = callers;
        this.origin = origin;
        this.doors = doors;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        ContainerRequest request = (ContainerRequest) context;
        Method operation = operation(request);
        Trace trace = Trace.of(request.getProperty(Trace.ATTRIBUTE));
        trace.took(route(request));
        boolean changing = SameOrigin.changesSomething(request);
        if (changing) {
            SameOrigin.checkForm(request);
        }
        if (changing && !operation.isAnnotationPresent(FromElsewhere.class)) {
            origin.checkOrigin(request);
        }
        Right right = right(operation);
        if (right != Right.ANYONE) {
            enter(request, right, trace, changing);
        }
    }

    private void enter(ContainerRequest request, Right right, Trace trace, boolean changing) {
        Visit visit = callers.of(asked());
        String token = visit.session()
                .orElseThrow(() -> Denied.because(Denied.Reason.SIGN_IN))
                .csrfToken();
        visit.demandStrength();
        if (changing) {
            origin.checkToken(request, token);
        }
        if (right.placed()) {
            place(request, visit, right, trace);
        }
    }

    private void place(ContainerRequest request, Visit visit, Right right, Trace trace) {
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        if (path.containsKey("town")) {
            request.setProperty(TownVisit.PROPERTY, doors.town(visit, path.getFirst("town"), right, trace));
        } else if (path.containsKey("prefecture")) {
            request.setProperty(
                    PrefectureVisit.PROPERTY, doors.prefecture(visit, path.getFirst("prefecture"), right, trace));
        } else {
            throw new IllegalStateException(right + " is asked of a place, and the route names none");
        }
    }

    /** For operations open to anyone: who asks is found out only if they want to know. */
    Visit visit() {
        return callers.of(asked());
    }

    private HttpServletRequest asked() {
        if (servletRequest == null) {
            throw new IllegalStateException("the gate was registered outside a servlet container");
        }
        return servletRequest;
    }

    /** An operation that names none is not there: a rule of the build says so, and so does this. */
    static Right right(Method operation) {
        Requires requires = operation.getAnnotation(Requires.class);
        if (requires == null) {
            throw Denied.notFound();
        }
        return requires.value();
    }

    private static Method operation(ContainerRequest request) {
        return ((ExtendedUriInfo) request.getUriInfo())
                .getMatchedResourceMethod()
                .getInvocable()
                .getHandlingMethod();
    }

    private static String route(ContainerRequest request) {
        StringBuilder route = new StringBuilder();
        ((ExtendedUriInfo) request.getUriInfo())
                .getMatchedTemplates()
                .forEach(template -> route.insert(0, template.getTemplate()));
        return route.toString();
    }
}
