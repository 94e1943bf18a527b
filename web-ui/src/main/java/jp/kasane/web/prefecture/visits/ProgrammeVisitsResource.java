package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitWords;

/** The visits of a programme: the officer's list. */
@Path("/p/{prefecture}/dispatch/{programme}/visits")
public final class ProgrammeVisitsResource {

    private final VisitDesk desk;

    public ProgrammeVisitsResource(VisitDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public ProgrammeVisitsPage list(
            @Context PrefectureVisit visit, @PathParam("programme") String id, @Context UriInfo address) {
        Programme programme = programme(visit, id);
        Optional<VisitState> asked = asked(new Typed(address.getQueryParameters()).of("state"));
        String here = visit.href(below(programme));
        return new ProgrammeVisitsPage(
                visit.frame(visit.t("visits.of-programme"), above(visit, programme)),
                here,
                Field.of("state", visit.t("visits.state"))
                        .value(asked.map(VisitState::name).orElse("")),
                Arrays.stream(VisitState.values())
                        .map(one -> Choice.of(one.name(), visit.t("visits.state." + one)))
                        .toList(),
                List.of(
                        new Link(visit.t("visits.report.year"), here + "/year"),
                        new Link(visit.t("visits.accounts"), here + "/accounts.xlsx"),
                        new Link(visit.t("planning.plan"), visit.href("dispatch/" + programme.id() + "/plan"))),
                desk.visits().ofProgramme(visit.prefecture().code(), programme.id()).stream()
                        .filter(one -> asked.isEmpty() || asked.get() == one.state())
                        .map(one -> row(visit, programme, one))
                        .toList());
    }

    private ProgrammeVisitsPage.Row row(PrefectureVisit visit, Programme programme, VisitRecord one) {
        return new ProgrammeVisitsPage.Row(
                VisitWords.when(visit, one.at()),
                visit.href(below(programme) + "/" + one.id()),
                desk.town(one.town()),
                VisitWords.stage(visit, Optional.of(programme), one),
                desk.adviser(visit.prefecture().code(), one)
                        .map(AdviserRecord::name)
                        .orElse(""),
                VisitWords.chip(visit, one.state()),
                one.state() == VisitState.PROPOSED ? VisitWords.agreed(visit, one) : "");
    }

    private Programme programme(PrefectureVisit visit, String id) {
        return desk.programmes().find(visit.prefecture().code(), id).orElseThrow(Denied::notFound);
    }

    private static Optional<VisitState> asked(String state) {
        return Arrays.stream(VisitState.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
    }

    static String below(Programme programme) {
        return "dispatch/" + programme.id() + "/visits";
    }

    static Link[] above(PrefectureVisit visit, Programme programme) {
        return new Link[] {
            new Link(visit.t("dispatch.title"), visit.href("dispatch")),
            new Link(programme.title(), visit.href("dispatch/" + programme.id())),
        };
    }
}
