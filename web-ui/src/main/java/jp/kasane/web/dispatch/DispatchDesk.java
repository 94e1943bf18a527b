package jp.kasane.web.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.requests.Attachments;
import jp.kasane.prefecture.requests.Requests;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.visits.Visits;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;

/** What the pages about applications are made from. A town's own are looked for by its code and its prefecture, never by what was sent. */
public record DispatchDesk(
        Programmes programmes,
        Requests requests,
        Attachments attachments,
        Visits visits,
        Advisers advisers,
        Clock clock) {

    public static DispatchDesk of(ControlDatabase control, Clock clock) {
        return new DispatchDesk(
                new Programmes(control, clock),
                new Requests(control, clock),
                new Attachments(control, clock),
                new Visits(control, clock),
                new Advisers(control, clock),
                clock);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
    }

    /** The town's own application, and nobody else's. */
    TownRequest own(TownVisit visit, String id) {
        return requests.find(visit.town().prefectureCode(), visit.town().code(), id)
                .orElseThrow(Denied::notFound);
    }

    /** A programme that the town sees. */
    Programme shown(TownVisit visit, String id) {
        return found(visit, id).filter(Programme::shownToTowns).orElseThrow(Denied::notFound);
    }

    /** A programme of the town's prefecture that is shown to towns, or was until its prefecture set it up anew. */
    Programme known(TownVisit visit, String id) {
        return found(visit, id).filter(one -> !programmes.deletable(one)).orElseThrow(Denied::notFound);
    }

    Programme programmeOf(TownVisit visit, TownRequest request) {
        return found(visit, request.programme()).orElseThrow();
    }

    private Optional<Programme> found(TownVisit visit, String id) {
        return programmes.find(visit.town().prefectureCode(), id);
    }
}
