package jp.kasane.web.town.profile;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.municipal.profile.Figure;
import jp.kasane.municipal.profile.FigureForm;
import jp.kasane.municipal.profile.FigureReader;
import jp.kasane.municipal.profile.FigureReader.Reading;
import jp.kasane.municipal.profile.Origin;
import jp.kasane.municipal.profile.ProfileOutcome;
import jp.kasane.municipal.profile.TownProfile;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.Typed;

/** The administrator's changes of the town's figures. If somebody else was quicker, both versions are shown. */
@Path("/t/{town}/profile/figures")
public final class FigureResource {

    private final Users users;
    private final Clock clock;

    public FigureResource(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @GET
    @Path("new")
    @Requires(Right.TOWN_SETTINGS)
    public Page blank(@Context TownVisit visit) {
        TypedForm beginning = TypedForm.empty().with(FigureForm.ORIGIN, Origin.SOURCE.name());
        return adding(visit, beginning, List.of());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.TOWN_SETTINGS)
    public Response add(@Context TownVisit visit, MultivaluedMap<String, String> sent) {
        TypedForm typed = FigureFields.typedIn(sent);
        Reading reading = FigureReader.read(typed);
        if (reading instanceof Reading.Refused refused) {
            return Response.ok(adding(visit, typed, refused.problems())).build();
        }
        profile(visit).add(((Reading.Understood) reading).statement());
        return told(visit, "added");
    }

    @GET
    @Path("{id: [0-9A-Z]{26}}/edit")
    @Requires(Right.TOWN_SETTINGS)
    public Page form(@Context TownVisit visit, @PathParam("id") String id) {
        Figure figure = found(visit, id);
        return correcting(visit, figure, figure.version(), FigureForm.write(figure.statement()), List.of());
    }

    @POST
    @Path("{id: [0-9A-Z]{26}}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.TOWN_SETTINGS)
    public Response revise(@Context TownVisit visit, @PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Figure now = found(visit, id);
        TypedForm typed = FigureFields.chosen(sent)
                ? FigureFields.merged(sent, FigureForm.write(now.statement()))
                : FigureFields.typedIn(sent);
        long version = new Typed(sent).version();
        Reading reading = FigureReader.read(typed);
        if (reading instanceof Reading.Refused refused) {
            return Response.ok(correcting(visit, now, version, typed, refused.problems()))
                    .build();
        }
        ProfileOutcome outcome = profile(visit).revise(id, version, ((Reading.Understood) reading).statement());
        return outcome instanceof ProfileOutcome.Conflict conflict
                ? Response.ok(conflict(visit, conflict.theirs(), typed)).build()
                : done(visit, outcome, "revised");
    }

    @POST
    @Path("{id: [0-9A-Z]{26}}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.TOWN_SETTINGS)
    public Response remove(@Context TownVisit visit, @PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return step(visit, profile(visit).remove(id, new Typed(sent).version()), "removed");
    }

    @POST
    @Path("{id: [0-9A-Z]{26}}/restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.TOWN_SETTINGS)
    public Response restore(@Context TownVisit visit, @PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return step(visit, profile(visit).restore(id, new Typed(sent).version()), "restored");
    }

    /** Whoever was overtaken before a press of a button sees what the figure says now, with nothing done. */
    private Response step(TownVisit visit, ProfileOutcome outcome, String did) {
        if (outcome instanceof ProfileOutcome.Conflict conflict) {
            Figure theirs = conflict.theirs();
            return Response.ok(conflict(visit, theirs, FigureForm.write(theirs.statement())))
                    .build();
        }
        return done(visit, outcome, did);
    }

    private static Response done(TownVisit visit, ProfileOutcome outcome, String did) {
        if (outcome instanceof ProfileOutcome.Unknown) {
            throw Denied.notFound();
        }
        return told(visit, did);
    }

    private static Response told(TownVisit visit, String did) {
        return Response.seeOther(URI.create(visit.href("profile?told=" + did))).build();
    }

    private TownProfile profile(TownVisit visit) {
        return new TownProfile(visit.unit(), clock);
    }

    private Figure found(TownVisit visit, String id) {
        return profile(visit).find(id).orElseThrow(Denied::notFound);
    }

    private static FigurePage adding(TownVisit visit, TypedForm typed, List<Problem> problems) {
        return new FigurePage(
                visit.frame(visit.t("profile.add"), above(visit)),
                visit.href("profile/figures/new"),
                visit.href("profile"),
                new FigureFields(new ProfileWords(visit.visit().messages()), typed, problems),
                Optional.empty());
    }

    private static FigurePage correcting(
            TownVisit visit, Figure figure, long version, TypedForm typed, List<Problem> problems) {
        String address = visit.href("profile/figures/" + figure.id());
        return new FigurePage(
                visit.frame(visit.t("profile.correct", figure.statement().label()), above(visit)),
                address + "/edit",
                visit.href("profile"),
                new FigureFields(new ProfileWords(visit.visit().messages()), typed, problems),
                Optional.of(new FigurePage.Correcting(version, address + "/remove")));
    }

    private FigureConflictPage conflict(TownVisit visit, Figure theirs, TypedForm typed) {
        ProfileWords words = new ProfileWords(visit.visit().messages());
        String who = users.byId(theirs.changedBy()).map(User::displayName).orElseGet(() -> visit.t("somebody"));
        return new FigureConflictPage(
                visit.shownAt("profile/figures/" + theirs.id() + "/edit")
                        .frame(visit.t("profile.correct", theirs.statement().label()), above(visit)),
                visit.href("profile/figures/" + theirs.id() + "/edit"),
                visit.href("profile"),
                who,
                words.moment(theirs.changedAt()),
                theirs.version(),
                theirs.removed(),
                typed,
                new FigureFields(words, typed, List.of()).against(FigureForm.write(theirs.statement())));
    }

    private static Link above(TownVisit visit) {
        return new Link(visit.t("profile.title"), visit.href("profile"));
    }
}
