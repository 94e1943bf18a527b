package jp.kasane.web.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.identity.Session;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.kernel.identity.User;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Help;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * One request as a page sees it: who asks (if anybody is signed in), under which live grants, in which language, for which
 * address. Made by the gate for every request.
 */
public final class Visit {

    static final String PROPERTY = "jp.kasane.visit";

    private final String requestId;
    private final String address;
    private final Language language;
    private final @Nullable Session session;
    private final @Nullable Menu menu;
    private final SecondFactor demanded;

    /**
     * A visit.
     *
     * @param address path and query as asked, for the language switch and for coming back after signing in
     * @param menu the live grants of whoever is signed in
     * @param demanded of whom this installation demands a second factor
     */
    Visit(
            String requestId,
            String address,
            Language language,
            @Nullable Session session,
            @Nullable Menu menu,
            SecondFactor demanded) {
        this.requestId = requestId;
        this.address = address;
        this.language = language;
        this.session = session;
        this.menu = menu;
        this.demanded = demanded;
    }

    /**
     * The same visit on a page with an address of its own, where the answer to a form is shown under an address only forms go to.
     * Who asked for that page itself stays where they are, with their query.
     */
    Visit shownAt(String page) {
        return path().equals(page) ? this : new Visit(requestId, page, language, session, menu, demanded);
    }

    public String requestId() {
        return requestId;
    }

    public String address() {
        return address;
    }

    /** The address without its query. */
    public String path() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    public Language language() {
        return language;
    }

    public Messages messages() {
        return Messages.in(language);
    }

    public String t(String key, Object... args) {
        return messages().t(key, args);
    }

    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    /**
     * Lets nobody further whose session is weaker than what is demanded of them now: since they administer a place, say, or since
     * they have set up a second factor. The strength is the session's own; nothing the browser sends can raise it.
     */
    public void demandStrength() {
        if (session != null && !session.strength().meets(needed(session))) {
            throw Denied.because(Denied.Reason.SECOND_FACTOR);
        }
    }

    private Strength needed(Session session) {
        return demanded.demandedUnder(grants()) ? Strength.SECOND_FACTOR : session.usual();
    }

    /** Of whom this installation demands a second factor, for pages that show of whom. */
    public SecondFactor demanded() {
        return demanded;
    }

    /** Whoever is signed in; operations that any right but ANYONE guards always have somebody. */
    public User user() {
        return session().map(Session::user).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The live grants of whoever is signed in. */
    public List<Grant> grants() {
        return menu == null ? List.of() : menu.grants();
    }

    /** The places the grants open, each once, in the order of their codes. */
    public List<Menu.Entry> places() {
        return menu == null ? List.of() : menu.places(messages());
    }

    /** The frame of a page with this title; {@code title} is words, not a key. */
    public Frame frame(String title) {
        String switched = "/language/" + language.other().tag() + "?return=" + back(address);
        Frame frame = Frame.open(title, messages(), switched).help(Help.of(path()));
        if (session == null || menu == null) {
            return frame;
        }
        String stronger = session.strength() == Strength.SECOND_FACTOR ? null : signingInStronger(address);
        return frame.signedIn(
                new SignedIn(session.user().id(), session.user().displayName(), menu.lines(messages()), stronger),
                session.csrfToken());
    }

    /** Where one signs in and comes back to an address of ours. */
    public static String signingIn(String address) {
        return "/login?return=" + back(address);
    }

    /** As {@link #signingIn}, with a second factor. */
    public static String signingInStronger(String address) {
        return "/login?stronger=1&return=" + back(address);
    }

    private static String back(String address) {
        return URLEncoder.encode(ReturnPath.of(address).value(), StandardCharsets.UTF_8);
    }

    /** As {@link #frame}, titled by a message key. */
    public Frame titled(String key, Object... args) {
        return frame(t(key, args));
    }
}
