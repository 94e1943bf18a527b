package jp.kasane.web.people;

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
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.people.SignInAnswer;
import jp.kasane.kernel.people.Terms;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Typed;

/** One person of a place. A person who is not on its roster does not exist here. */
public abstract class PersonResource {

    private static final Typed NOTHING = new Typed(new MultivaluedHashMap<>());

    private final PeopleDesk desk;

    private PersonResource(PeopleDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.PEOPLE_READ)
    public PersonPage person(@Context PlaceVisit visit, @PathParam("user") String user, @Context UriInfo address) {
        PersonPage page = page(visit, user, new Typed(address.getQueryParameters()), emptyTerms(visit), why(visit));
        desk.people().read(visit.viewer(), user);
        return page;
    }

    private static TermsForm emptyTerms(PlaceVisit visit) {
        return new TermsForm(visit, NOTHING);
    }

    private static Field why(PlaceVisit visit) {
        return Field.of("why", visit.t("people.why")).mandatory();
    }

    private PersonPage page(PlaceVisit visit, String user, Typed asked, TermsForm terms, Field why) {
        List<RosterEntry> entries = entries(visit, user);
        PersonDrawing drawing = new PersonDrawing(
                visit,
                entries,
                desk.people().errands(visit.place()),
                desk.care().whyNotReset(visit.viewer(), user),
                desk.now());
        return drawing.page(asked, terms, why);
    }

    private List<RosterEntry> entries(PlaceVisit visit, String user) {
        List<RosterEntry> entries = desk.roster().ofPerson(visit.place(), user);
        if (entries.isEmpty()) {
            throw Denied.notFound();
        }
        return entries;
    }

    /** Gives the person one more role. */
    @POST
    @Path("roles")
    @Requires(Right.PEOPLE_MANAGE)
    public Response add(
            @Context PlaceVisit visit, @PathParam("user") String user, MultivaluedMap<String, String> form) {
        entries(visit, user);
        TermsForm terms = new TermsForm(visit, new Typed(form));
        Optional<Terms> read = terms.read(desk.words(visit).today());
        if (read.isPresent()) {
            GrantOutcome outcome = desk.people().carryOut(visit.viewer(), propose(user, read.get()));
            if (!(outcome instanceof GrantOutcome.Refused refused)) {
                return back(visit, user, PeopleNotices.after(outcome, "granted"));
            }
            terms.refused(refused.reason());
        }
        return Response.ok(page(visit, user, NOTHING, terms, why(visit))).build();
    }

    private static GrantOrder propose(String user, Terms terms) {
        return new GrantOrder.Propose(user, terms.role(), terms.post(), terms.purpose(), terms.from(), terms.to());
    }

    @POST
    @Path("invitation")
    @Requires(Right.PEOPLE_MANAGE)
    public Response inviteAgain(@Context PlaceVisit visit, @PathParam("user") String user) {
        entries(visit, user);
        return back(visit, user, PeopleNotices.after(desk.care().inviteAgain(visit.viewer(), user), "invited-again"));
    }

    @POST
    @Path("password")
    @Requires(Right.PEOPLE_MANAGE)
    public Response password(
            @Context PlaceVisit visit, @PathParam("user") String user, MultivaluedMap<String, String> form) {
        return cared(visit, user, form, "password-reset", why -> desk.care().resetPassword(visit.viewer(), user, why));
    }

    @POST
    @Path("second-factor")
    @Requires(Right.PEOPLE_MANAGE)
    public Response secondFactor(
            @Context PlaceVisit visit, @PathParam("user") String user, MultivaluedMap<String, String> form) {
        return cared(visit, user, form, "mfa-reset", why -> desk.care().resetSecondFactor(visit.viewer(), user, why));
    }

    @POST
    @Path("close")
    @Requires(Right.PEOPLE_MANAGE)
    public Response close(
            @Context PlaceVisit visit, @PathParam("user") String user, MultivaluedMap<String, String> form) {
        return cared(visit, user, form, "closed", why -> desk.care().close(visit.viewer(), user, why));
    }

    private Response cared(
            PlaceVisit visit,
            String user,
            MultivaluedMap<String, String> form,
            String done,
            Reasoned<SignInAnswer> asking) {
        entries(visit, user);
        Typed typed = new Typed(form);
        return asking.in(typed)
                .map(answer -> back(visit, user, PeopleNotices.after(answer, done)))
                .orElseGet(() -> Response.ok(page(visit, user, NOTHING, emptyTerms(visit), unsaid(visit, typed)))
                        .build());
    }

    private static Field unsaid(PlaceVisit visit, Typed typed) {
        return why(visit).value(typed.of("why")).error(visit.t("people.wrong.why"));
    }

    private static Response back(PlaceVisit visit, String user, String said) {
        return Response.seeOther(URI.create(visit.href("people/person/" + user + said)))
                .build();
    }

    /** In a town. */
    @Path("/t/{town}/people/person/{user}")
    public static final class OfTown extends PersonResource {
        public OfTown(PeopleDesk desk) {
            super(desk);
        }
    }

    /** In a prefecture's own layer. */
    @Path("/p/{prefecture}/people/person/{user}")
    public static final class OfPrefecture extends PersonResource {
        public OfPrefecture(PeopleDesk desk) {
            super(desk);
        }
    }
}
