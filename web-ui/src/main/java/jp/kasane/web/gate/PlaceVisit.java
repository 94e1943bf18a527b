package jp.kasane.web.gate;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.NavItem;

/**
 * A request at a place by somebody whom a live grant let in for the right the operation names, whether the place is a town or a
 * prefecture. Pages that are the same at both, those of people and of the trail, know no more than this.
 */
public sealed interface PlaceVisit permits TownVisit, PrefectureVisit {

    Visit visit();

    Viewer viewer();

    /** The address of a page of this place: {@code href("people/invite")}. */
    String href(String below);

    /** As if the page below had been asked for: a form's answer that shows it again leads to it and not to the form's address. */
    PlaceVisit shownAt(String below);

    /** The frame of a page of this place, with its banner and its menu; {@code title} is words, not a key. */
    Frame frame(String title);

    /** What the place's own front page is called. */
    String home();

    /** Whether one officer is everything at once here. */
    boolean singleOfficer();

    default Place place() {
        return viewer().place();
    }

    default boolean may(Right right) {
        return viewer().may(right);
    }

    default String t(String key, Object... args) {
        return visit().t(key, args);
    }

    /** As {@link #frame}, below the place's front page and the pages given. */
    default Frame frame(String title, Link... above) {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(home(), href("")));
        crumbs.addAll(List.of(above));
        return frame(title).under(crumbs);
    }

    /** A line of the place's menu; it is the current one on its page and on those below. */
    default NavItem item(String label, String below) {
        String href = href(below);
        String path = visit().path();
        boolean current = below.isEmpty()
                ? path.equals(href) || path.concat("/").equals(href)
                : path.equals(href) || path.startsWith(href + "/");
        return new NavItem(label, href, current);
    }
}
