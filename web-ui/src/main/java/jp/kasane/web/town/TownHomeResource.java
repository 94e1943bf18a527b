package jp.kasane.web.town;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.departures.Departures;
import jp.kasane.municipal.profile.TownProfile;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.town.arrangement.ArrangementBlock;

/** A town's home page. */
@Path("/t/{town}")
public final class TownHomeResource {

    private final Clock clock;
    private final Departures departures;

    public TownHomeResource(Clock clock, Departures departures) {
        this.clock = clock;
        this.departures = departures;
    }

    @GET
    @Requires(Right.TOWN_ENTER)
    public TownHomePage home(@Context TownVisit visit) {
        List<TownHomePage.Way> ways = new ArrayList<>();
        if (visit.may(Right.RECORD_CREATE)) {
            ways.add(way(visit, "consultations/new", "town.new"));
        }
        for (TownVisit.Section section : TownVisit.Section.values()) {
            if (visit.may(section.right())) {
                ways.add(way(visit, section.path(), section.key()));
            }
        }
        if (visit.may(Right.TOWN_SETTINGS)) {
            ways.add(way(visit, "arrangement/publication", "publication.title"));
        }
        if (visit.may(Right.NEIGHBOURS_READ)) {
            ways.add(way(visit, "neighbours", "neighbours.title"));
        }
        if (visit.may(Right.TOWN_LEAVE) && leaving(visit)) {
            ways.add(way(visit, "departure", "departure.title"));
        }
        String name = visit.visit().user().displayName();
        TownProfile profile = new TownProfile(visit.unit(), clock);
        ArrangementBlock arrangement = ArrangementBlock.of(visit, clock);
        return new TownHomePage(
                visit.frame(visit.t("town.home")),
                visit.t("town.welcome", name),
                ways,
                arrangement,
                ProfileBlock.of(visit, profile, arrangement.figures(), visit.may(Right.TOWN_SETTINGS)));
    }

    private boolean leaving(TownVisit visit) {
        return departures
                .of(visit.town().code())
                .filter(one -> one.state().open())
                .isPresent();
    }

    private static TownHomePage.Way way(TownVisit visit, String path, String key) {
        return new TownHomePage.Way(visit.href(path), visit.t(key), visit.t(key + ".explained"));
    }
}
