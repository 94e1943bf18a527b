package jp.kasane.web.dispatch;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.requests.Attachments;
import jp.kasane.prefecture.requests.RequestAct;
import jp.kasane.prefecture.requests.RequestEvent;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.requests.TownRequest.State;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Notice;

/** One application of a town as its people see it. */
record RequestDrawing(TownVisit visit, DispatchDesk desk, TownRequest request, Programme programme) {

    static RequestDrawing of(TownVisit visit, DispatchDesk desk, String id) {
        TownRequest request = desk.own(visit, id);
        return new RequestDrawing(visit, desk, request, desk.programmeOf(visit, request));
    }

    /** A page of it; where the prefecture sets its programme up anew this is for nobody else, and leads away instead. */
    Response answer(Supplier<RequestPage> page) {
        return programme.shownToTowns() ? Response.ok(page.get()).build() : back("refused=HIDDEN");
    }

    /** Leads to where it is read. */
    Response back(String told) {
        String there = programme.shownToTowns() ? below() : "dispatch";
        return Response.seeOther(URI.create(visit.href(there) + "?" + told)).build();
    }

    String below() {
        return "dispatch/requests/" + request.id();
    }

    private String here() {
        return visit.href(below());
    }

    private Messages m() {
        return visit.visit().messages();
    }

    Field why() {
        Field field = Field.of("why", m().t("request.withdraw.why"));
        return request.state() == State.DRAFT ? field : field.mandatory();
    }

    static Field file(Messages m) {
        return Field.of("file", m.t("request.file.choose"))
                .hint(m.t("request.file.hint", Attachments.MOST, Attachments.LARGEST / 1024 / 1024));
    }

    RequestPage page(Frame frame, Field file, Field why, int status) {
        boolean draft = request.state() == State.DRAFT;
        RequestWords words = new RequestWords(m());
        List<RequestEvent> events = desk.requests().events(request);
        List<VisitRecord> visits = desk.visits().ofRequest(programme.prefecture(), request.id());
        return new RequestPage(
                standing(frame, visits),
                here(),
                request.version(),
                words.state(request),
                edit(),
                asked(events),
                words.answers(request.answers(), programme.settings()),
                RequestVersions.before(m(), desk.requests().versions(request), programme.settings()),
                words.files(desk.attachments().ofTown(request), here() + "/attachments", Attachments.open(request)),
                Attachments.open(request) ? Optional.of(file) : Optional.empty(),
                VisitRows.of(m(), List.of(programme), desk.advisers().of(programme.prefecture()))
                        .rows(visits, one -> visit.href("visits/" + one.id())),
                words.thread(events, visit.town().name()),
                RequestAct.WITHDRAW.from(request.state()).isPresent() ? Optional.of(why) : Optional.empty(),
                draft,
                status);
    }

    /** Visits that are agreed stay until the prefecture cancels them, and this is said as long as there are any. */
    private Frame standing(Frame frame, List<VisitRecord> visits) {
        long standing = visits.stream()
                .filter(one -> one.state() == VisitState.CONFIRMED)
                .count();
        return request.state() == State.WITHDRAWN && standing > 0
                ? frame.saying(
                        List.of(Notice.warning(m().t("request.standing", standing), m().t("request.standing.town"))))
                : frame;
    }

    private Optional<Link> edit() {
        return switch (request.state()) {
            case DRAFT -> Optional.of(new Link(m().t("request.continue"), here() + "/edit"));
            case ASKED_BACK -> Optional.of(new Link(m().t("request.answer"), here() + "/edit"));
            default -> Optional.empty();
        };
    }

    /** What was asked last, while an answer is waited for. */
    private Optional<String> asked(List<RequestEvent> events) {
        return request.state() == State.ASKED_BACK
                ? events.stream()
                        .filter(one -> one.act() == RequestAct.ASK_BACK)
                        .reduce((one, later) -> later)
                        .map(RequestEvent::words)
                : Optional.empty();
    }

    Frame frame(String below, String title, Link... above) {
        return visit.shownAt(below).frame(title, above);
    }

    Frame frame() {
        return frame(below(), programme.title(), new Link(m().t("dispatch.title"), visit.href("dispatch")));
    }

    Field reply() {
        return Field.of("reply", m().t("request.reply")).hint(m().t("request.reply.hint"));
    }

    /** @param changed whether somebody else changed it since the form was made */
    FormPage form(RequestForm form, Field reply, boolean changed) {
        String edit = below() + "/edit";
        Frame frame = frame(
                edit,
                m().t(
                                request.state() == State.ASKED_BACK ? "request.answer.title" : "request.apply.title",
                                programme.title()),
                new Link(m().t("dispatch.title"), visit.href("dispatch")),
                new Link(programme.title(), here()));
        List<Detail> now = changed ? new RequestWords(m()).answers(request.answers(), programme.settings()) : List.of();
        return new FormPage(
                changed
                        ? frame.saying(List.of(Notice.warning(m().t("request.changed"), m().t("request.changed.text"))))
                        : frame,
                visit.href(edit),
                new RequestWords(m()).programme(programme),
                form,
                request.version(),
                asked(desk.requests().events(request)),
                request.state() == State.ASKED_BACK ? Optional.of(reply) : Optional.empty(),
                now,
                false);
    }
}
