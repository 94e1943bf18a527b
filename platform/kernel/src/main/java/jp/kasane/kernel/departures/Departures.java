package jp.kasane.kernel.departures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.PlaceAdministrators;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.departures.Departure.State;
import jp.kasane.kernel.departures.DepartureOutcome.Act;
import jp.kasane.kernel.departures.DepartureOutcome.Done;
import jp.kasane.kernel.departures.DepartureOutcome.Reason;
import jp.kasane.kernel.departures.DepartureOutcome.Refused;
import jp.kasane.kernel.tenancy.Tenant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Towns that leave. An administrator of the prefecture asks, typing the town's name; one of the town's own agrees, typing it too.
 * Only where nobody who has ever signed in administers the town, a second administrator of the prefecture agrees instead. Then a time
 * of waiting begins, in which either side withdraws it. Every step is in both trails, in the transaction that makes it, on the locked
 * row of the town.
 */
public final class Departures {

    /** How long everybody has to think again, and the town to take its papers, unless the installation says otherwise. */
    public static final Duration WAIT = Duration.ofDays(14);

    private final ControlDatabase control;
    private final Clock clock;
    private final Duration wait;

    public Departures(ControlDatabase control, Clock clock, Duration wait) {
        this.control = control;
        this.clock = clock;
        this.wait = wait;
    }

    /** The town's leaving, asked for or over; the newest. */
    public Optional<Departure> of(String townCode) {
        return control.jdbi().withHandle(handle -> DepartureRows.newest(handle, townCode));
    }

    public DepartureOutcome ask(Viewer by, String townCode, String typedName, String reason) {
        return decide(by, townCode, town -> {
            if (by.place().kind() != Place.Kind.PREFECTURE) {
                return new Refused(Reason.NOT_ADMINISTRATOR);
            }
            if (town.open().isPresent()) {
                return new Refused(Reason.ALREADY_ASKED);
            }
            if (!town.name().equals(typedName.strip())) {
                return new Refused(Reason.OTHER_NAME);
            }
            DepartureRows.ask(town.transaction(), townCode, by.userId(), reason, clock.instant());
            return town.entered(Act.ASKED, reason);
        });
    }

    public DepartureOutcome agree(Viewer by, String townCode, String typedName) {
        return decide(by, townCode, town -> {
            Optional<Reason> not = whyNotAgreed(by, town, typedName);
            if (not.isPresent()) {
                return new Refused(not.get());
            }
            Instant now = clock.instant();
            DepartureRows.agree(town.transaction(), town.open().orElseThrow().id(), by.userId(), now, now.plus(wait));
            return town.entered(Act.AGREED, null);
        });
    }

    private Optional<Reason> whyNotAgreed(Viewer by, Locked town, String typedName) {
        Optional<Departure> open = town.open();
        if (open.isEmpty()) {
            return Optional.of(Reason.NOTHING_ASKED);
        }
        if (open.get().state() != State.ASKED) {
            return Optional.of(Reason.ALREADY_AGREED);
        }
        if (open.get().askedBy().equals(by.userId())) {
            return Optional.of(Reason.OWN_REQUEST);
        }
        if (by.place().kind() == Place.Kind.PREFECTURE && town.administered()) {
            return Optional.of(Reason.TOWN_DECIDES);
        }
        return town.name().equals(typedName.strip()) ? Optional.empty() : Optional.of(Reason.OTHER_NAME);
    }

    /** Takes it back, or turns it down: either side, until the town is shut. */
    public DepartureOutcome withdraw(Viewer by, String townCode, String why) {
        return decide(by, townCode, town -> {
            Optional<Departure> open = town.open().filter(one -> one.state().withdrawable());
            if (open.isEmpty()) {
                return new Refused(Reason.NOTHING_ASKED);
            }
            DepartureRows.end(town.transaction(), open.get().id(), by.userId(), why, clock.instant());
            return town.entered(Act.WITHDRAWN, why);
        });
    }

    /** Whether the town's own administrators are asked, or a second one of the prefecture. */
    public boolean townDecides(String townCode) {
        return control.jdbi()
                .inTransaction(
                        transaction -> PlaceAdministrators.present(transaction, Place.town(townCode), clock.instant()));
    }

    private interface Decision {
        DepartureOutcome of(Locked town);
    }

    private DepartureOutcome decide(Viewer by, String townCode, Decision decision) {
        return control.jdbi().inTransaction(transaction -> {
            // Grants first and the town's entry after them, as everybody else who locks both.
            boolean stillMay = stillMay(transaction, by);
            boolean administered = PlaceAdministrators.present(transaction, Place.town(townCode), clock.instant());
            Optional<Tenant> town = DepartureRows.locked(transaction, townCode);
            if (town.isEmpty() || !stillMay || !may(by, town.get())) {
                return new Refused(Reason.NOT_ADMINISTRATOR);
            }
            boolean shut = !town.get().enterable() && town.get().state() != Tenant.State.SUSPENDED;
            return shut
                    ? new Refused(Reason.NOT_OPEN)
                    : decision.of(new Locked(transaction, by, town.get(), administered));
        });
    }

    private static boolean may(Viewer by, Tenant town) {
        boolean there = by.place().equals(town.place()) || by.place().equals(Place.prefecture(town.prefectureCode()));
        return there && by.may(Right.TOWN_LEAVE);
    }

    /** The grants as they are now, and not as they were when the page was asked for. */
    private boolean stillMay(Handle transaction, Viewer by) {
        return PlaceAdministrators.includes(transaction, by.place(), by.userId(), clock.instant());
    }

    /** The town while nobody else decides about it. */
    private record Locked(Handle transaction, Viewer by, Tenant tenant, boolean administered) {

        String name() {
            return tenant.name();
        }

        Optional<Departure> open() {
            return DepartureRows.newest(transaction, tenant.code())
                    .filter(one -> one.state().open());
        }

        DepartureOutcome entered(Act act, @Nullable String why) {
            String action = "DEPARTURE_" + act;
            ControlAudit.record(transaction, by.doing(Right.TOWN_LEAVE, action, "tenant", tenant.code(), why));
            if (!by.place().equals(tenant.place())) {
                ControlAudit.record(
                        transaction,
                        new ControlAudit.Act(
                                by.userId(),
                                by.actingAs(Right.TOWN_LEAVE).name(),
                                Place.Kind.TOWN.name(),
                                tenant.code(),
                                action,
                                "tenant",
                                tenant.code(),
                                why,
                                by.requestId()));
            }
            return new Done(act);
        }
    }
}
