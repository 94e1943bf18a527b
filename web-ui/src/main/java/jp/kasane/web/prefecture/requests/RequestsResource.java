package jp.kasane.web.prefecture.requests;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.web.dispatch.RequestWords;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.SortLink;
import jp.kasane.web.page.SortLink.Direction;
import jp.kasane.web.page.Typed;

/** The applications that towns sent to a programme. */
@Path("/p/{prefecture}/dispatch/{programme}/requests")
public final class RequestsResource {

    private static final String TOWN = "town";
    private static final String STATE = "state";
    private static final String SENT = "sent";

    private final RequestsDesk desk;

    public RequestsResource(RequestsDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public RequestsPage list(
            @Context PrefectureVisit visit, @PathParam("programme") String id, @Context UriInfo address) {
        Programme programme = desk.programme(visit, id);
        List<TownRequest> sent = desk.dispatch().requests().ofProgramme(programme.prefecture(), id);
        Map<String, String> towns = desk.register().tenants(programme.prefecture()).stream()
                .collect(Collectors.toMap(Tenant::code, Tenant::name));
        String sort = new Typed(address.getQueryParameters()).of("sort");
        String here = visit.href("dispatch/" + id + "/requests");
        return new RequestsPage(
                visit.frame(
                        visit.t("request.list.title"),
                        new Link(visit.t("dispatch.title"), visit.href("dispatch")),
                        new Link(programme.title(), visit.href("dispatch/" + id))),
                standing(visit, programme, sent),
                programme.settings().exclusions().stream()
                        .map(one -> new Detail(towns.getOrDefault(one.townCode(), one.townCode()), one.reason()))
                        .toList(),
                Stream.of(TOWN, STATE, SENT)
                        .map(column -> column(visit, here, column, sort))
                        .toList(),
                sent.stream()
                        .sorted(order(sort))
                        .map(one -> row(visit, programme, one, towns, here))
                        .toList());
    }

    private static Comparator<TownRequest> order(String sort) {
        Comparator<TownRequest> by = switch (sort.replaceFirst("^-", "")) {
            case TOWN -> Comparator.comparing(TownRequest::town);
            case STATE -> Comparator.comparing(TownRequest::state);
            default -> Comparator.comparing(one -> Objects.requireNonNullElse(one.sentAt(), Instant.EPOCH));
        };
        return (sort.startsWith("-") ? by.reversed() : by).thenComparing(TownRequest::id);
    }

    private static SortLink column(PrefectureVisit visit, String here, String column, String sort) {
        Direction now = sort.equals(column)
                ? Direction.ASCENDING
                : sort.equals("-" + column) ? Direction.DESCENDING : Direction.NONE;
        String next = now == Direction.ASCENDING ? "-" + column : column;
        return new SortLink(visit.t("request.column." + column), here + "?sort=" + next, now);
    }

    private static List<Detail> standing(PrefectureVisit visit, Programme programme, List<TownRequest> sent) {
        ProgrammeSettings settings = programme.settings();
        long accepted = sent.stream()
                .filter(one -> one.state() == TownRequest.State.ACCEPTED)
                .map(TownRequest::town)
                .distinct()
                .count();
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(
                visit.t("request.accepted.towns"),
                settings.townsQuota() > 0
                        ? visit.t("request.accepted.of", accepted, settings.townsQuota())
                        : visit.t("request.quota.towns", accepted)));
        details.add(new Detail(
                visit.t("request.apply.period"),
                new RequestWords(visit.visit().messages()).fromTo(settings.applyFrom(), settings.applyUntil())));
        details.add(new Detail(visit.t("request.eligibility"), settings.eligibility()));
        details.add(new Detail(visit.t("request.criteria"), String.join("\n", settings.criteria())));
        return details;
    }

    private static RequestsPage.Row row(
            PrefectureVisit visit, Programme programme, TownRequest one, Map<String, String> towns, String here) {
        RequestWords words = new RequestWords(visit.visit().messages());
        return new RequestsPage.Row(
                towns.getOrDefault(one.town(), one.town()),
                here + "/" + one.id(),
                words.state(one),
                words.moment(Objects.requireNonNullElse(one.sentAt(), Instant.EPOCH)),
                words.subjects(one.answers(), programme.settings()),
                one.answers().group(),
                programme.settings().excluded(one.town()).isPresent() ? visit.t("request.is.excluded") : "");
    }
}
