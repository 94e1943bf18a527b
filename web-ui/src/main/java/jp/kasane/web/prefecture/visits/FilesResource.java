package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;

/** Half-days from a file: a list of those offered, or a calendar whose events take them. */
@Path("/p/{prefecture}/availability/files")
public final class FilesResource {

    private final VisitDesk desk;
    private final FilesDesk files;

    public FilesResource(VisitDesk desk, Offers offers) {
        this.desk = desk;
        this.files = new FilesDesk(desk, offers);
    }

    @GET
    @Requires(Right.ADVISE)
    public FilesPage form(@Context PrefectureVisit visit) {
        return files.form(visit, Whose.own(desk, visit));
    }

    @POST
    @Requires(Right.ADVISE)
    public FilesPage take(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        return files.take(visit, Whose.own(desk, visit), new Typed(sent));
    }
}
