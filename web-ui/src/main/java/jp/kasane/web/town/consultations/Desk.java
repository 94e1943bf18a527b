package jp.kasane.web.town.consultations;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.succession.Successions;
import jp.kasane.municipal.consultations.Colleagues;
import jp.kasane.municipal.consultations.Consultations;
import jp.kasane.municipal.consultations.Histories;
import jp.kasane.municipal.consultations.IntakeReader;
import jp.kasane.municipal.drafts.Drafts;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Link;

/** What every page of consultations works with: the capabilities, bound to the town of the visit. */
public final class Desk {

    private final Grants grants;
    private final Users users;
    private final Successions successions;
    private final Clock clock;
    private final KeyRing keys;

    public Desk(Grants grants, Users users, Successions successions, KeyRing keys, Clock clock) {
        this.keys = keys;
        this.grants = grants;
        this.users = users;
        this.successions = successions;
        this.clock = clock;
    }

    Consultations consultations(TownVisit visit) {
        return new Consultations(visit.unit(), clock);
    }

    Histories histories(TownVisit visit) {
        return new Histories(visit.unit());
    }

    /** The line on paper that says who printed it, and when. */
    static String printed(TownVisit visit, Instant at) {
        Words words = new Words(visit.visit().messages());
        return visit.t("print.printed", words.moment(at), visit.visit().user().displayName());
    }

    Drafts drafts(TownVisit visit) {
        return new Drafts(visit.unit(), clock);
    }

    Colleagues colleagues(TownVisit visit) {
        return new Colleagues(grants, users, visit.town().place());
    }

    Map<String, String> names(TownVisit visit, Set<String> userIds) {
        return colleagues(visit).names(userIds);
    }

    Asked asked(TownVisit visit, UriInfo uri) {
        return Asked.inAddress(uri.getQueryParameters(), sealedSearch(visit), today());
    }

    SealedSearch sealedSearch(TownVisit visit) {
        return new SealedSearch(keys, visit.viewer());
    }

    /** What the town was called on that day, where that is not what it is called now. */
    Optional<String> otherName(TownVisit visit, LocalDate day) {
        return Optional.of(successions.nameOn(visit.town().code(), day))
                .filter(name -> !name.equals(visit.town().name()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
    }

    IntakeReader reader() {
        return new IntakeReader(today());
    }

    static Link list(TownVisit visit) {
        return new Link(visit.t("consultations.title"), visit.href("consultations"));
    }

    static String record(TownVisit visit, String id) {
        return visit.href("consultations/" + id);
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
