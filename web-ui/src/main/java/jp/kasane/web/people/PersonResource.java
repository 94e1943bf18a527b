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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.people.People;
import jp.kasane.kernel.people.Roster;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.people.SignInAnswer;
import jp.kasane.kernel.people.SignInCare;
import jp.kasane.kernel.people.Terms;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Typed;

/** One person of a town. A person who is not on its roster does not exist here. */
@Path("/t/{town}/people/person/{user}")
public final class PersonResource {

    private final Roster roster;
    private final People people;
    private final SignInCare care;
    private final Clock clock;

    public PersonResource(Roster roster, People people, SignInCare care, Clock clock) {
        this.roster = roster;
        this.people = people;
        this.care = care;
        this.clock = clock;
    }

    @GET
    @Requires(Right.PEOPLE_READ)
    public PersonPage person(@Context TownVisit visit, @PathParam("user") String user, @Context UriInfo address) {
        return page(visit, user, new Typed(address.getQueryParameters()), emptyTerms(visit), List.of(), List.of());
    }

    private static TermsForm emptyTerms(TownVisit visit) {
        return new TermsForm(visit.visit().messages(), new Typed(new MultivaluedHashMap<>()));
    }

    private PersonPage page(
            TownVisit visit,
            String user,
            Typed asked,
            TermsForm terms,
            List<FieldError> errors,
            List<FieldError> careErrors) {
        List<RosterEntry> entries = entries(visit, user);
        PersonDrawing drawing =
                new PersonDrawing(visit, entries, people.errands(visit.viewer().place()), clock.instant());
        return drawing.page(asked, terms, errors, careErrors);
    }

    private List<RosterEntry> entries(TownVisit visit, String user) {
        List<RosterEntry> entries = roster.ofPerson(visit.viewer().place(), user);
        if (entries.isEmpty()) {
            throw Denied.notFound();
        }
        return entries;
    }

    /** Gives the person one more role. */
    @POST
    @Path("roles")
    @Requires(Right.PEOPLE_MANAGE)
    public Response add(@Context TownVisit visit, @PathParam("user") String user, MultivaluedMap<String, String> form) {
        entries(visit, user);
        TermsForm terms = new TermsForm(visit.visit().messages(), new Typed(form));
        Optional<Terms> read = terms.read(new RosterWords(visit.visit().messages(), clock.instant()).today());
        if (read.isPresent()) {
            GrantOutcome outcome = people.carryOut(visit.viewer(), propose(user, read.get()));
            if (!(outcome instanceof GrantOutcome.Refused refused)) {
                return back(visit, user, PeopleNotices.after(outcome, "granted"));
            }
            terms.refused(refused.reason());
        }
        List<FieldError> errors = Field.errorsOf(terms.fields());
        return Response.ok(page(visit, user, new Typed(new MultivaluedHashMap<>()), terms, errors, List.of()))
                .build();
    }

    private static GrantOrder propose(String user, Terms terms) {
        return new GrantOrder.Propose(user, terms.role(), terms.post(), terms.purpose(), terms.from(), terms.to());
    }

    @POST
    @Path("invitation")
    @Requires(Right.PEOPLE_MANAGE)
    public Response inviteAgain(@Context TownVisit visit, @PathParam("user") String user) {
        entries(visit, user);
        return back(visit, user, PeopleNotices.after(care.inviteAgain(visit.viewer(), user), "invited-again"));
    }

    @POST
    @Path("password")
    @Requires(Right.PEOPLE_MANAGE)
    public Response password(
            @Context TownVisit visit, @PathParam("user") String user, MultivaluedMap<String, String> form) {
        return cared(visit, user, form, "password-reset", why -> care.resetPassword(visit.viewer(), user, why));
    }

    @POST
    @Path("second-factor")
    @Requires(Right.PEOPLE_MANAGE)
    public Response secondFactor(
            @Context TownVisit visit, @PathParam("user") String user, MultivaluedMap<String, String> form) {
        return cared(visit, user, form, "mfa-reset", why -> care.resetSecondFactor(visit.viewer(), user, why));
    }

    @POST
    @Path("close")
    @Requires(Right.PEOPLE_MANAGE)
    public Response close(
            @Context TownVisit visit, @PathParam("user") String user, MultivaluedMap<String, String> form) {
        return cared(visit, user, form, "closed", why -> care.close(visit.viewer(), user, why));
    }

    private interface Asking {
        SignInAnswer ask(String why);
    }

    private Response cared(
            TownVisit visit, String user, MultivaluedMap<String, String> form, String done, Asking asking) {
        entries(visit, user);
        String why = new Typed(form).of("why");
        if (why.isEmpty() || why.length() > GrantOrder.WORDS) {
            List<FieldError> errors = List.of(new FieldError("why", visit.t("people.wrong.why")));
            return Response.ok(page(visit, user, new Typed(form), emptyTerms(visit), List.of(), errors))
                    .build();
        }
        return back(visit, user, PeopleNotices.after(asking.ask(why), done));
    }

    private static Response back(TownVisit visit, String user, String said) {
        return Response.seeOther(URI.create(visit.href("people/person/" + user + said)))
                .build();
    }
}
