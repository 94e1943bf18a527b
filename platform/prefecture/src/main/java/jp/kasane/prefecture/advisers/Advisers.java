package jp.kasane.prefecture.advisers;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The advisers of each prefecture. Every question names the prefecture, and another's adviser is not there. Nobody is deleted: who is not
 * sent any more is retired, and can be taken back. Each change and its entry in the trail share a transaction.
 */
public final class Advisers {

    /** As many as a prefecture still plans with. */
    public static final int MOST = 300;

    private static final String KIND = "adviser";

    private final ControlDatabase control;
    private final Clock clock;

    public Advisers(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** All of them, the retired ones last. */
    public List<AdviserRecord> of(String prefecture) {
        return control.jdbi().withHandle(handle -> of(handle, prefecture));
    }

    /** As {@link #of(String)}, within a transaction. */
    public static List<AdviserRecord> of(Handle handle, String prefecture) {
        return AdviserRows.of(handle, prefecture);
    }

    /** Retired ones too: what they did is still shown. */
    public Optional<AdviserRecord> find(String prefecture, String id) {
        return control.jdbi().withHandle(handle -> AdviserRows.find(handle, prefecture, id));
    }

    /** The same, and nobody else changes it or its offers until the transaction ends. */
    public static Optional<AdviserRecord> held(Handle transaction, String prefecture, String id) {
        return AdviserRows.lock(transaction, prefecture, id);
    }

    /** As whom somebody signs in there; a retired one still sees where they were. */
    public Optional<AdviserRecord> ofUser(String prefecture, String userId) {
        return control.jdbi().withHandle(handle -> AdviserRows.ofUser(handle, prefecture, userId));
    }

    /**
     * The visits to come to which advisers are to go although their base, or where they are barred from, is now otherwise: nothing moves
     * them by itself.
     */
    public List<Expected> misplaced(String prefecture) {
        return control.jdbi().withHandle(handle -> {
            Map<String, AdviserRecord> advisers = AdviserRows.of(handle, prefecture).stream()
                    .collect(Collectors.toMap(AdviserRecord::id, Function.identity()));
            return AdviserRows.toCome(handle, prefecture, LocalDate.ofInstant(clock.instant(), Grants.JAPAN)).stream()
                    .filter(one -> Optional.ofNullable(advisers.get(one.adviser()))
                            .filter(adviser -> adviser.barredTowns().contains(one.town()))
                            .isPresent())
                    .toList();
        });
    }

    /** In the prefecture of whoever writes it down. */
    public AdviserOutcome make(AdviserDraft draft, Viewer by) {
        String prefecture = by.prefecture();
        return unlessTaken(draft, by, transaction -> {
            List<AdviserRecord> there = AdviserRows.of(transaction, prefecture);
            if (there.size() >= MOST) {
                return new AdviserOutcome.TooMany(MOST);
            }
            Optional<AdviserOutcome> taken = taken(there, draft, "");
            if (taken.isPresent()) {
                return taken.get();
            }
            String id = Ids.next();
            AdviserRows.insert(transaction, prefecture, id, draft, clock.instant());
            return entered(transaction, "ADVISER_ADDED", id, by);
        });
    }

    /**
     * What stands is replaced.
     *
     * @param version the one that was shown to whoever changes it
     */
    public AdviserOutcome change(String id, AdviserDraft draft, int version, Viewer by) {
        return unlessTaken(
                draft,
                by,
                whole -> changing(whole, id, by, (transaction, now) -> {
                    if (now.retired()) {
                        return new AdviserOutcome.Gone();
                    }
                    if (now.version() != version) {
                        return new AdviserOutcome.Stale();
                    }
                    Optional<AdviserOutcome> taken = taken(AdviserRows.of(transaction, by.prefecture()), draft, id);
                    if (taken.isPresent()) {
                        return taken.get();
                    }
                    AdviserRows.update(transaction, id, draft, clock.instant());
                    if (!Objects.equals(now.userId(), draft.userId())) {
                        forgetCalendar(transaction, id, by);
                    }
                    return entered(transaction, "ADVISER_CHANGED", id, by);
                }));
    }

    /** Nobody sends them any more. Refused while somebody expects them. */
    public AdviserOutcome retire(String id, Viewer by) {
        return changing(id, by, (transaction, now) -> {
            if (now.retired()) {
                return new AdviserOutcome.Gone();
            }
            int expected = AdviserRows.expected(transaction, id, LocalDate.ofInstant(clock.instant(), Grants.JAPAN));
            if (expected > 0) {
                return new AdviserOutcome.StillExpected(expected);
            }
            AdviserRows.retire(transaction, id, true, clock.instant());
            forgetCalendar(transaction, id, by);
            return entered(transaction, "ADVISER_RETIRED", id, by);
        });
    }

    /** They are sent again. */
    public AdviserOutcome takeBack(String id, Viewer by) {
        return changing(id, by, (transaction, now) -> {
            if (!now.retired()) {
                return new AdviserOutcome.Kept(id);
            }
            AdviserRows.retire(transaction, id, false, clock.instant());
            return entered(transaction, "ADVISER_TAKEN_BACK", id, by);
        });
    }

    private AdviserOutcome changing(String id, Viewer by, BiFunction<Handle, AdviserRecord, AdviserOutcome> change) {
        return control.jdbi().inTransaction(transaction -> changing(transaction, id, by, change));
    }

    private static AdviserOutcome changing(
            Handle transaction, String id, Viewer by, BiFunction<Handle, AdviserRecord, AdviserOutcome> change) {
        return AdviserRows.lock(transaction, by.prefecture(), id)
                .map(now -> change.apply(transaction, now))
                .orElseGet(AdviserOutcome.Gone::new);
    }

    /** The database keeps two of one user apart, for whoever writes them down at the same time. */
    private AdviserOutcome unlessTaken(AdviserDraft draft, Viewer by, Function<Handle, AdviserOutcome> keeping) {
        try {
            return control.jdbi().inTransaction(keeping::apply);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException && draft.userId() != null) {
                return new AdviserOutcome.UserTaken(ofUser(by.prefecture(), draft.userId())
                        .map(AdviserRecord::id)
                        .orElse(""));
            }
            throw e;
        }
    }

    private static Optional<AdviserOutcome> taken(List<AdviserRecord> there, AdviserDraft draft, String self) {
        return there.stream()
                .filter(one -> one.userId() != null && one.userId().equals(draft.userId()))
                .filter(one -> !one.id().equals(self))
                .<AdviserOutcome>map(one -> new AdviserOutcome.UserTaken(one.id()))
                .findFirst();
    }

    /** The calendar that an adviser subscribed to is none of theirs any more. Whether there was one. */
    public static boolean forgetCalendar(Handle transaction, String id) {
        return AdviserRows.forgetCalendar(transaction, id);
    }

    /** It belongs to whoever subscribed to it: it goes with them, and nobody who comes after sees where it is. */
    private static void forgetCalendar(Handle transaction, String id, Viewer by) {
        if (forgetCalendar(transaction, id)) {
            entered(transaction, "FEED_REMOVED", id, by);
        }
    }

    private static AdviserOutcome entered(Handle transaction, String action, String id, Viewer by) {
        ControlAudit.record(transaction, by.doing(Right.DISPATCH, action, KIND, id, null));
        return new AdviserOutcome.Kept(id);
    }
}
