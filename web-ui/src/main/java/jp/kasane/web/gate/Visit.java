package jp.kasane.web.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.identity.Session;
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

    /**
     * A visit.
     *
     * @param address path and query as asked, for the language switch and for coming back after signing in
     * @param menu the live grants of whoever is signed in
     */
    Visit(String requestId, String address, Language language, @Nullable Session session, @Nullable Menu menu) {
        this.requestId = requestId;
        this.address = address;
        this.language = language;
        this.session = session;
        this.menu = menu;
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
        String switched = "/language/" + language.other().tag() + "?return="
                + URLEncoder.encode(ReturnPath.of(address).value(), StandardCharsets.UTF_8);
        Frame frame = Frame.open(title, messages(), switched).help(Help.of(path()));
        if (session == null || menu == null) {
            return frame;
        }
        return frame.signedIn(
                new SignedIn(session.user().id(), session.user().displayName(), menu.lines(messages())),
                session.csrfToken());
    }

    /** As {@link #frame}, titled by a message key. */
    public Frame titled(String key, Object... args) {
        return frame(t(key, args));
    }
}
