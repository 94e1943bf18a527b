package jp.kasane.web.prefecture.arrangements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.definition.PrefectureDefinition;
import jp.kasane.prefecture.definition.PrefectureDefinitions;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Link;
import jp.kasane.web.published.PublishedView;
import jp.kasane.web.published.Words;

/** A prefecture's own definition, for everybody who may enter it. */
@Path("/p/{prefecture}/definition")
public final class OwnDefinitionResource {

    private final PrefectureDefinitions definitions;
    private final Clock clock;

    public OwnDefinitionResource(PrefectureDefinitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    @GET
    @Requires(Right.PREFECTURE_ENTER)
    public OwnDefinitionPage read(@Context PrefectureVisit visit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
        Words words = new Words(visit.visit().messages());
        String code = visit.prefecture().code();
        Optional<PrefectureDefinition> version = definitions.validOn(code, today);
        return new OwnDefinitionPage(
                visit.frame(visit.t("prefdef.title"), new Link[0]),
                version.map(one -> visit.t("prefdef.lead", one.title(), words.day(one.effectiveFrom())))
                        .orElse(""),
                version.map(one -> PublishedView.whole(one.content(), today, words.m())),
                definitions.all(code).stream()
                        .map(one -> visit.t(
                                "prefdef.version",
                                Integer.toString(one.number()),
                                words.day(one.effectiveFrom()),
                                one.title(),
                                words.moment(one.takenAt())))
                        .toList());
    }
}
