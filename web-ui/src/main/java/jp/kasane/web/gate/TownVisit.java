package jp.kasane.web.gate;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.NavItem;
import jp.kasane.web.page.PlaceBanner;

/**
 * A request in one town by somebody whom a live grant let in for the right the operation names. The unit of work belongs to that
 * town; the gate opened it and closes it when the answer is written.
 */
public record TownVisit(Visit visit, TownUnit unit) {

    static final String PROPERTY = "jp.kasane.visit.town";

    public Tenant town() {
        return unit.tenant();
    }

    public Viewer viewer() {
        return unit.viewer();
    }

    public boolean may(Right right) {
        return viewer().may(right);
    }

    public String t(String key, Object... args) {
        return visit.t(key, args);
    }

    /** The address of a page of this town: {@code href("consultations/new")}. */
    public String href(String below) {
        return "/t/" + town().code() + "/" + below;
    }

    /** The frame of a page of this town, with its banner, its menu and the way here; {@code title} is words, not a key. */
    public Frame frame(String title) {
        return visit.frame(title)
                .at(PlaceBanner.town(town().code(), town().name()))
                .withNav(nav());
    }

    /** As {@link #frame}, below the town's home and the pages given. */
    public Frame frame(String title, Link... above) {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(t("town.home"), href("")));
        crumbs.addAll(List.of(above));
        return frame(title).under(crumbs);
    }

    private List<NavItem> nav() {
        List<NavItem> items = new ArrayList<>();
        items.add(item(t("town.home"), ""));
        for (Section section : Section.values()) {
            if (may(section.right())) {
                items.add(item(t(section.key()), section.path()));
            }
        }
        return items;
    }

    private NavItem item(String label, String below) {
        String href = href(below);
        String path = visit.path();
        boolean current = below.isEmpty()
                ? path.equals(href) || path.concat("/").equals(href)
                : path.equals(href) || path.startsWith(href + "/");
        return new NavItem(label, href, current);
    }

    /** The parts of a town that its menu leads to, each for whoever has the right. */
    public enum Section {
        CONSULTATIONS("consultations", Right.RECORD_LIST),
        WORK("work", Right.WORK_OWN),
        PEOPLE("people", Right.PEOPLE_READ),
        ACCESS_LOG("access-log", Right.AUDIT_READ);

        private final String path;
        private final Right right;

        Section(String path, Right right) {
            this.path = path;
            this.right = right;
        }

        public String path() {
            return path;
        }

        public Right right() {
            return right;
        }

        public String key() {
            return "town.section." + path;
        }
    }
}
