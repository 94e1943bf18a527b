package jp.kasane.web.published;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
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
import jp.kasane.prefecture.published.Listed;
import jp.kasane.prefecture.published.Published;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Link;

/** What the towns of one prefecture have published, for those who work in each of them. */
@Path("/t/{town}/neighbours")
public final class NeighboursResource {

    private final PublishedArrangements published;
    private final TownRegister register;
    private final Clock clock;

    public NeighboursResource(PublishedArrangements published, TownRegister register, Clock clock) {
        this.published = published;
        this.register = register;
        this.clock = clock;
    }

    @GET
    @Requires(Right.NEIGHBOURS_READ)
    public NeighboursPage list(@Context TownVisit visit) {
        String prefecture = visit.town().prefectureCode();
        Map<String, String> names =
                register.tenants(prefecture).stream().collect(Collectors.toMap(Tenant::code, Tenant::name));
        Words words = new Words(visit.visit().messages());
        List<NeighboursPage.Row> rows = published.list(prefecture).stream()
                .filter(one -> !one.tenantCode().equals(visit.town().code()))
                .map(one -> row(visit, words, one, names.getOrDefault(one.tenantCode(), one.tenantCode())))
                .toList();
        return new NeighboursPage(visit.frame(visit.t("neighbours.title"), new Link[0]), rows);
    }

    private static NeighboursPage.Row row(TownVisit visit, Words words, Listed one, String name) {
        return new NeighboursPage.Row(
                new Link(name, visit.href("neighbours/" + one.tenantCode())),
                one.title(),
                words.parts(one.parts()),
                words.moment(one.publishedAt()));
    }

    @GET
    @Path("{municipality}")
    @Requires(Right.NEIGHBOURS_READ)
    public PublishedPage read(@Context TownVisit visit, @PathParam("municipality") String code) {
        String prefecture = visit.town().prefectureCode();
        Published one = published.of(prefecture, code).orElseThrow(Denied::notFound);
        String name = register.tenant(prefecture, code).map(Tenant::name).orElseThrow(Denied::notFound);
        Words words = new Words(visit.visit().messages());
        return new PublishedPage(
                visit.frame(
                        visit.t("published.title", name),
                        new Link(visit.t("neighbours.title"), visit.href("neighbours"))),
                visit.t("published.lead", name, words.moment(one.publishedAt()), words.day(one.effectiveFrom())),
                List.of(),
                Optional.empty(),
                PublishedView.of(one, LocalDate.ofInstant(clock.instant(), Grants.JAPAN), words.m()));
    }
}
