package jp.kasane.web.prefecture.arrangements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.prefecture.published.Published;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;
import jp.kasane.web.published.Compared;
import jp.kasane.web.published.Compared.Side;
import jp.kasane.web.published.PublishedPage;
import jp.kasane.web.published.PublishedView;
import jp.kasane.web.published.Words;

/** What the towns of a prefecture have published of their arrangements: side by side, one by one, two compared. */
@Path("/p/{prefecture}/arrangements")
public final class ArrangementsResource {

    private final PublishedArrangements published;
    private final TownRegister register;
    private final Clock clock;

    public ArrangementsResource(PublishedArrangements published, TownRegister register, Clock clock) {
        this.published = published;
        this.register = register;
        this.clock = clock;
    }

    @GET
    @Requires(Right.TOWNS_READ)
    public OverviewPage list(@Context PrefectureVisit visit, @Context UriInfo address) {
        Asked asked = new Asked(new Typed(address.getQueryParameters()));
        return new Overview(visit, asked, register.tenants(visit.prefecture().code()), published).page();
    }

    @GET
    @Path("{municipality}")
    @Requires(Right.TOWNS_READ)
    public PublishedPage read(@Context PrefectureVisit visit, @PathParam("municipality") String code) {
        Published one = find(visit, code);
        String name = register.tenant(visit.prefecture().code(), code)
                .map(Tenant::name)
                .orElseThrow(Denied::notFound);
        Words words = new Words(visit.visit().messages());
        String here = visit.href("arrangements");
        return new PublishedPage(
                visit.frame(visit.t("published.title", name), new Link(visit.t("arrangements.title"), here)),
                visit.t("published.lead", name, words.moment(one.publishedAt()), words.day(one.effectiveFrom())),
                List.of(new Link(visit.t("published.compare"), here + "/compare?one=" + code)),
                Optional.of(new Link(visit.t("published.file"), here + "/" + code + "/definition.yaml")),
                PublishedView.of(one, LocalDate.ofInstant(clock.instant(), Grants.JAPAN), words.m()));
    }

    /** The same as a file, that can be taken in elsewhere. */
    @GET
    @Path("{municipality}/definition.yaml")
    @Requires(Right.TOWNS_READ)
    public Response file(@Context PrefectureVisit visit, @PathParam("municipality") String code) {
        return Response.ok(PublishedView.file(find(visit, code).content()), "text/yaml; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"published-" + code + ".yaml\"")
                .build();
    }

    private Published find(PrefectureVisit visit, String code) {
        return published.of(visit.prefecture().code(), code).orElseThrow(Denied::notFound);
    }

    @GET
    @Path("compare")
    @Requires(Right.TOWNS_READ)
    public ComparePage compare(@Context PrefectureVisit visit, @Context UriInfo address) {
        Typed asked = new Typed(address.getQueryParameters());
        Map<String, String> names = register.tenants(visit.prefecture().code()).stream()
                .collect(Collectors.toMap(Tenant::code, Tenant::name));
        List<Choice> towns = published.list(visit.prefecture().code()).stream()
                .map(one -> Choice.of(one.tenantCode(), names.getOrDefault(one.tenantCode(), one.tenantCode())))
                .toList();
        String here = visit.href("arrangements");
        return new ComparePage(
                visit.frame(visit.t("compare.title"), new Link(visit.t("arrangements.title"), here)),
                here + "/compare",
                Field.of("one", visit.t("compare.one")).value(asked.of("one")),
                Field.of("other", visit.t("compare.other")).value(asked.of("other")),
                towns,
                compared(visit, asked, names));
    }

    private Optional<Compared> compared(PrefectureVisit visit, Typed asked, Map<String, String> names) {
        Optional<Side> one = side(visit, asked.of("one"), names);
        Optional<Side> other = side(visit, asked.of("other"), names);
        return one.flatMap(first ->
                other.map(second -> Compared.of(first, second, visit.visit().messages())));
    }

    private Optional<Side> side(PrefectureVisit visit, String code, Map<String, String> names) {
        return published.of(visit.prefecture().code(), code).map(one -> new Side(names.getOrDefault(code, code), one));
    }
}
