package jp.kasane.web.succession;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.succession.SuccessionOutcome;
import jp.kasane.kernel.succession.Successions;
import jp.kasane.kernel.succession.TownName;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;
import jp.kasane.web.succession.SuccessionDrawing.Wrong;

/** A town's names and merger, as its prefecture enters them. */
@Path("/p/{prefecture}/towns/{municipality}/succession")
public final class SuccessionResource {

    private final TownRegister register;
    private final Successions successions;

    public SuccessionResource(TownRegister register, Successions successions) {
        this.register = register;
        this.successions = successions;
    }

    private Tenant town(PrefectureVisit visit, String code) {
        return register.tenant(visit.prefecture().code(), code).orElseThrow(Denied::notFound);
    }

    private SuccessionDrawing drawing(PrefectureVisit visit, String code) {
        return new SuccessionDrawing(visit, town(visit, code), successions, register);
    }

    @GET
    @Requires(Right.TOWNS_READ)
    public SuccessionPage page(
            @Context PrefectureVisit visit, @PathParam("municipality") String code, @Context UriInfo address) {
        return drawing(visit, code)
                .page(new Typed(address.getQueryParameters()), new Typed(new MultivaluedHashMap<>()), Optional.empty());
    }

    @POST
    @Path("rename")
    @Requires(Right.TOWN_ONBOARD)
    public Response rename(
            @Context PrefectureVisit visit,
            @PathParam("municipality") String code,
            MultivaluedMap<String, String> form) {
        town(visit, code);
        Typed typed = new Typed(form);
        Optional<LocalDate> from = day(typed.of("from"));
        if (from.isEmpty()) {
            return wrong(visit, code, typed, Wrong.at("from"));
        }
        if (!TownName.fits(typed.of("name"), typed.of("kana"))) {
            return wrong(visit, code, typed, Wrong.at(TownName.fitsAsReading(typed.of("kana")) ? "name" : "kana"));
        }
        TownName name = new TownName(from.get(), typed.of("name"), typed.of("kana"));
        return because(visit, code, typed, "renameWhy", why -> successions.rename(visit.viewer(), code, name, why));
    }

    @POST
    @Path("rename/withdraw")
    @Requires(Right.TOWN_ONBOARD)
    public Response keepName(
            @Context PrefectureVisit visit,
            @PathParam("municipality") String code,
            MultivaluedMap<String, String> form) {
        town(visit, code);
        Typed typed = new Typed(form);
        LocalDate from = day(typed.of("day")).orElse(LocalDate.MIN);
        return back(
                visit, code, successions.keepName(visit.viewer(), code, from, visit.t("succession.withdrawn.before")));
    }

    @POST
    @Path("merge")
    @Requires(Right.TOWN_ONBOARD)
    public Response merge(
            @Context PrefectureVisit visit,
            @PathParam("municipality") String code,
            MultivaluedMap<String, String> form) {
        town(visit, code);
        Typed typed = new Typed(form);
        Optional<LocalDate> on = day(typed.of("on"));
        if (on.isEmpty()) {
            return wrong(visit, code, typed, Wrong.at("on"));
        }
        String successor = typed.of("successor");
        return because(
                visit,
                code,
                typed,
                "mergeWhy",
                why -> successions.merge(visit.viewer(), code, successor, on.get(), why));
    }

    @POST
    @Path("merge/withdraw")
    @Requires(Right.TOWN_ONBOARD)
    public Response withdraw(
            @Context PrefectureVisit visit,
            @PathParam("municipality") String code,
            MultivaluedMap<String, String> form) {
        town(visit, code);
        return because(
                visit,
                code,
                new Typed(form),
                "withdrawWhy",
                why -> successions.withdrawMerger(visit.viewer(), code, why));
    }

    private static Optional<LocalDate> day(String typed) {
        return JapaneseDates.parse(typed) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    private Response because(
            PrefectureVisit visit, String code, Typed typed, String field, Function<String, SuccessionOutcome> order) {
        String why = typed.of(field);
        if (!GrantOrder.wordsFit(why)) {
            return wrong(visit, code, typed, Wrong.at(field));
        }
        SuccessionOutcome outcome = order.apply(why);
        return whereWrong(field, outcome)
                .map(wrong -> wrong(visit, code, typed, wrong))
                .orElseGet(() -> back(visit, code, outcome));
    }

    /** What can be mended in the form is told at its field, with what was typed. */
    private static Optional<Wrong> whereWrong(String whyField, SuccessionOutcome outcome) {
        if (!(outcome instanceof SuccessionOutcome.Refused refused)) {
            return Optional.empty();
        }
        String key = "succession.refused." + refused.reason();
        String dayField = whyField.equals("renameWhy") ? "from" : "on";
        return switch (refused.reason()) {
            case PAST, DAY_TAKEN -> Optional.of(new Wrong(dayField, key));
            case NO_SUCCESSOR, CHAIN -> Optional.of(new Wrong("successor", key));
            default -> Optional.empty();
        };
    }

    private Response wrong(PrefectureVisit visit, String code, Typed typed, Wrong wrong) {
        SuccessionPage page =
                drawing(visit, code).page(new Typed(new MultivaluedHashMap<>()), typed, Optional.of(wrong));
        return Response.ok(page).build();
    }

    private static Response back(PrefectureVisit visit, String code, SuccessionOutcome outcome) {
        String said = outcome instanceof SuccessionOutcome.Refused refused
                ? "?refused=" + refused.reason()
                : "?done=" + ((SuccessionOutcome.Done) outcome).act();
        return Response.seeOther(URI.create(visit.href("towns/" + code + "/succession" + said)))
                .build();
    }
}
