package jp.kasane.web.gate;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.NavItem;
import jp.kasane.web.page.PlaceBanner;

/** A request in a prefecture's layer by somebody whom a live grant let in. It reaches the registry, never a town's data. */
public record PrefectureVisit(Visit visit, Prefecture prefecture, Viewer viewer) {

    static final String PROPERTY = "jp.kasane.visit.prefecture";

    public boolean may(Right right) {
        return viewer.may(right);
    }

    public String t(String key, Object... args) {
        return visit.t(key, args);
    }

    public String href(String below) {
        return "/p/" + prefecture.code() + "/" + below;
    }

    public Frame frame(String title) {
        return visit.frame(title)
                .at(PlaceBanner.prefecture(prefecture.code(), prefecture.name()))
                .withNav(nav());
    }

    public Frame frame(String title, Link... above) {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(t("prefecture.home"), href("")));
        crumbs.addAll(List.of(above));
        return frame(title).under(crumbs);
    }

    private List<NavItem> nav() {
        List<NavItem> items = new ArrayList<>();
        items.add(item(t("prefecture.home"), href("")));
        if (may(Right.PREFECTURE_SETTINGS)) {
            items.add(item(t("mail.title"), href("settings/mail")));
        }
        return items;
    }

    private NavItem item(String label, String href) {
        return new NavItem(
                label,
                href,
                visit.path().equals(href) || visit.path().concat("/").equals(href));
    }
}
