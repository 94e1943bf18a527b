package jp.kasane.web.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.NavItem;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.PlaceBanner;

/**
 * A request in one town by somebody whom a live grant let in for the right the operation names. The unit of work belongs to that
 * town; the gate opened it and closes it when the answer is written.
 *
 * @param successor of which town this one has become part, where it has merged
 */
public record TownVisit(Visit visit, TownUnit unit, Optional<Tenant> successor) implements PlaceVisit {

    static final String PROPERTY = "jp.kasane.visit.town";

    public Tenant town() {
        return unit.tenant();
    }

    @Override
    public Viewer viewer() {
        return unit.viewer();
    }

    @Override
    public boolean singleOfficer() {
        return town().singleOfficer();
    }

    @Override
    public String home() {
        return t("town.home");
    }

    @Override
    public TownVisit shownAt(String below) {
        return new TownVisit(visit.shownAt(href(below)), unit, successor);
    }

    @Override
    public String href(String below) {
        return "/t/" + town().code() + "/" + below;
    }

    @Override
    public Frame frame(String title) {
        Frame frame = visit.frame(title)
                .at(PlaceBanner.town(town().code(), town().name()))
                .withNav(nav());
        return town().state() == Tenant.State.MERGED ? frame.saying(List.of(merged())) : frame;
    }

    /** Of a town that has merged nobody may change anything. */
    @Override
    public boolean may(Right right) {
        boolean merged = town().state() == Tenant.State.MERGED;
        return viewer().may(right) && !(merged && right.changesTown());
    }

    private Notice merged() {
        String name = successor.map(Tenant::name).orElse("");
        Notice notice = Notice.info(t("merged.title", name), t("merged.text"));
        return successor
                .filter(one ->
                        visit.grants().stream().anyMatch(grant -> grant.place().equals(one.place())))
                .map(one -> notice.withAction(new Link(one.name(), "/t/" + one.code() + "/")))
                .orElse(notice);
    }

    private List<NavItem> nav() {
        List<NavItem> items = new ArrayList<>();
        items.add(item(home(), ""));
        for (Section section : Section.values()) {
            if (may(section.right())) {
                items.add(item(section));
            }
        }
        return items;
    }

    /** Visits stand below the applications that they are of. */
    private NavItem item(Section section) {
        NavItem item = item(t(section.key()), section.path());
        boolean ofVisits = section == Section.DISPATCH && visit.path().startsWith(href("visits"));
        return ofVisits ? new NavItem(item.label(), item.href(), true) : item;
    }

    /** The parts of a town that its menu leads to, each for whoever has the right. */
    public enum Section {
        CONSULTATIONS("consultations", Right.RECORD_LIST),
        WORK("work", Right.WORK_OWN),
        ARRANGEMENT("arrangement", Right.TOWN_ENTER),
        DISPATCH("dispatch", Right.DISPATCH_REQUEST),
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
