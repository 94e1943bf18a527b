package jp.kasane.web.gate;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.NavItem;
import jp.kasane.web.page.PlaceBanner;

/** A request in a prefecture's layer by somebody whom a live grant let in. It reaches the registry, never a town's data. */
public record PrefectureVisit(Visit visit, Prefecture prefecture, Viewer viewer) implements PlaceVisit {

    static final String PROPERTY = "jp.kasane.visit.prefecture";

    /** A prefecture always keeps duties apart. */
    @Override
    public boolean singleOfficer() {
        return false;
    }

    @Override
    public String home() {
        return t("prefecture.home");
    }

    @Override
    public PrefectureVisit shownAt(String below) {
        return new PrefectureVisit(visit.shownAt(href(below)), prefecture, viewer);
    }

    @Override
    public String href(String below) {
        return "/p/" + prefecture.code() + "/" + below;
    }

    @Override
    public Frame frame(String title) {
        return visit.frame(title)
                .at(PlaceBanner.prefecture(prefecture.code(), prefecture.name()))
                .withNav(nav());
    }

    private List<NavItem> nav() {
        List<NavItem> items = new ArrayList<>();
        items.add(item(home(), ""));
        if (may(Right.TOWNS_READ)) {
            items.add(item(t("arrangements.title"), "arrangements"));
            items.add(item(t("templates.title"), "templates"));
        }
        if (may(Right.DISPATCH)) {
            items.add(item(t("dispatch.title"), "dispatch"));
        }
        if (may(Right.ADVISE)) {
            items.add(item(t("visits.mine"), "visits"));
            items.add(item(t("availability.title"), "availability"));
        }
        if (may(Right.PEOPLE_READ)) {
            items.add(item(t("people.title"), "people"));
        }
        if (may(Right.AUDIT_READ)) {
            items.add(item(t("accesslog.prefecture.title"), "access-log"));
        }
        if (may(Right.PREFECTURE_SETTINGS)) {
            items.add(item(t("mail.title"), "settings/mail"));
        }
        return items;
    }
}
