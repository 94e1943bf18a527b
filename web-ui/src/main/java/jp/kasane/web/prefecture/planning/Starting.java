package jp.kasane.web.prefecture.planning;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.kasane.prefecture.planning.StartOutcome;
import jp.kasane.web.gate.PrefectureVisit;

/** Where asking for a search leads. */
final class Starting {

    private Starting() {}

    static Response answer(PrefectureVisit visit, String programme, StartOutcome outcome) {
        return Response.seeOther(URI.create(PlanningDesk.href(visit, programme, "/" + below(outcome))))
                .build();
    }

    private static String below(StartOutcome outcome) {
        if (outcome instanceof StartOutcome.Started started) {
            return "runs/" + started.run();
        }
        if (outcome instanceof StartOutcome.UnderWay other) {
            return "runs/" + other.run() + "?refused=under-way";
        }
        if (outcome instanceof StartOutcome.Busy) {
            return "runs?refused=busy";
        }
        if (outcome instanceof StartOutcome.TooMuch) {
            return "runs?refused=too-much";
        }
        if (outcome instanceof StartOutcome.Ended) {
            return "runs?refused=ended";
        }
        return outcome instanceof StartOutcome.Nothing ? "runs?refused=nothing" : "runs?refused=not-there";
    }
}
