package jp.kasane.web.prefecture.requests;

import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.web.dispatch.DispatchDesk;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;

/** What the prefecture's pages about applications are made from. Everything is looked for in the prefecture that is visited. */
public record RequestsDesk(DispatchDesk dispatch, PublishedArrangements published, TownRegister register) {

    Programme programme(PrefectureVisit visit, String id) {
        return dispatch.programmes().find(visit.prefecture().code(), id).orElseThrow(Denied::notFound);
    }

    /** One that was sent to the programme. */
    TownRequest sent(PrefectureVisit visit, String programme, String id) {
        return dispatch.requests()
                .findSent(visit.prefecture().code(), programme, id)
                .orElseThrow(Denied::notFound);
    }

    String town(PrefectureVisit visit, String code) {
        return register.tenant(visit.prefecture().code(), code)
                .map(one -> one.name())
                .orElse(code);
    }
}
