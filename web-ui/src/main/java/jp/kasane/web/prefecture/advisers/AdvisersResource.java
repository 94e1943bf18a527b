package jp.kasane.web.prefecture.advisers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.advisers.AdviserDraft;
import jp.kasane.prefecture.advisers.AdviserOutcome;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** The advisers of a prefecture: who they are, and who is not sent any more. */
@Path("/p/{prefecture}/dispatch/advisers")
public final class AdvisersResource {

    private final Advisers advisers;
    private final AdviserRoster roster;
    private final Signers signers;

    public AdvisersResource(Advisers advisers, AdviserRoster roster, Signers signers) {
        this.advisers = advisers;
        this.roster = roster;
        this.signers = signers;
    }

    @GET
    @Requires(Right.DISPATCH)
    public AdvisersPage list(@Context PrefectureVisit visit, @Context UriInfo address) {
        return roster.page(visit, new Typed(address.getQueryParameters()));
    }

    @GET
    @Path("new")
    @Requires(Right.DISPATCH)
    public AdviserFormPage newForm(@Context PrefectureVisit visit) {
        return adding(visit, AdviserForm.empty(visit.visit().messages(), municipalities(visit)));
    }

    @POST
    @Path("new")
    @Requires(Right.DISPATCH)
    public Response make(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        AdviserForm form = new AdviserForm(visit.visit().messages(), municipalities(visit), new Typed(sent));
        Optional<AdviserDraft> draft = form.read(Signers.ids(users(visit, Optional.empty())));
        if (draft.isEmpty()) {
            return Response.ok(adding(visit, form)).build();
        }
        AdviserOutcome outcome = advisers.make(draft.get(), visit.viewer());
        return outcome instanceof AdviserOutcome.Kept
                ? back(visit, "done=added")
                : Response.ok(adding(visit, told(visit, form, outcome))).build();
    }

    @GET
    @Path("{adviser}/edit")
    @Requires(Right.DISPATCH)
    public AdviserFormPage editForm(@Context PrefectureVisit visit, @PathParam("adviser") String id) {
        AdviserRecord record = find(visit, id);
        AdviserForm form = AdviserForm.of(visit.visit().messages(), municipalities(visit), record);
        return changing(visit, record, form, record.version());
    }

    @POST
    @Path("{adviser}/edit")
    @Requires(Right.DISPATCH)
    public Response change(
            @Context PrefectureVisit visit, @PathParam("adviser") String id, MultivaluedMap<String, String> sent) {
        AdviserRecord record = find(visit, id);
        Typed typed = new Typed(sent);
        int version = (int) typed.version();
        AdviserForm form = new AdviserForm(visit.visit().messages(), municipalities(visit), typed);
        Optional<AdviserDraft> draft = form.read(Signers.ids(users(visit, Optional.of(record))));
        if (draft.isEmpty()) {
            return Response.ok(changing(visit, record, form, version)).build();
        }
        AdviserOutcome outcome = advisers.change(id, draft.get(), version, visit.viewer());
        return outcome instanceof AdviserOutcome.Kept
                ? back(visit, "done=changed")
                : outcome instanceof AdviserOutcome.Gone
                        ? back(visit, "refused=gone")
                        : Response.ok(changing(visit, record, told(visit, form, outcome), version))
                                .build();
    }

    @POST
    @Path("{adviser}/retire")
    @Requires(Right.DISPATCH)
    public Response retire(@Context PrefectureVisit visit, @PathParam("adviser") String id) {
        find(visit, id);
        AdviserOutcome outcome = advisers.retire(id, visit.viewer());
        return back(
                visit,
                outcome instanceof AdviserOutcome.Kept
                        ? "done=retired"
                        : outcome instanceof AdviserOutcome.StillExpected ? "refused=expected" : "refused=gone");
    }

    @POST
    @Path("{adviser}/back")
    @Requires(Right.DISPATCH)
    public Response takeBack(@Context PrefectureVisit visit, @PathParam("adviser") String id) {
        find(visit, id);
        advisers.takeBack(id, visit.viewer());
        return back(visit, "done=back");
    }

    private AdviserRecord find(PrefectureVisit visit, String id) {
        return advisers.find(visit.prefecture().code(), id).orElseThrow(Denied::notFound);
    }

    /** What was refused once everything typed did. */
    private static AdviserForm told(PrefectureVisit visit, AdviserForm form, AdviserOutcome outcome) {
        if (outcome instanceof AdviserOutcome.UserTaken) {
            return form.wrong("user", visit.t("adviser.wrong.user.taken"));
        }
        return outcome instanceof AdviserOutcome.TooMany many
                ? form.wrong("name", visit.t("adviser.wrong.many", many.most()))
                : form.wrong("name", visit.t("adviser.wrong.stale"));
    }

    /** Those who hold the role, and whoever is chosen already. */
    private List<Choice> users(PrefectureVisit visit, Optional<AdviserRecord> record) {
        List<Choice> users = new ArrayList<>(signers.of(visit.prefecture().code()));
        Set<String> ids = Signers.ids(users);
        record.map(AdviserRecord::userId)
                .filter(Objects::nonNull)
                .filter(id -> !ids.contains(id))
                .ifPresent(id -> signers.names(Set.of(id))
                        .forEach((user, name) ->
                                users.add(Choice.of(user, visit.t("adviser.user.without-role", name)))));
        return users;
    }

    private AdviserFormPage adding(PrefectureVisit visit, AdviserForm form) {
        return new AdviserFormPage(
                frame(visit.shownAt("dispatch/advisers/new"), visit.t("adviser.add")),
                visit.href("dispatch/advisers/new"),
                form,
                users(visit, Optional.empty()),
                roster.subjects(visit.prefecture().code()),
                0);
    }

    private AdviserFormPage changing(PrefectureVisit visit, AdviserRecord record, AdviserForm form, int version) {
        String below = "dispatch/advisers/" + record.id() + "/edit";
        return new AdviserFormPage(
                frame(visit.shownAt(below), visit.t("adviser.change", record.name())),
                visit.href(below),
                form,
                users(visit, Optional.of(record)),
                roster.subjects(visit.prefecture().code()),
                version);
    }

    private static Frame frame(PrefectureVisit visit, String title) {
        return visit.frame(
                title,
                new Link(visit.t("dispatch.title"), visit.href("dispatch")),
                new Link(visit.t("adviser.title"), visit.href("dispatch/advisers")));
    }

    private static Municipalities municipalities(PrefectureVisit visit) {
        return Municipalities.bundled(visit.prefecture().code());
    }

    private static Response back(PrefectureVisit visit, String said) {
        return Response.seeOther(URI.create(visit.href("dispatch/advisers?" + said)))
                .build();
    }
}
