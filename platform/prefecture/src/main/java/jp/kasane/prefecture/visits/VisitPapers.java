package jp.kasane.prefecture.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import org.jdbi.v3.core.Handle;

/**
 * What is written about visits that took place: the adviser's report and the town's own view. Each is kept in versions that are never
 * changed. The homework of a visit is followed up at the next one of the same request.
 */
public final class VisitPapers {

    private static final String REPORTS =
            "SELECT p.visit_id, p.version, p.findings, p.advice, p.homework, p.next_step, p.by_user,"
                    + " p.at FROM dispatch_report p JOIN dispatch_visit v ON v.id = p.visit_id"
                    + " WHERE v.prefecture_code = :prefecture AND ";
    private static final String REPLIES = "SELECT p.visit_id, p.version, p.view, p.homework_done, p.by_user, p.at"
            + " FROM dispatch_reply p JOIN dispatch_visit v ON v.id = p.visit_id"
            + " WHERE v.prefecture_code = :prefecture AND ";

    private final ControlDatabase control;
    private final Clock clock;

    public VisitPapers(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    public Optional<Report> report(String prefecture, String visit) {
        return control.jdbi().withHandle(handle -> newest(reports(handle, prefecture, "v.id", visit), Report::version));
    }

    public Optional<Reply> reply(String prefecture, String visit) {
        return control.jdbi().withHandle(handle -> newest(replies(handle, prefecture, "v.id", visit), Reply::version));
    }

    /** The newest of each visit of a programme. */
    public Map<String, Report> reportsOf(String prefecture, String programme) {
        return control.jdbi()
                .withHandle(handle -> newestByVisit(
                        reports(handle, prefecture, "v.programme_id", programme), Report::visit, Report::version));
    }

    /** The newest of each visit of a programme. */
    public Map<String, Reply> repliesOf(String prefecture, String programme) {
        return control.jdbi()
                .withHandle(handle -> newestByVisit(
                        replies(handle, prefecture, "v.programme_id", programme), Reply::visit, Reply::version));
    }

    /** The visit of the same request before this one that was reported. */
    public Optional<VisitRecord> before(String prefecture, VisitRecord visit) {
        return control
                .jdbi()
                .withHandle(handle -> VisitRows.where(handle, prefecture, "request_id", visit.request()))
                .stream()
                .filter(one -> one.number() < visit.number()
                        && (one.state() == VisitState.REPORTED || one.state() == VisitState.PAID))
                .max(Comparator.comparingInt(VisitRecord::number));
    }

    /** The adviser writes the report, once or again. A confirmed visit whose day has come is thereby held. */
    public ActOutcome report(String prefecture, String id, int version, Report.Text text, Viewer by) {
        return control.jdbi()
                .inTransaction(transaction -> written(
                        new Doing(transaction, prefecture, by, clock.instant()), id, version, VisitAct.REPORT, text));
    }

    /** The same by the officer, for an adviser as whom nobody signs in. */
    public ActOutcome reportFor(String prefecture, String id, int version, Report.Text text, Viewer by) {
        return control.jdbi()
                .inTransaction(transaction -> VisitRows.signsIn(transaction, prefecture, id)
                        ? new ActOutcome.WritesAlone()
                        : written(
                                new Doing(transaction, prefecture, by, clock.instant()),
                                id,
                                version,
                                VisitAct.REPORT_FOR,
                                text));
    }

    private static ActOutcome written(Doing doing, String id, int version, VisitAct act, Report.Text text) {
        int seen = version;
        if (VisitRows.lock(doing.transaction(), doing.prefecture(), id)
                .filter(visit -> visit.version() == version && visit.state() == VisitState.CONFIRMED)
                .isPresent()) {
            ActOutcome held = doing.act(id, seen++, VisitAct.HOLD, null, "");
            if (!(held instanceof ActOutcome.Done)) {
                return held;
            }
        }
        ActOutcome outcome = doing.act(id, seen, act, null, "");
        if (outcome instanceof ActOutcome.Done) {
            insert(doing.transaction(), id, text, doing.by(), doing.now());
        }
        return outcome;
    }

    /**
     * Writes the town's view of a visit that took place.
     *
     * @param seen the version that was there, 0 if none: what a colleague wrote meanwhile is not overwritten
     */
    public ActOutcome reply(String prefecture, String id, int seen, String view, String homeworkDone, Viewer by) {
        return control.jdbi().inTransaction(transaction -> {
            VisitRecord visit = VisitRows.lock(transaction, prefecture, id).orElse(null);
            if (visit == null) {
                return new ActOutcome.Gone();
            }
            if (!visit.state().tookPlace()) {
                return new ActOutcome.NotFromHere(visit.state());
            }
            int newest = newest(replies(transaction, prefecture, "v.id", id), Reply::version)
                    .map(Reply::version)
                    .orElse(0);
            if (newest != seen) {
                return new ActOutcome.Changed(visit);
            }
            insert(transaction, new Reply(id, newest + 1, view, homeworkDone, by.userId(), clock.instant()));
            ControlAudit.record(
                    transaction, by.doing(VisitAct.TOWN_AGREES.right(), "VISIT_REPLIED", Visits.KIND, id, null));
            return new ActOutcome.Done(visit, visit);
        });
    }

    private static void insert(Handle transaction, String id, Report.Text text, Viewer by, Instant now) {
        transaction
                .createUpdate("INSERT INTO dispatch_report"
                        + " (visit_id, version, findings, advice, homework, next_step, by_user, at)"
                        + " SELECT :visit, COALESCE(MAX(version), 0) + 1, :findings, :advice, :homework, :next, :by, :at"
                        + " FROM dispatch_report WHERE visit_id = :visit")
                .bind("visit", id)
                .bind("findings", text.findings())
                .bind("advice", text.advice())
                .bind("homework", text.homework())
                .bind("next", text.next())
                .bind("by", by.userId())
                .bind("at", now)
                .execute();
    }

    private static void insert(Handle transaction, Reply reply) {
        transaction
                .createUpdate("INSERT INTO dispatch_reply (visit_id, version, view, homework_done, by_user, at)"
                        + " VALUES (:visit, :version, :view, :done, :by, :at)")
                .bind("visit", reply.visit())
                .bind("version", reply.version())
                .bind("view", reply.view())
                .bind("done", reply.homeworkDone())
                .bind("by", reply.byUser())
                .bind("at", reply.at())
                .execute();
    }

    private static List<Report> reports(Handle handle, String prefecture, String column, String value) {
        return handle.createQuery(REPORTS + column + " = :value")
                .bind("prefecture", prefecture)
                .bind("value", value)
                .map((row, context) -> new Report(
                        row.getString(1),
                        row.getInt(2),
                        new Report.Text(row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
                        row.getString(7),
                        instant(row, 8)))
                .list();
    }

    private static List<Reply> replies(Handle handle, String prefecture, String column, String value) {
        return handle.createQuery(REPLIES + column + " = :value")
                .bind("prefecture", prefecture)
                .bind("value", value)
                .map((row, context) -> new Reply(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        instant(row, 6)))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static <T> Optional<T> newest(List<T> all, Function<T, Integer> version) {
        return all.stream().max(Comparator.comparing(version));
    }

    private static <T> Map<String, T> newestByVisit(
            List<T> all, Function<T, String> visit, Function<T, Integer> version) {
        return all.stream()
                .collect(Collectors.toMap(visit, one -> one, (a, b) -> version.apply(a) > version.apply(b) ? a : b));
    }
}
