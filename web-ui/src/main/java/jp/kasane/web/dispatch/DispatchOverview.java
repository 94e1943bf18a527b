package jp.kasane.web.dispatch;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.requests.Applying;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.web.dispatch.DispatchPage.Offer;
import jp.kasane.web.dispatch.DispatchPage.Row;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;

/** What a town may apply to, what it applied for, and the visits that come of it, on one page. */
final class DispatchOverview {

    private final DispatchDesk desk;

    DispatchOverview(DispatchDesk desk) {
        this.desk = desk;
    }

    /** @param frame with what is said above */
    DispatchPage page(TownVisit visit, Frame frame, int status) {
        String prefecture = visit.town().prefectureCode();
        List<Programme> programmes = desk.programmes().openTo(prefecture);
        List<TownRequest> own = desk.requests().ofTown(prefecture, visit.town().code());
        Messages m = visit.visit().messages();
        return new DispatchPage(
                frame,
                programmes.stream()
                        .filter(one -> one.state() != Programme.State.ENDED)
                        .map(one -> offer(visit, one, own))
                        .toList(),
                rows(visit, programmes, own),
                VisitRows.of(m, programmes, desk.advisers().of(prefecture))
                        .rows(
                                desk.visits().ofTown(prefecture, visit.town().code()),
                                one -> visit.href("visits/" + one.id())),
                status);
    }

    private Offer offer(TownVisit visit, Programme programme, List<TownRequest> own) {
        RequestWords words = new RequestWords(visit.visit().messages());
        Optional<TownRequest> live = own.stream()
                .filter(one -> programme.kind() == Programme.Kind.QUOTA
                        && one.programme().equals(programme.id())
                        && one.state().live())
                .findFirst();
        Optional<String> not = live.isPresent()
                ? Optional.empty()
                : Applying.refusal(programme, visit.town().code(), desk.today()).map(why -> not(visit, programme, why));
        Link apply = live.map(one -> new Link(visit.t("request.open"), href(visit, one)))
                .orElseGet(() -> new Link(visit.t("request.apply"), visit.href("dispatch/apply/" + programme.id())));
        return new Offer(
                programme.id(),
                programme.title(),
                visit.t("request.kind." + programme.kind().name()),
                words.programme(programme),
                not.isPresent() ? Optional.empty() : Optional.of(apply),
                not);
    }

    private String not(TownVisit visit, Programme programme, Why why) {
        RequestWords words = new RequestWords(visit.visit().messages());
        if (why == Why.EXCLUDED) {
            String reason = programme.settings().excluded(visit.town().code()).orElse("");
            return reason.isBlank() ? visit.t("request.excluded.plain") : visit.t("request.excluded", reason);
        }
        return desk.today().isBefore(programme.settings().applyFrom())
                ? visit.t("request.closed.yet", words.day(programme.settings().applyFrom()))
                : visit.t("request.closed");
    }

    private static List<Row> rows(TownVisit visit, List<Programme> programmes, List<TownRequest> own) {
        RequestWords words = new RequestWords(visit.visit().messages());
        Map<String, String> titles = programmes.stream().collect(Collectors.toMap(Programme::id, Programme::title));
        return own.stream()
                .map(one -> new Row(
                        titles.getOrDefault(one.programme(), visit.t("request.title")),
                        href(visit, one),
                        words.state(one),
                        one.sentAt() == null ? "" : words.moment(one.sentAt())))
                .toList();
    }

    private static String href(TownVisit visit, TownRequest request) {
        return visit.href("dispatch/requests/" + request.id());
    }

    /**
     * What was typed for a programme that its prefecture sets up anew meanwhile, and nothing of the programme.
     *
     * @param why the key of what is said of it
     */
    Response hidden(TownVisit visit, Programme programme, String why, Typed typed) {
        String text = typed.values().keySet().stream()
                .filter(name -> name.startsWith(RequestForm.QUESTION) || RequestForm.TEXTS.contains(name))
                .sorted()
                .flatMap(name -> words(programme, typed.of(name)))
                .collect(Collectors.joining("\n"));
        Frame frame = visit.shownAt("dispatch")
                .frame(visit.t("dispatch.title"), new Link[0])
                .saying(List.of(Notice.danger(visit.t(why), visit.t("request.changed.typed", text))));
        return Response.ok(page(visit, frame, 409)).build();
    }

    /** A choice by its words; of one that is gone nothing can be told. */
    private static Stream<String> words(Programme programme, String typed) {
        if (!Picks.isId(typed)) {
            return Stream.of(typed).filter(words -> !words.isBlank());
        }
        return programme.settings().questions().stream()
                .flatMap(question -> Picks.words(question.choices(), typed).stream())
                .limit(1);
    }
}
