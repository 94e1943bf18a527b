package jp.kasane.web.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.identity.Session;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.web.front.Trace;
import jp.kasane.web.page.Language;

/** Finds out who asks: the session behind the cookie and the grants that are live at this moment. */
public final class Callers {

    private final Sessions sessions;
    private final Grants grants;
    private final PlaceNames names;
    private final SecondFactor demanded;

    public Callers(Sessions sessions, Grants grants, PlaceNames names, SecondFactor demanded) {
        this.sessions = sessions;
        this.grants = grants;
        this.names = names;
        this.demanded = demanded;
    }

    /** The visit of this request, found out once. */
    public Visit of(HttpServletRequest request) {
        if (request.getAttribute(Visit.PROPERTY) instanceof Visit known) {
            return known;
        }
        Visit visit = cookie(request, Cookies.SESSION)
                .flatMap(sessions::find)
                .map(session -> known(request, session))
                .orElseGet(() -> stranger(request));
        request.setAttribute(Visit.PROPERTY, visit);
        return visit;
    }

    /** The request without asking who it is, for when the databases do not answer. */
    public static Visit stranger(HttpServletRequest request) {
        return new Visit(
                trace(request).requestId(), address(request), language(request), null, null, SecondFactor.EVERYONE);
    }

    private Visit known(HttpServletRequest request, Session session) {
        Trace trace = trace(request);
        trace.by(session.user().id());
        Menu menu = new Menu(grants.liveOf(session.user().id()), names);
        return new Visit(trace.requestId(), address(request), language(request), session, menu, demanded);
    }

    public static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    static Trace trace(HttpServletRequest request) {
        return Trace.of(request.getAttribute(Trace.ATTRIBUTE));
    }

    private static Language language(HttpServletRequest request) {
        return Language.of(cookie(request, Cookies.LANGUAGE).orElse(null));
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
