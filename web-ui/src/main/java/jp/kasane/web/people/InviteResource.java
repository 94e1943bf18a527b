package jp.kasane.web.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.people.InviteOutcome;
import jp.kasane.kernel.people.Newcomer;
import jp.kasane.kernel.people.Terms;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** Inviting somebody to a place. */
public abstract class InviteResource {

    private final PeopleDesk desk;

    private InviteResource(PeopleDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.PEOPLE_MANAGE)
    public InvitePage form(@Context PlaceVisit visit) {
        Typed nothing = new Typed(new MultivaluedHashMap<>());
        return page(visit, nothing, new TermsForm(visit, nothing), Set.of());
    }

    @POST
    @Requires(Right.PEOPLE_MANAGE)
    public Response invite(@Context PlaceVisit visit, MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        TermsForm terms = new TermsForm(visit, typed);
        Newcomer newcomer = new Newcomer(typed.of("name"), typed.of("kana"), typed.of("email"), typed.of("username"));
        Optional<Terms> read = terms.read(desk.words(visit).today());
        Set<Newcomer.Problem> problems = EnumSet.noneOf(Newcomer.Problem.class);
        problems.addAll(newcomer.problems());
        if (read.isPresent() && problems.isEmpty()) {
            InviteOutcome outcome = desk.people().invite(visit.viewer(), newcomer, read.get());
            if (outcome instanceof InviteOutcome.Invited invited) {
                return done(visit, invited);
            }
            if (outcome instanceof InviteOutcome.WrongEntry wrong) {
                problems.addAll(wrong.problems());
            } else {
                terms.refused(((InviteOutcome.GrantRefused) outcome).reason());
            }
        }
        return Response.ok(page(visit, typed, terms, problems)).build();
    }

    private static Response done(PlaceVisit visit, InviteOutcome.Invited invited) {
        String said = invited.grant() instanceof GrantOutcome.AwaitsApproval ? "invite-proposed" : "invited";
        return Response.seeOther(URI.create(visit.href("people/person/" + invited.userId() + "?done=" + said)))
                .build();
    }

    private InvitePage page(PlaceVisit visit, Typed typed, TermsForm terms, Set<Newcomer.Problem> problems) {
        RosterWords words = desk.words(visit);
        Field name =
                field(visit, typed, "name", problems, Newcomer.Problem.NAME).mandatory();
        Field kana = field(visit, typed, "kana", problems, Newcomer.Problem.KANA);
        Field email = field(visit, typed, "email", problems, Newcomer.Problem.EMAIL, Newcomer.Problem.EMAIL_TAKEN)
                .mandatory()
                .hint(visit.t("people.email.hint"));
        Field username = field(
                        visit, typed, "username", problems, Newcomer.Problem.USERNAME, Newcomer.Problem.USERNAME_TAKEN)
                .mandatory()
                .hint(visit.t("people.username.hint"));
        List<Field> all = new ArrayList<>(List.of(name, kana, email, username));
        all.addAll(terms.fields());
        return new InvitePage(
                visit.frame(visit.t("people.invite"), new Link(visit.t("people.title"), visit.href("people"))),
                visit.href("people/invite"),
                name,
                kana,
                email,
                username,
                terms,
                words.roles(visit.place().kind()),
                words.today().toString(),
                Field.errorsOf(all));
    }

    private static Field field(
            PlaceVisit visit, Typed typed, String name, Set<Newcomer.Problem> problems, Newcomer.Problem... own) {
        List<String> errors = List.of(own).stream()
                .filter(problems::contains)
                .map(problem -> visit.t("people.newcomer." + problem.name()))
                .toList();
        return Field.of(name, visit.t("people." + name)).value(typed.of(name)).errors(errors);
    }

    /** In a town. */
    @Path("/t/{town}/people/invite")
    public static final class OfTown extends InviteResource {
        public OfTown(PeopleDesk desk) {
            super(desk);
        }
    }

    /** In a prefecture's own layer. */
    @Path("/p/{prefecture}/people/invite")
    public static final class OfPrefecture extends InviteResource {
        public OfPrefecture(PeopleDesk desk) {
            super(desk);
        }
    }
}
