package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.visits.VisitDesk;

/** A programme's year in figures. */
@Path("/p/{prefecture}/dispatch/{programme}/visits/year")
public final class YearResource {

    private final VisitDesk desk;

    public YearResource(VisitDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public YearPage year(@Context PrefectureVisit visit, @PathParam("programme") String id) {
        Programme programme =
                desk.programmes().find(visit.prefecture().code(), id).orElseThrow(Denied::notFound);
        return YearPage.of(
                visit,
                desk,
                programme,
                visit.frame(
                        visit.t("visits.report.year.title", programme.title()),
                        ProgrammeVisitsResource.above(visit, programme)));
    }
}
