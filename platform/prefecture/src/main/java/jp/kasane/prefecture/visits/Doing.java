package jp.kasane.prefecture.visits;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.prefecture.dispatch.Placement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** One person's acts in one transaction. */
record Doing(Handle transaction, String prefecture, Viewer by, Instant now) {

    ActOutcome act(String id, int version, VisitAct act, @Nullable Placement to, String words) {
        boolean ended = !act.looksBack() && VisitRows.ended(transaction, prefecture, id);
        VisitRecord visit = VisitRows.lock(transaction, prefecture, id).orElse(null);
        if (visit == null) {
            return new ActOutcome.Gone();
        }
        if (visit.version() != version) {
            return new ActOutcome.Changed(visit);
        }
        if (ended) {
            return new ActOutcome.Ended();
        }
        Optional<ActOutcome> refused = refused(visit, act, to, words);
        return refused.isPresent() ? refused.get() : done(visit, act, to, words);
    }

    private Optional<ActOutcome> refused(VisitRecord visit, VisitAct act, @Nullable Placement to, String words) {
        LocalDate today = LocalDate.ofInstant(now, Grants.JAPAN);
        if (!visit.state().allows(act)) {
            return Optional.of(new ActOutcome.NotFromHere(visit.state()));
        }
        if (!visit.allows(act, today)) {
            return Optional.of(new ActOutcome.TooLate());
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
        return to == null || VisitRows.serves(transaction, prefecture, to.adviser())
                ? Optional.empty()
                : Optional.of(new ActOutcome.NoAdviser());
    }

    private ActOutcome done(VisitRecord visit, VisitAct act, @Nullable Placement to, String words) {
        try {
            VisitRecord after = step(visit, act, to, words);
            if (after.state() == VisitState.PROPOSED && after.townAgreed() && after.adviserAgreed()) {
                after = step(after, VisitAct.CONFIRM, null, "");
            }
            ControlAudit.record(
                    transaction, by.doing(under(act), "VISIT_" + act.name(), Visits.KIND, visit.id(), null));
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
                new VisitEvent(visit.id(), act.name(), visit.state(), after.state(), stood, words, by.userId(), now));
        return after;
    }

    /** What is paid with it stands beside the act for ever. */
    ActOutcome pay(String id, int version, Amount amount) {
        ActOutcome outcome = act(id, version, VisitAct.PAY, null, "");
        if (outcome instanceof ActOutcome.Done done) {
            VisitRecord paid = done.after();
            VisitRows.add(
                    transaction,
                    new VisitEvent(
                            id,
                            Amount.ACTION,
                            paid.state(),
                            paid.state(),
                            paid.at(),
                            amount.words(),
                            by.userId(),
                            now));
        }
        return outcome;
    }

    /** An adviser may say that their visit took place, and does by reporting. */
    private Right under(VisitAct act) {
        return act == VisitAct.HOLD && !by.may(act.right()) ? VisitAct.REPORT.right() : act.right();
    }
}
