package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.accounts.Payments;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.visits.VisitDesk;

/** Fees and travel of a programme's visits, for the accounting office. */
@Path("/p/{prefecture}/dispatch/{programme}/visits/accounts.xlsx")
public final class AccountsResource {

    private final VisitDesk desk;
    private final AccountsDesk accounts;

    public AccountsResource(VisitDesk desk, Payments payments) {
        this.desk = desk;
        this.accounts = new AccountsDesk(desk, payments);
    }

    @GET
    @Requires(Right.DISPATCH)
    public Response accounts(@Context PrefectureVisit visit, @PathParam("programme") String id) {
        Programme programme =
                desk.programmes().find(visit.prefecture().code(), id).orElseThrow(Denied::notFound);
        desk.notes().accountsTaken(programme.id(), visit.viewer());
        return Response.ok(
                        accounts.workbook(visit, programme),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"accounts.xlsx\"")
                .build();
    }
}
