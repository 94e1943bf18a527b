package jp.kasane.web.prefecture.requests;

import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.RequestAct;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.dispatch.Picks;
import jp.kasane.web.dispatch.RequestVersions;
import jp.kasane.web.dispatch.RequestWords;
import jp.kasane.web.dispatch.VisitRows;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Notice;
import jp.kasane.web.prefecture.requests.DecisionPage.Deciding;

/** One application as it is drawn for those who decide. */
record DecisionDrawing(PrefectureVisit visit, RequestsDesk desk, Programme programme, TownRequest request) {

    static DecisionDrawing of(PrefectureVisit visit, RequestsDesk desk, String programme, String id) {
        return new DecisionDrawing(visit, desk, desk.programme(visit, programme), desk.sent(visit, programme, id));
    }

    private Messages m() {
        return visit.visit().messages();
    }

    private String below() {
        return "dispatch/" + programme.id() + "/requests";
    }

    String here() {
        return visit.href(below() + "/" + request.id());
    }

    Frame frame() {
        return visit.shownAt(below() + "/" + request.id())
                .frame(
                        m().t("request.of", desk.town(visit, request.town())),
                        new Link(m().t("dispatch.title"), visit.href("dispatch")),
                        new Link(programme.title(), visit.href("dispatch/" + programme.id())),
                        new Link(m().t("request.list.title"), visit.href(below())));
    }

    /** What stands in the page's fields. */
    record Fields(Field askBack, Field criteria, Field reason, Field undo) {
        Fields asking(Field other) {
            return new Fields(other, criteria, reason, undo);
        }

        Fields deciding(Field criteria, Field reason) {
            return new Fields(askBack, criteria, reason, undo);
        }

        Fields undoing(Field other) {
            return new Fields(askBack, criteria, reason, other);
        }
    }

    Fields fields() {
        return new Fields(
                Field.of("question", m().t("request.ask.back.words")).mandatory(),
                Field.of("criteria", m().t("request.criteria.met")),
                Field.of("reason", m().t("request.reason")).mandatory().hint(m().t("request.reason.hint")),
                Field.of("undoWhy", m().t("request.undo.why")).mandatory().hint(m().t("request.undo.why.hint")));
    }

    DecisionPage page(Frame frame, Fields fields, int status) {
        RequestWords words = new RequestWords(m());
        List<VisitRecord> visits = desk.dispatch().visits().ofRequest(programme.prefecture(), request.id());
        Answers answers = request.answers();
        return new DecisionPage(
                standing(frame, visits),
                here(),
                request.version(),
                words.state(request),
                programme.settings().excluded(request.town()),
                published(),
                words.answers(answers, programme.settings()),
                RequestVersions.before(m(), desk.dispatch().requests().versions(request), programme.settings()),
                words.files(desk.dispatch().attachments().sent(request), here() + "/attachments", false),
                VisitRows.of(m(), List.of(programme), desk.dispatch().advisers().of(programme.prefecture()))
                        .rows(visits, one -> visit.href("dispatch/" + programme.id() + "/visits")),
                words.thread(desk.dispatch().requests().events(request), desk.town(visit, request.town())),
                not(RequestAct.ASK_BACK).isEmpty() ? Optional.of(fields.askBack()) : Optional.empty(),
                may(RequestAct.ACCEPT) ? Optional.of(deciding(fields)) : Optional.empty(),
                not(RequestAct.UNDO).isEmpty() ? Optional.of(fields.undo()) : Optional.empty(),
                status);
    }

    private Deciding deciding(Fields fields) {
        return new Deciding(fields.criteria(), Picks.of(programme.settings().criteria()), fields.reason());
    }

    private boolean may(RequestAct act) {
        return act.from(request.state()).isPresent();
    }

    /** Why that cannot be done to it as it stands; empty: it can. */
    Optional<Why> not(RequestAct act) {
        if (!may(act)) {
            return Optional.of(Why.STATE);
        }
        if (programme.ended() && (act == RequestAct.UNDO || act == RequestAct.ASK_BACK)) {
            return Optional.of(Why.CLOSED);
        }
        List<VisitRecord> visits = desk.dispatch().visits().ofRequest(programme.prefecture(), request.id());
        return act == RequestAct.UNDO && !untouched(visits) ? Optional.of(Why.PLANNED) : Optional.empty();
    }

    private static boolean untouched(List<VisitRecord> visits) {
        return visits.stream()
                .allMatch(one -> one.state() == VisitState.UNPLANNED || one.state() == VisitState.CANCELLED);
    }

    private Optional<Link> published() {
        return desk.published()
                .of(programme.prefecture(), request.town())
                .map(one -> new Link(m().t("request.published"), visit.href("arrangements/" + request.town())));
    }

    /** Visits of a request that was withdrawn are cancelled one by one, with everybody told. */
    private Frame standing(Frame frame, List<VisitRecord> visits) {
        long standing = visits.stream()
                .filter(one -> one.state() == VisitState.CONFIRMED)
                .count();
        return request.state() == TownRequest.State.WITHDRAWN && standing > 0
                ? frame.saying(List.of(Notice.warning(
                                m().t("request.standing", standing), m().t("request.standing.prefecture"))
                        .withAction(new Link(
                                m().t("request.visits"), visit.href("dispatch/" + programme.id() + "/visits")))))
                : frame;
    }
}
