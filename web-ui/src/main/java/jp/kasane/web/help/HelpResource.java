package jp.kasane.web.help;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.Visit;
import jp.kasane.web.page.Link;

/** The users' guides, for anybody: they hold nobody's data. Which stand first follows from what the reader may do. */
@Path("/help")
public final class HelpResource {

    private final Guides guides;

    public HelpResource(Guides guides) {
        this.guides = guides;
    }

    @GET
    @Requires(Right.ANYONE)
    public HelpHomePage home(@Context Visit visit) {
        Predicate<Guide> general = Guide::general;
        Predicate<Guide> own = guide -> guide.servesHolderOf(visit.grants());
        return new HelpHomePage(
                visit.titled("help.title"),
                visit.session().isPresent(),
                entries(visit, own.and(general.negate())),
                entries(visit, general),
                entries(visit, own.negate()));
    }

    @GET
    @Path("{guide: [a-z-]{1,40}}")
    @Requires(Right.ANYONE)
    public GuidePage guide(@Context Visit visit, @PathParam("guide") String tag) {
        Guide guide = Guide.tagged(tag).orElseThrow(Denied::notFound);
        GuideText text = guides.in(visit.language(), guide);
        return new GuidePage(visit.frame(text.title()).under(List.of(new Link(visit.t("help.title"), "/help"))), text);
    }

    private List<HelpHomePage.Entry> entries(Visit visit, Predicate<Guide> which) {
        return Arrays.stream(Guide.values())
                .filter(which)
                .map(guide -> {
                    GuideText text = guides.in(visit.language(), guide);
                    return new HelpHomePage.Entry(guide.href(), text.title(), text.lead());
                })
                .toList();
    }
}
