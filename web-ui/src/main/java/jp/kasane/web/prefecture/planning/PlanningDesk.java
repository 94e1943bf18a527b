package jp.kasane.web.prefecture.planning;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.planning.PlanningRoom;
import jp.kasane.prefecture.planning.Plans;
import jp.kasane.prefecture.planning.ReasonsKept;
import jp.kasane.prefecture.planning.Run;
import jp.kasane.prefecture.planning.Runs;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.routes.Positions;
import jp.kasane.prefecture.visits.Visits;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;

/** What the pages of planning work with. */
public record PlanningDesk(
        PlanningRoom room,
        Runs runs,
        Plans plans,
        Programmes programmes,
        Visits visits,
        Positions positions,
        ReasonsKept reasons,
        Clock clock) {

    public static PlanningDesk of(ControlDatabase control, Runs runs, Clock clock) {
        return new PlanningDesk(
                new PlanningRoom(control, clock),
                runs,
                new Plans(control, clock),
                new Programmes(control, clock),
                new Visits(control, clock),
                new Positions(control),
                new ReasonsKept(clock),
                clock);
    }

    /** The programme as it stands; another prefecture's is not there. Where its settings contradict themselves its own page says so. */
    Situation situation(PrefectureVisit visit, String programme) {
        return room.situation(visit.prefecture().code(), programme).orElseThrow(() -> {
            String of = programme(visit, programme).id();
            URI page = URI.create(visit.href("dispatch/" + of + "?refused=CONTRADICTORY"));
            return new RedirectionException(Response.seeOther(page).build());
        });
    }

    Programme programme(PrefectureVisit visit, String id) {
        return programmes.find(visit.prefecture().code(), id).orElseThrow(Denied::notFound);
    }

    Run run(PrefectureVisit visit, String programme, String id) {
        return runs.find(visit.prefecture().code(), programme, id).orElseThrow(Denied::notFound);
    }

    /** Where the plan's pages are. */
    static String path(String programme) {
        return "dispatch/" + programme + "/plan";
    }

    static String href(PrefectureVisit visit, String programme, String below) {
        return visit.href(path(programme) + below);
    }

    /** The plan's own page. */
    static Frame frame(PrefectureVisit visit, Programme programme) {
        return visit.frame(visit.t("planning.title", programme.title()), above(visit, programme));
    }

    /** A page below the plan. */
    static Frame frame(PrefectureVisit visit, Programme programme, String title) {
        Link[] above = above(visit, programme);
        Link plan = new Link(visit.t("planning.plan"), href(visit, programme.id(), ""));
        return visit.frame(title, above[0], above[1], plan);
    }

    private static Link[] above(PrefectureVisit visit, Programme programme) {
        return new Link[] {
            new Link(visit.t("dispatch.title"), visit.href("dispatch")),
            new Link(programme.title(), visit.href("dispatch/" + programme.id()))
        };
    }
}
