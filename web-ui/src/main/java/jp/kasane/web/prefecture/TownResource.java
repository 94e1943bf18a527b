package jp.kasane.web.prefecture;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import org.jspecify.annotations.Nullable;

/** One town as its prefecture knows it; suspending and resuming it. */
@Path("/p/{prefecture}/towns/{municipality}")
public final class TownResource {

    private final TownRegister register;
    private final Provisioning provisioning;
    private final String schemaVersion;

    public TownResource(TownRegister register, Provisioning provisioning, String schemaVersion) {
        this.register = register;
        this.schemaVersion = schemaVersion;
        this.provisioning = provisioning;
    }

    @GET
    @Requires(Right.TOWNS_READ)
    public TownPage town(@Context PrefectureVisit visit, @PathParam("municipality") String code) {
        return page(visit, find(visit, code), "", List.of());
    }

    @POST
    @Path("suspend")
    @Requires(Right.TOWN_SUSPEND)
    public Response suspend(
            @Context PrefectureVisit visit,
            @PathParam("municipality") String code,
            @FormParam("reason") @Nullable String reason) {
        Tenant town = find(visit, code);
        if (town.state() != Tenant.State.ACTIVE) {
            return shown(visit, town);
        }
        String why = reason == null ? "" : reason.strip();
        if (!JobRequest.SuspendTown.reasonFits(why)) {
            return Response.ok(page(visit, town, why, List.of(visit.t("suspend.reason.wrong"))))
                    .build();
        }
        return progress(visit, provisioning.suspend(town, why, visit.viewer()));
    }

    @POST
    @Path("resume")
    @Requires(Right.TOWN_SUSPEND)
    public Response resume(@Context PrefectureVisit visit, @PathParam("municipality") String code) {
        Tenant town = find(visit, code);
        return town.state() == Tenant.State.SUSPENDED
                ? progress(visit, provisioning.resume(town, visit.viewer()))
                : shown(visit, town);
    }

    /** What can no longer be asked of a town is not asked: its page says how it stands. */
    private static Response shown(PrefectureVisit visit, Tenant town) {
        return Response.seeOther(URI.create(visit.href("towns/" + town.code()))).build();
    }

    /** Asked twice, one is led to what is under way. */
    private static Response progress(PrefectureVisit visit, Enqueued enqueued) {
        String job = enqueued instanceof Enqueued.Accepted accepted
                ? accepted.jobId()
                : ((Enqueued.AlreadyUnderWay) enqueued).jobId();
        return Response.seeOther(URI.create(visit.href("jobs/" + job))).build();
    }

    private Tenant find(PrefectureVisit visit, String code) {
        return register.tenant(visit.prefecture().code(), code).orElseThrow(Denied::notFound);
    }

    private TownPage page(PrefectureVisit visit, Tenant town, String why, List<String> wrong) {
        boolean may = visit.may(Right.TOWN_SUSPEND);
        boolean open = may && town.state() == Tenant.State.ACTIVE;
        String here = visit.href("towns/" + town.code());
        return new TownPage(
                visit.shownAt("towns/" + town.code()).frame(town.name(), new Link[0]),
                TownRow.of(visit, town, schemaVersion),
                facts(visit, town),
                open ? reason(visit, why, wrong) : null,
                open ? here + "/suspend" : null,
                may && town.state() == Tenant.State.SUSPENDED ? here + "/resume" : null,
                visit.may(Right.TOWN_LEAVE) && town.state() != Tenant.State.ONBOARDING ? here + "/departure" : null,
                here + "/succession");
    }

    private static Field reason(PrefectureVisit visit, String why, List<String> wrong) {
        return Field.of("reason", visit.t("suspend.reason"))
                .mandatory()
                .hint(visit.t("suspend.reason.hint"))
                .value(why)
                .errors(wrong);
    }

    private static List<Detail> facts(PrefectureVisit visit, Tenant town) {
        List<Detail> facts = new ArrayList<>();
        facts.add(new Detail(visit.t("layout.code"), town.code()));
        facts.add(new Detail(visit.t("tenant.kana"), town.kana()));
        facts.add(new Detail(
                visit.t("tenant.officers"),
                visit.t(town.singleOfficer() ? "tenant.officers.one" : "tenant.officers.many")));
        String reason = town.stateReason();
        if (reason != null) {
            facts.add(new Detail(visit.t("tenant.reason"), reason));
        }
        return facts;
    }
}
