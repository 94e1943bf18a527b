package jp.kasane.prefecture.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.programmes.ChangeOutcome.Why;
import jp.kasane.prefecture.programmes.Programme.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The programmes of each prefecture. Every question names the prefecture, and another's programme is not there. Who changes one says which
 * version they saw. Each change and its entry in the trail share a transaction.
 */
public final class Programmes {

    private static final String KIND = "dispatch_programme";
    private static final String SELECT =
            "SELECT id, prefecture_code, fiscal_year, title, kind, state, settings, version"
                    + " FROM dispatch_programme WHERE prefecture_code = :prefecture";

    private final ControlDatabase control;
    private final Clock clock;

    public Programmes(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** All of a prefecture, the newest year first. */
    public List<Programme> of(String prefecture) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + " ORDER BY fiscal_year DESC, id")
                        .bind("prefecture", prefecture)
                        .map(Programmes::programme)
                        .list());
    }

    /** Those that towns of the prefecture see. */
    public List<Programme> openTo(String prefecture) {
        return of(prefecture).stream().filter(Programme::shownToTowns).toList();
    }

    public Optional<Programme> find(String prefecture, String id) {
        return control.jdbi().withHandle(handle -> find(handle, prefecture, id));
    }

    /** The same within a transaction. */
    public static Optional<Programme> find(Handle handle, String prefecture, String id) {
        return find(handle, prefecture, id, "");
    }

    /**
     * As it stands, and it stays so until the transaction ends. Whoever makes an application's visits holds it, so that no stage goes
     * meanwhile.
     */
    public static Optional<Programme> held(Handle transaction, String prefecture, String id) {
        return find(transaction, prefecture, id, " FOR UPDATE");
    }

    /** In the prefecture of whoever makes it; it begins as a draft. */
    public String make(ProgrammeDraft draft, Viewer by) {
        return control.jdbi().inTransaction(transaction -> make(transaction, draft, by));
    }

    private String make(Handle transaction, ProgrammeDraft draft, Viewer by) {
        String id = Ids.next();
        transaction
                .createUpdate("INSERT INTO dispatch_programme (id, prefecture_code, fiscal_year, title, kind, state,"
                        + " settings, version, made_by, changed_at) VALUES (:id, :prefecture, :year, :title, :kind,"
                        + " 'DRAFT', :settings, 1, :by, :now)")
                .bind("id", id)
                .bind("prefecture", by.prefecture())
                .bind("year", draft.year().year())
                .bind("title", draft.title())
                .bind("kind", draft.kind().name())
                .bind("settings", CanonicalJson.write(draft.settings()))
                .bind("by", by.userId())
                .bind("now", clock.instant())
                .execute();
        ControlAudit.record(transaction, by.doing(Right.DISPATCH, "PROGRAMME_MADE", KIND, id, null));
        return id;
    }

    /**
     * A draft of the same for the fiscal year after it, with all its days a year later. Towns excluded by name are left for the officer to
     * name anew.
     *
     * @return the draft's id; empty: the prefecture has no such programme
     */
    public Optional<String> copy(String id, Viewer by) {
        return control.jdbi()
                .inTransaction(transaction -> find(transaction, by.prefecture(), id)
                        .map(one -> {
                            String copy = make(transaction, one.draft().aYearLater(), by);
                            ControlAudit.record(
                                    transaction, by.doing(Right.DISPATCH, "PROGRAMME_COPIED", KIND, id, null));
                            return copy;
                        }));
    }

    /**
     * Takes away a draft that was never open to towns, with its searches for a plan; the trail keeps that it was there. One that was open
     * stays, whether any town has begun to apply or not: this is the towns' alone, and what they began stays with it.
     *
     * @param version that was seen
     */
    public ChangeOutcome delete(String id, int version, Viewer by) {
        return asSeen(id, version, by, (transaction, now) -> delete(transaction, now, by));
    }

    /** Whether it is deleted when somebody asks for it: no town has ever seen it. */
    public boolean deletable(Programme programme) {
        return programme.state() == State.DRAFT && !control.jdbi().withHandle(handle -> wasOpen(handle, programme));
    }

    private static boolean wasOpen(Handle handle, Programme programme) {
        return handle.createQuery(
                        "SELECT was_open FROM dispatch_programme WHERE id = :id AND prefecture_code = :prefecture")
                .bind("id", programme.id())
                .bind("prefecture", programme.prefecture())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    private static ChangeOutcome delete(Handle transaction, Programme now, Viewer by) {
        if (now.state() != State.DRAFT) {
            return new ChangeOutcome.Refused(Why.NOT_A_DRAFT, 0);
        }
        if (wasOpen(transaction, now)) {
            return new ChangeOutcome.Refused(Why.STAYS_ON_RECORD, 0);
        }
        transaction.execute("DELETE FROM dispatch_run WHERE programme_id = ?", now.id());
        transaction.execute(
                "DELETE FROM dispatch_programme WHERE id = ? AND prefecture_code = ?", now.id(), now.prefecture());
        ControlAudit.record(transaction, by.doing(Right.DISPATCH, "PROGRAMME_DELETED", KIND, now.id(), null));
        return new ChangeOutcome.Deleted();
    }

    /**
     * What it says from now on. Once an application was sent, nothing it answers is taken away or called otherwise, and nothing is added
     * that has to be answered.
     *
     * @param version that was seen
     */
    public ChangeOutcome change(String id, int version, ProgrammeDraft draft, Viewer by) {
        return asSeen(id, version, by, (transaction, now) -> change(transaction, now, draft, by));
    }

    /** Does it in one transaction, where the programme is as it was seen. */
    private ChangeOutcome asSeen(
            String id, int version, Viewer by, BiFunction<Handle, Programme, ChangeOutcome> change) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<Programme> now = held(transaction, by.prefecture(), id);
            return now.isEmpty()
                    ? new ChangeOutcome.Gone()
                    : now.get().version() != version
                            ? new ChangeOutcome.Stale(now.get())
                            : change.apply(transaction, now.get());
        });
    }

    private ChangeOutcome change(Handle transaction, Programme now, ProgrammeDraft draft, Viewer by) {
        if (now.state() != State.DRAFT && (!now.year().equals(draft.year()) || now.kind() != draft.kind())) {
            return new ChangeOutcome.Refused(Why.SETTLED_WHEN_OPENED, 0);
        }
        int visits = ProgrammeCounts.visits(transaction, now.id());
        if (visits > 0 && !ordered(now.settings()).equals(ordered(draft.settings()))) {
            return new ChangeOutcome.Refused(Why.STAGES_HAVE_VISITS, visits);
        }
        List<Answered> lost = Answered.lostBetween(now.settings(), draft.settings());
        if (!lost.isEmpty() && ProgrammeCounts.sent(transaction, now.id())) {
            return new ChangeOutcome.Lost(lost);
        }
        transaction
                .createUpdate("UPDATE dispatch_programme SET fiscal_year = :year, title = :title, kind = :kind,"
                        + " settings = :settings, version = version + 1, changed_at = :now"
                        + " WHERE id = :id AND prefecture_code = :prefecture")
                .bind("year", draft.year().year())
                .bind("title", draft.title())
                .bind("kind", draft.kind().name())
                .bind("settings", CanonicalJson.write(draft.settings()))
                .bind("now", clock.instant())
                .bind("id", now.id())
                .bind("prefecture", now.prefecture())
                .execute();
        ControlAudit.record(transaction, by.doing(Right.DISPATCH, "PROGRAMME_CHANGED", KIND, now.id(), null));
        return new ChangeOutcome.Changed(now.version() + 1);
    }

    private static List<String> ordered(ProgrammeSettings settings) {
        return settings.stages().stream().map(StageSetting::id).toList();
    }

    /**
     * One step forward or back. Back to being set up as long as no town has sent an application; what towns only began to write is nobody
     * else's to know and decides nothing: it stays as it is, and is there when the programme is opened again.
     *
     * @param version that was seen
     */
    public ChangeOutcome move(String id, int version, State to, Viewer by) {
        return asSeen(id, version, by, (transaction, now) -> move(transaction, now, to, by));
    }

    private ChangeOutcome move(Handle transaction, Programme now, State to, Viewer by) {
        Optional<ChangeOutcome> refused = refusal(transaction, now, to);
        if (refused.isPresent()) {
            return refused.get();
        }
        transaction
                .createUpdate("UPDATE dispatch_programme SET state = :to, was_open = TRUE, version = version + 1,"
                        + " changed_at = :now WHERE id = :id AND prefecture_code = :prefecture")
                .bind("to", to.name())
                .bind("now", clock.instant())
                .bind("id", now.id())
                .bind("prefecture", now.prefecture())
                .execute();
        ControlAudit.record(transaction, by.doing(Right.DISPATCH, "PROGRAMME_" + to.name(), KIND, now.id(), null));
        return new ChangeOutcome.Changed(now.version() + 1);
    }

    private static Optional<ChangeOutcome> refusal(Handle transaction, Programme now, State to) {
        if (!now.state().leadsTo(to)) {
            return Optional.of(new ChangeOutcome.Refused(Why.NOT_THE_NEXT_STEP, 0));
        }
        if (to == State.DRAFT) {
            return ProgrammeCounts.sent(transaction, now.id())
                    ? Optional.of(new ChangeOutcome.Refused(Why.STAYS_OPEN, 0))
                    : Optional.empty();
        }
        if (to == State.ENDED) {
            int open = ProgrammeCounts.visitsToHold(transaction, now.id());
            return open == 0 ? Optional.empty() : Optional.of(new ChangeOutcome.Refused(Why.VISITS_STILL_OPEN, open));
        }
        return Optional.empty();
    }

    /** Whether towns have answered what a programme of the prefecture asks: an application was sent. */
    public boolean answered(Programme programme) {
        return control.jdbi().withHandle(handle -> ProgrammeCounts.sent(handle, programme.id()));
    }

    /** How many things there are of a programme, for its overview. */
    public ProgrammeCounts counts(String prefecture, String id) {
        return control.jdbi().withHandle(handle -> ProgrammeCounts.of(handle, prefecture, id));
    }

    /** Towns that were helped in earlier fiscal years: what many a programme leaves out. */
    public List<Helped> helpedBefore(String prefecture, FiscalYear year) {
        return control.jdbi().withHandle(handle -> Helped.before(handle, prefecture, year));
    }

    private static Optional<Programme> find(Handle handle, String prefecture, String id, String locking) {
        return handle.createQuery(SELECT + " AND id = :id" + locking)
                .bind("prefecture", prefecture)
                .bind("id", id)
                .map(Programmes::programme)
                .findOne();
    }

    private static Programme programme(ResultSet row, StatementContext context) throws SQLException {
        return new Programme(
                row.getString("id"),
                row.getString("prefecture_code"),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("title"),
                Programme.Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                CanonicalJson.read(row.getString("settings"), ProgrammeSettings.class),
                row.getInt("version"));
    }
}
