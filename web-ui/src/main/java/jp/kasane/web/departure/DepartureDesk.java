package jp.kasane.web.departure;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.departures.Departure;
import jp.kasane.kernel.departures.Departure.State;
import jp.kasane.kernel.departures.DepartureOutcome;
import jp.kasane.kernel.departures.Departures;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Tone;
import jp.kasane.web.page.Typed;

/** What the pages of a town's leaving have in common, at the prefecture and in the town. */
final class DepartureDesk {

    private final Departures departures;

    DepartureDesk(Departures departures) {
        this.departures = departures;
    }

    /** Where one is: who asks, about which town, and where its page is below the place. */
    record Desk(PlaceVisit visit, Tenant town, String below) {
        String here() {
            return visit.href(below);
        }
    }

    Departures departures() {
        return departures;
    }

    /** What of the form does not do. */
    enum Wrong {
        NOTHING,
        NAME,
        REASON
    }

    DeparturePage page(Desk at, Typed said, Typed typed, Wrong wrong) {
        PlaceVisit visit = at.visit();
        Optional<Departure> leaving = departures.of(at.town().code()).filter(one -> one.state() != State.WITHDRAWN);
        return new DeparturePage(
                told(at, said),
                chip(visit, leaving),
                facts(visit, leaving),
                at.here(),
                next(at, leaving),
                name(visit, typed, wrong == Wrong.NAME),
                reason(visit, typed, wrong == Wrong.REASON),
                leaving.map(Departure::state).filter(State::withdrawable).isPresent(),
                leaving.filter(one -> one.certificate().isPresent()).map(one -> at.here() + "/certificate"));
    }

    private Optional<String> next(Desk at, Optional<Departure> leaving) {
        boolean prefecture = at.visit().place().kind() == Place.Kind.PREFECTURE;
        boolean open = at.town().enterable() || at.town().state() == Tenant.State.SUSPENDED;
        if (!open) {
            return Optional.empty();
        }
        if (leaving.filter(one -> one.state().open()).isEmpty()) {
            return prefecture ? Optional.of("ask") : Optional.empty();
        }
        Departure asked = leaving.get();
        boolean another = !asked.askedBy().equals(at.visit().viewer().userId());
        boolean mine = !prefecture || !departures.townDecides(at.town().code());
        return asked.state() == State.ASKED && another && mine ? Optional.of("agree") : Optional.empty();
    }

    private static Frame told(Desk at, Typed said) {
        PlaceVisit visit = at.visit();
        Frame frame = visit.shownAt(at.below()).frame(visit.t("departure.title"), above(at));
        return Said.on(visit, frame, said, "departure", "departure.refused", "refused");
    }

    private static Link[] above(Desk at) {
        return at.visit().place().kind() == Place.Kind.PREFECTURE
                ? new Link[] {
                    new Link(
                            at.town().name(),
                            at.visit().href("towns/" + at.town().code()))
                }
                : new Link[0];
    }

    private static Chip chip(PlaceVisit visit, Optional<Departure> leaving) {
        String state = leaving.map(one -> one.state().name()).orElse("NONE");
        Tone tone = leaving.isEmpty() ? Tone.INFO : leaving.get().state() == State.ERASED ? Tone.DONE : Tone.WARNING;
        return new Chip(tone, visit.t("departure.state." + state));
    }

    private static List<Detail> facts(PlaceVisit visit, Optional<Departure> leaving) {
        List<Detail> facts = new ArrayList<>();
        leaving.ifPresent(one -> {
            facts.add(new Detail(visit.t("departure.asked"), day(visit, one.askedAt())));
            facts.add(new Detail(visit.t("departure.reason"), one.reason()));
            one.agreedAt().ifPresent(at -> facts.add(new Detail(visit.t("departure.agreed"), day(visit, at))));
            one.eraseFrom().ifPresent(at -> facts.add(new Detail(visit.t("departure.from"), day(visit, at))));
        });
        return facts;
    }

    private static String day(PlaceVisit visit, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, Grants.JAPAN);
        return JapaneseDates.full(day, visit.visit().language().locale());
    }

    private static Field name(PlaceVisit visit, Typed typed, boolean wrong) {
        Field field = Field.of("name", visit.t("departure.name"))
                .mandatory()
                .hint(visit.t("departure.name.hint"))
                .value(typed.of("name"));
        return wrong ? field.error(visit.t("departure.name.wrong")) : field;
    }

    private static Field reason(PlaceVisit visit, Typed typed, boolean wrong) {
        Field field = Field.of("why", visit.t("people.why")).mandatory().value(typed.of("why"));
        return wrong ? field.error(visit.t("people.wrong.why")) : field;
    }

    /** Does it for the reason in the form; without one that the trail takes nothing is done. */
    Response because(Desk at, Typed typed, Function<String, DepartureOutcome> order) {
        String why = typed.of("why");
        return GrantOrder.wordsFit(why)
                ? after(at, order.apply(why), typed)
                : Response.ok(page(at, nothing(), typed, Wrong.REASON)).build();
    }

    /** The page again with what was typed, where the name is another; otherwise back to the page, which says what was done. */
    Response after(Desk at, DepartureOutcome outcome, Typed typed) {
        if (outcome instanceof DepartureOutcome.Refused refused) {
            return refused.reason() == DepartureOutcome.Reason.OTHER_NAME
                    ? Response.ok(page(at, nothing(), typed, Wrong.NAME)).build()
                    : back(at, "?refused=" + refused.reason());
        }
        return back(at, "?done=" + ((DepartureOutcome.Done) outcome).act());
    }

    static Typed nothing() {
        return new Typed(new MultivaluedHashMap<>());
    }

    private static Response back(Desk at, String said) {
        return Response.seeOther(URI.create(at.here() + said)).build();
    }
}
