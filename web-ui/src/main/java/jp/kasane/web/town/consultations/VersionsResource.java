package jp.kasane.web.town.consultations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.municipal.consultations.ConsultationHistory;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Link;

/** What a consultation said before: every version, on the screen and on paper. */
@Path("/t/{town}/consultations/{id: [0-9A-Z]{26}}/versions")
public final class VersionsResource {

    private final Desk desk;

    public VersionsResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.RECORD_READ)
    public VersionsPage read(@Context TownVisit visit, @PathParam("id") String id) {
        ConsultationHistory history = desk.histories(visit).read(id).orElseThrow(Denied::notFound);
        Optional<String> print = visit.may(Right.RECORD_PRINT)
                ? Optional.of(Desk.record(visit, id) + "/versions/print")
                : Optional.empty();
        return page(visit, history, print, Optional.empty());
    }

    @GET
    @Path("print")
    @Requires(Right.RECORD_PRINT)
    public VersionsPage print(@Context TownVisit visit, @PathParam("id") String id) {
        ConsultationHistory history = desk.histories(visit).print(id).orElseThrow(Denied::notFound);
        String printed = Desk.printed(visit, Instant.now());
        return page(visit, history, Optional.empty(), Optional.of(printed));
    }

    private VersionsPage page(
            TownVisit visit, ConsultationHistory history, Optional<String> print, Optional<String> printed) {
        String number = history.sheet().number();
        Link record = new Link(number, Desk.record(visit, history.sheet().id()));
        VersionWords words = new VersionWords(
                new Words(visit.visit().messages()),
                desk.names(visit, VersionWords.people(history)),
                day -> desk.otherName(visit, day));
        return new VersionsPage(
                visit.frame(visit.t("versions.title", number), Desk.list(visit), record),
                number,
                Optional.ofNullable(history.sheet().voidReason()),
                history.versions().stream().map(words::version).toList(),
                record.href(),
                print,
                printed);
    }
}
