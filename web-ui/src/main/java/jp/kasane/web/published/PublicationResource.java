package jp.kasane.web.published;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionVersion;
import jp.kasane.municipal.definition.Definitions;
import jp.kasane.municipal.definition.Receiver;
import jp.kasane.prefecture.published.PublishOutcome;
import jp.kasane.prefecture.published.Published;
import jp.kasane.prefecture.published.PublishedArrangements;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;
import jp.kasane.web.published.PublicationPage.Preview;

/** A town publishes its arrangement, or parts of it, within its prefecture, and withdraws it. Its administrator alone. */
@Path("/t/{town}/arrangement/publication")
public final class PublicationResource {

    private static final String HERE = "arrangement/publication";
    private static final List<String> TOLD =
            List.of("published", "withdrawn", "NOT_ADMINISTRATOR", "NOT_OPEN", "NOTHING_PUBLISHED");

    private final PublishedArrangements published;
    private final Clock clock;

    public PublicationResource(PublishedArrangements published, Clock clock) {
        this.published = published;
        this.clock = clock;
    }

    @GET
    @Requires(Right.TOWN_SETTINGS)
    public PublicationPage page(@Context TownVisit visit, @Context UriInfo address) {
        Typed asked = new Typed(address.getQueryParameters());
        Frame frame = visit.frame(visit.t("publication.title"), new Link[0]);
        String told = asked.of("told");
        if (TOLD.contains(told)) {
            String words = visit.t("publication.told." + told);
            boolean done = told.equals("published") || told.equals("withdrawn");
            frame = frame.saying(List.of(done ? Notice.done(words) : Notice.warning(words, null)));
        }
        return page(visit, frame, choosing(visit, new Typed(new MultivaluedHashMap<>())), false, Optional.empty());
    }

    /** Shows what was chosen as others would see it. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.TOWN_SETTINGS)
    public PublicationPage preview(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        return previewed(visit, choosing(visit, new Typed(form)), List.of());
    }

    /** Publishes what the administrator has just seen; if the definition has changed since, they see it again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.TOWN_SETTINGS)
    public Response publish(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        Choosing choosing = choosing(visit, typed);
        Optional<Definition> excerpt = choosing.excerpt();
        if (excerpt.isEmpty() || !Choosing.seen(excerpt.get()).equals(typed.of("shown"))) {
            List<Notice> changed = List.of(Notice.warning(visit.t("publication.changed"), null));
            return Response.ok(previewed(visit, choosing, excerpt.isEmpty() ? List.of() : changed))
                    .build();
        }
        PublishOutcome outcome = published.publish(visit.viewer(), choosing.copy(excerpt.get()));
        return told(visit, outcome == PublishOutcome.DONE ? "published" : outcome.name());
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.TOWN_SETTINGS)
    public Response withdraw(@Context TownVisit visit) {
        PublishOutcome outcome = published.withdraw(visit.viewer());
        return told(visit, outcome == PublishOutcome.DONE ? "withdrawn" : outcome.name());
    }

    private static Response told(TownVisit visit, String what) {
        return Response.seeOther(URI.create(visit.href(HERE) + "?told=" + what)).build();
    }

    private Choosing choosing(TownVisit visit, Typed typed) {
        Definitions definitions = new Definitions(visit.unit(), clock);
        Optional<LocalDate> first = definitions.versions().stream()
                .map(DefinitionVersion::effectiveFrom)
                .min(Comparator.naturalOrder());
        Choosing.Town town = new Choosing.Town(Receiver.place(visit.town()), first, definitions::at);
        return new Choosing(visit.visit().messages(), typed, today(), town);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
    }

    private PublicationPage previewed(TownVisit visit, Choosing choosing, List<Notice> notices) {
        Messages m = visit.visit().messages();
        Frame frame = visit.shownAt(HERE).frame(visit.t("publication.title"), new Link[0]);
        Optional<Definition> excerpt = choosing.excerpt();
        boolean tooLong = excerpt.isEmpty() && !choosing.parts().isEmpty();
        Frame told = tooLong
                ? frame.saying(List.of(Notice.warning(visit.t("publication.too-long"), null)))
                : frame.saying(notices);
        return page(
                visit,
                told,
                choosing,
                true,
                excerpt.map(one -> new Preview(
                        PublishedView.of(one, Choosing.names(choosing.parts()), today(), m), Choosing.seen(one))));
    }

    private PublicationPage page(
            TownVisit visit, Frame frame, Choosing choosing, boolean sent, Optional<Preview> preview) {
        Words words = new Words(visit.visit().messages());
        return new PublicationPage(
                frame,
                visit.href(HERE),
                published
                        .of(visit.town().prefectureCode(), visit.town().code())
                        .map(one -> now(words, one))
                        .orElse(List.of()),
                choosing.defined(),
                choosing.dayField(),
                choosing.partsField(sent),
                choosing.choices(),
                preview);
    }

    private static List<Detail> now(Words words, Published one) {
        return List.of(
                new Detail(words.m().t("publication.now.title"), one.title()),
                new Detail(words.m().t("publication.now.from"), words.day(one.effectiveFrom())),
                new Detail(words.m().t("publication.now.parts"), words.parts(one.parts())),
                new Detail(words.m().t("publication.now.since"), words.moment(one.publishedAt())));
    }
}
