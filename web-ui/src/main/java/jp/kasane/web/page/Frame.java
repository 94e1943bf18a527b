package jp.kasane.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its title and language, whose place it is, who is signed in, the way here and the ways
 * on, and what the last action wants to say. Built by the page's resource, drawn by {@code layout/page.jte}.
 *
 * @param crumbs the pages above this one, outermost first; the page itself is added by the layout
 * @param languageSwitch where the same page is shown in the other language
 * @param help the guide that fits this page
 */
public record Frame(
        String title,
        Messages messages,
        @Nullable PlaceBanner place,
        @Nullable SignedIn signedIn,
        List<Link> crumbs,
        List<NavItem> nav,
        String csrfToken,
        String languageSwitch,
        List<Notice> notices,
        String help) {

    public Frame {
        crumbs = List.copyOf(crumbs);
        nav = List.copyOf(nav);
        notices = List.copyOf(notices);
        if (title.isBlank()) {
            throw new IllegalArgumentException("every page has a title");
        }
    }

    /** A page for somebody not (yet) signed in. */
    public static Frame open(String title, Messages messages, String languageSwitch) {
        return new Frame(title, messages, null, null, List.of(), List.of(), "", languageSwitch, List.of(), Help.HOME);
    }

    public Frame signedIn(SignedIn who, String csrfToken) {
        return new Frame(title, messages, place, who, crumbs, nav, csrfToken, languageSwitch, notices, help);
    }

    public Frame at(PlaceBanner place) {
        return new Frame(title, messages, place, signedIn, crumbs, nav, csrfToken, languageSwitch, notices, help);
    }

    public Frame under(List<Link> crumbs) {
        return new Frame(title, messages, place, signedIn, crumbs, nav, csrfToken, languageSwitch, notices, help);
    }

    public Frame withNav(List<NavItem> nav) {
        return new Frame(title, messages, place, signedIn, crumbs, nav, csrfToken, languageSwitch, notices, help);
    }

    /** With these notices after those it has. */
    public Frame saying(List<Notice> more) {
        List<Notice> all = Stream.concat(notices.stream(), more.stream()).toList();
        return new Frame(title, messages, place, signedIn, crumbs, nav, csrfToken, languageSwitch, all, help);
    }

    /** With the guide that fits. */
    public Frame help(String help) {
        return new Frame(title, messages, place, signedIn, crumbs, nav, csrfToken, languageSwitch, notices, help);
    }

    public Language language() {
        return messages.language();
    }

    public String t(String key, Object... args) {
        return messages.t(key, args);
    }

    /** The window's title, most specific first: a row of tabs stays readable, and the town is in each. */
    public String windowTitle() {
        String town = place == null ? "" : place.name() + "｜";
        return title + "｜" + town + t("product.name");
    }
}
