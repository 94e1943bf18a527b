package jp.kasane.web.prefecture;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Link;

/** A prefecture's home page. */
@Path("/p/{prefecture}")
public final class PrefectureHomeResource {

    private final TownRegister register;
    private final String schemaVersion;

    public PrefectureHomeResource(TownRegister register, String schemaVersion) {
        this.register = register;
        this.schemaVersion = schemaVersion;
    }

    @GET
    @Requires(Right.PREFECTURE_ENTER)
    public PrefectureHomePage home(@Context PrefectureVisit visit) {
        List<TownRow> towns = visit.may(Right.TOWNS_READ)
                ? register.tenants(visit.prefecture().code()).stream()
                        .map(town -> TownRow.of(visit, town, schemaVersion))
                        .toList()
                : null;
        Link onboard = visit.may(Right.TOWN_ONBOARD)
                ? new Link(visit.t("prefecture.onboard"), visit.href("onboarding"))
                : null;
        return new PrefectureHomePage(visit.frame(visit.t("prefecture.towns")), towns, onboard, own(visit));
    }

    private static List<PrefectureHomePage.Task> own(PrefectureVisit visit) {
        return visit.may(Right.ADVISE)
                ? List.of(
                        task(visit, "visits.mine", "visits.mine.explained", "visits"),
                        task(visit, "availability.title", "availability.explained", "availability"))
                : List.of();
    }

    private static PrefectureHomePage.Task task(PrefectureVisit visit, String title, String explained, String below) {
        return new PrefectureHomePage.Task(new Link(visit.t(title), visit.href(below)), visit.t(explained));
    }
}
