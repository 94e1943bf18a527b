package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.visits.VisitDesk;

/** What an officer asks for: a visit of that programme of that prefecture. */
record AskedVisit(PrefectureVisit at, Programme programme, VisitRecord visit) {

    /** Any other is not there. */
    static AskedVisit of(VisitDesk desk, PrefectureVisit at, String programme, String visit) {
        String code = at.prefecture().code();
        Programme of = desk.programmes().find(code, programme).orElseThrow(Denied::notFound);
        VisitRecord one = desk.visits()
                .find(code, visit)
                .filter(found -> found.programme().equals(of.id()))
                .orElseThrow(Denied::notFound);
        return new AskedVisit(at, of, one);
    }

    /** Whether that can be done to it where it stands, and where its programme does. */
    boolean allows(VisitAct act) {
        return visit.state().allows(act) && (act.looksBack() || !programme.ended());
    }

    String code() {
        return at.prefecture().code();
    }

    String below() {
        return ProgrammeVisitsResource.below(programme) + "/" + visit.id();
    }

    /** To its page, which says that. */
    Response back(String said) {
        return Response.seeOther(URI.create(at.href(below() + "?" + said))).build();
    }
}
