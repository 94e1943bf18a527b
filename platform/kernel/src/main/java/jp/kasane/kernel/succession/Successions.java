package jp.kasane.kernel.succession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.PlaceAdministrators;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.succession.SuccessionOutcome.Act;
import jp.kasane.kernel.succession.SuccessionOutcome.Done;
import jp.kasane.kernel.succession.SuccessionOutcome.Reason;
import jp.kasane.kernel.succession.SuccessionOutcome.Refused;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;

/**
 * New names and mergers (合併), each from a day on, as the prefecture enters them when they have been decided and announced (地方自治法
 * 第3条, 第7条). They hold from the beginning of their day in Japan without anybody doing anything: the registry tells name and state by the day.
 * Until then they can be withdrawn; afterwards the past stays as it was. No data move.
 */
public final class Successions {

    private final ControlDatabase control;
    private final Clock clock;

    public Successions(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** What the town has been called, is and will be, oldest first; the first is what it was registered as. */
    public List<TownName> names(String townCode) {
        return control.jdbi().withHandle(handle -> SuccessionRows.names(handle, townCode));
    }

    /** What the town was called on that day. */
    public String nameOn(String townCode, LocalDate day) {
        return names(townCode).stream()
                .filter(name -> !name.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .name();
    }

    /** The town's merger into another, planned or done. */
    public Optional<Merger> mergerOf(String townCode) {
        return control.jdbi().withHandle(handle -> SuccessionRows.merger(handle, townCode));
    }

    /** The towns that merge, or have merged, into this one. */
    public List<Merger> predecessorsOf(String townCode) {
        return control.jdbi().withHandle(handle -> SuccessionRows.predecessors(handle, townCode));
    }

    public SuccessionOutcome rename(Viewer by, String townCode, TownName name, String why) {
        return decide(by, townCode, town -> {
            if (name.from().isBefore(today())) {
                return new Refused(Reason.PAST);
            }
            if (!SuccessionRows.addName(town.transaction(), townCode, name, by.userId(), clock.instant())) {
                return new Refused(Reason.DAY_TAKEN);
            }
            return town.entered(Act.RENAMED, name.from() + " " + name.name() + " " + why);
        });
    }

    /** Takes back a name that does not hold yet. */
    public SuccessionOutcome keepName(Viewer by, String townCode, LocalDate from, String why) {
        return decide(by, townCode, town -> {
            if (!from.isAfter(today()) || !SuccessionRows.dropName(town.transaction(), townCode, from)) {
                return new Refused(Reason.NOTHING_PLANNED);
            }
            return town.entered(Act.RENAME_WITHDRAWN, from + " " + why);
        });
    }

    public SuccessionOutcome merge(Viewer by, String townCode, String successorCode, LocalDate on, String why) {
        return decide(by, townCode, town -> {
            Optional<Reason> not = whyNotMerged(town, successorCode, on);
            if (not.isPresent()) {
                return new Refused(not.get());
            }
            Merger merger = new Merger(townCode, successorCode, on);
            SuccessionRows.addMerger(town.transaction(), merger, why, by.userId(), clock.instant());
            return town.entered(Act.MERGER_PLANNED, on + " " + successorCode + " " + why);
        });
    }

    private Optional<Reason> whyNotMerged(Locked town, String successorCode, LocalDate on) {
        Handle transaction = town.transaction();
        Optional<Tenant> successor = TenantRegistry.find(transaction, successorCode)
                .filter(one -> one.prefectureCode().equals(town.tenant().prefectureCode()))
                .filter(one -> one.state() == Tenant.State.ACTIVE);
        if (successor.isEmpty() || successorCode.equals(town.tenant().code())) {
            return Optional.of(Reason.NO_SUCCESSOR);
        }
        if (on.isBefore(today())) {
            return Optional.of(Reason.PAST);
        }
        boolean chained = SuccessionRows.merger(transaction, successorCode).isPresent()
                || !SuccessionRows.predecessors(transaction, town.tenant().code())
                        .isEmpty();
        if (chained) {
            return Optional.of(Reason.CHAIN);
        }
        return SuccessionRows.merger(transaction, town.tenant().code()).isPresent()
                ? Optional.of(Reason.ALREADY_PLANNED)
                : Optional.empty();
    }

    /** Takes back a merger whose day has not come. */
    public SuccessionOutcome withdrawMerger(Viewer by, String townCode, String why) {
        return decide(by, townCode, town -> {
            Optional<Merger> planned = SuccessionRows.merger(town.transaction(), townCode)
                    .filter(one -> one.on().isAfter(today()));
            if (planned.isEmpty()) {
                return new Refused(Reason.NOTHING_PLANNED);
            }
            SuccessionRows.dropMerger(town.transaction(), townCode);
            return town.entered(Act.MERGER_WITHDRAWN, planned.get().successor() + " " + why);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
    }

    private interface Decision {
        SuccessionOutcome of(Locked town);
    }

    private SuccessionOutcome decide(Viewer by, String townCode, Decision decision) {
        return control.jdbi().inTransaction(transaction -> {
            boolean stillMay = PlaceAdministrators.includes(transaction, by.place(), by.userId(), clock.instant());
            Optional<Tenant> town = SuccessionRows.locked(transaction, townCode)
                    .filter(one -> by.place().equals(Place.prefecture(one.prefectureCode())));
            if (town.isEmpty() || !stillMay || !by.may(Right.TOWN_ONBOARD)) {
                return new Refused(Reason.NOT_ADMINISTRATOR);
            }
            return town.get().state() == Tenant.State.ACTIVE || town.get().state() == Tenant.State.SUSPENDED
                    ? decision.of(new Locked(transaction, by, town.get()))
                    : new Refused(Reason.NOT_OPEN);
        });
    }

    /** The town while nobody else decides about it. */
    private record Locked(Handle transaction, Viewer by, Tenant tenant) {

        /** In the prefecture's trail and in the town's: its people read there who decided it. */
        SuccessionOutcome entered(Act act, String why) {
            ControlAudit.Act own = by.doing(Right.TOWN_ONBOARD, act.name(), "tenant", tenant.code(), why);
            ControlAudit.record(transaction, own);
            ControlAudit.record(
                    transaction,
                    new ControlAudit.Act(
                            own.actorId(),
                            own.actorRole(),
                            Place.Kind.TOWN.name(),
                            tenant.code(),
                            own.action(),
                            own.subjectKind(),
                            own.subjectId(),
                            own.purpose(),
                            own.requestId()));
            return new Done(act);
        }
    }
}
