package jp.kasane.prefecture.visits;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.dispatch.Placement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * The visits of each prefecture and what is done to them. Every question names the prefecture, and another's visit is not there.
 * Whoever changes one names the version they saw: what somebody else changed since is never overwritten. Each act, its entry in the
 * visit's history and its entry in the trail share a transaction.
 */
public final class Visits {

    /** What the history takes of a reason. */
    public static final int LONGEST_WORDS = 1_000;

    private static final String KIND = "visit";

    private final ControlDatabase control;
    private final Clock clock;

    public Visits(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    public List<VisitRecord> ofProgramme(String prefecture, String programme) {
        return control.jdbi().withHandle(handle -> ofProgramme(handle, prefecture, programme));
    }

    public static List<VisitRecord> ofProgramme(Handle handle, String prefecture, String programme) {
        return VisitRows.where(handle, prefecture, "programme_id", programme);
    }

    /** Of all its programmes: where advisers are already. */
    public List<VisitRecord> ofPrefecture(String prefecture) {
        return control.jdbi().withHandle(handle -> ofPrefecture(handle, prefecture));
    }

    public static List<VisitRecord> ofPrefecture(Handle handle, String prefecture) {
        return VisitRows.where(handle, prefecture, "prefecture_code", prefecture);
    }

    public List<VisitRecord> ofTown(String prefecture, String town) {
        return control.jdbi().withHandle(handle -> VisitRows.where(handle, prefecture, "town_code", town));
    }

    public List<VisitRecord> ofRequest(String prefecture, String request) {
        return control.jdbi().withHandle(handle -> VisitRows.where(handle, prefecture, "request_id", request));
    }

    /** Those an adviser is sent to now. */
    public List<VisitRecord> ofAdviser(String prefecture, String adviser) {
        return control.jdbi().withHandle(handle -> VisitRows.where(handle, prefecture, "adviser_id", adviser));
    }

    /** Those an adviser is sent to or was sent to before. */
    public List<VisitRecord> everOfAdviser(String prefecture, String adviser) {
        return control.jdbi().withHandle(handle -> VisitRows.everOfAdviser(handle, prefecture, adviser));
    }

    public Optional<VisitRecord> find(String prefecture, String id) {
        return control.jdbi().withHandle(handle -> VisitRows.find(handle, prefecture, id));
    }

    public static Optional<VisitRecord> find(Handle handle, String prefecture, String id) {
        return VisitRows.find(handle, prefecture, id);
    }

    /** What was done to a visit, the oldest first. */
    public List<VisitEvent> events(String prefecture, String visit) {
        return control.jdbi().withHandle(handle -> VisitRows.events(handle, prefecture, "v.id", visit));
    }

    public List<VisitEvent> eventsOfProgramme(String prefecture, String programme) {
        return control.jdbi().withHandle(handle -> VisitRows.events(handle, prefecture, "v.programme_id", programme));
    }

    /** Does something that needs no place: agreeing, refusing, confirming, cancelling, holding, paying. */
    public ActOutcome act(String prefecture, String id, int version, VisitAct act, String words, Viewer by) {
        if (act == VisitAct.PLACE || act == VisitAct.REPORT) {
            throw new IllegalArgumentException(act + " needs more than words");
        }
        return control.jdbi().inTransaction(transaction -> act(transaction, prefecture, id, version, act, words, by));
    }

    /** The same within a transaction of the caller's, who takes it back on any other outcome than {@link ActOutcome.Done}. */
    public ActOutcome act(
            Handle transaction, String prefecture, String id, int version, VisitAct act, String words, Viewer by) {
        return new Doing(transaction, prefecture, by, clock.instant()).act(id, version, act, null, words);
    }

    /** Gives a visit an adviser and a half-day, or another one; who had agreed is asked anew. */
    public ActOutcome place(String prefecture, String id, int version, Placement at, String words, Viewer by) {
        return control.jdbi().inTransaction(transaction -> place(transaction, prefecture, id, version, at, words, by));
    }

    /** The same within a transaction of the caller's, who takes it back on any other outcome than {@link ActOutcome.Done}. */
    public ActOutcome place(
            Handle transaction, String prefecture, String id, int version, Placement at, String words, Viewer by) {
        return new Doing(transaction, prefecture, by, clock.instant()).act(id, version, VisitAct.PLACE, at, words);
    }

    /** One person's act in one transaction. */
    private record Doing(Handle transaction, String prefecture, Viewer by, Instant now) {

        ActOutcome act(String id, int version, VisitAct act, @Nullable Placement to, String words) {
            VisitRecord visit = VisitRows.lock(transaction, prefecture, id).orElse(null);
            if (visit == null) {
                return new ActOutcome.Gone();
            }
            if (visit.version() != version) {
                return new ActOutcome.Changed(visit);
            }
            Optional<ActOutcome> refused = refused(visit, act, to, words);
            return refused.isPresent() ? refused.get() : done(visit, act, to, words);
        }

        private Optional<ActOutcome> refused(VisitRecord visit, VisitAct act, @Nullable Placement to, String words) {
            LocalDate today = LocalDate.ofInstant(now, Grants.JAPAN);
            if (!visit.state().allows(act)) {
                return Optional.of(new ActOutcome.NotFromHere(visit.state()));
            }
            if (act.needsReason() && words.isBlank()) {
                return Optional.of(new ActOutcome.NoReason());
            }
            if (act == VisitAct.HOLD && !visit.due(today)) {
                return Optional.of(new ActOutcome.TooEarly());
            }
            if (to != null && !to.at().day().isAfter(today)) {
                return Optional.of(new ActOutcome.TooLate());
            }
            return Optional.empty();
        }

        private ActOutcome done(VisitRecord visit, VisitAct act, @Nullable Placement to, String words) {
            try {
                VisitRecord after = step(visit, act, to, words);
                if (after.state() == VisitState.PROPOSED && after.townAgreed() && after.adviserAgreed()) {
                    after = step(after, VisitAct.CONFIRM, null, "");
                }
                ControlAudit.record(transaction, by.doing(under(act), "VISIT_" + act.name(), KIND, visit.id(), null));
                return new ActOutcome.Done(visit, after);
            } catch (UnableToExecuteStatementException e) {
                if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                    return new ActOutcome.Taken();
                }
                throw e;
            }
        }

        private VisitRecord step(VisitRecord visit, VisitAct act, @Nullable Placement to, String words) {
            VisitRecord after = After.of(visit, act, to);
            if (!VisitRows.change(transaction, prefecture, after, visit.version(), now)) {
                throw new IllegalStateException("a locked visit changed: " + visit.id());
            }
            Placement stood = after.at() == null ? visit.at() : after.at();
            VisitRows.add(
                    transaction,
                    new VisitEvent(
                            visit.id(), act.name(), visit.state(), after.state(), stood, words, by.userId(), now));
            return after;
        }

        /** An adviser may say that their visit took place, and does by reporting. */
        private Right under(VisitAct act) {
            return act == VisitAct.HOLD && !by.may(act.right()) ? VisitAct.REPORT.right() : act.right();
        }
    }
}
