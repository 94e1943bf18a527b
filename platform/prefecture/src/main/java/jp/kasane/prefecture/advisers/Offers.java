package jp.kasane.prefecture.advisers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The half-days that advisers offer. They are written by the adviser who signs in as that one, or by an officer for them; what is not
 * the prefecture's, or not one's own, is not changed and answers false.
 */
public final class Offers {

    /** More half-days than that are not written at once: ten years of them. */
    public static final int MOST = 7_400;

    private final ControlDatabase control;

    public Offers(ControlDatabase control) {
        this.control = control;
    }

    /** What one of the prefecture's offers, in order, both days included. */
    public Set<HalfDay> of(String prefecture, String adviser, LocalDate from, LocalDate until) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT o.day, o.half FROM dispatch_offer o"
                                + " JOIN dispatch_adviser a ON a.id = o.adviser_id WHERE a.prefecture_code = :prefecture"
                                + " AND o.adviser_id = :adviser AND o.day BETWEEN :from AND :until ORDER BY o.day")
                        .bind("prefecture", prefecture)
                        .bind("adviser", adviser)
                        .bind("from", from)
                        .bind("until", until)
                        .map((row, context) -> halfDay(row))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What those offer who can be sent, by the adviser's id; who offers nothing is left out. */
    public Map<String, Set<HalfDay>> all(String prefecture, LocalDate from, LocalDate until) {
        return control.jdbi().withHandle(handle -> all(handle, prefecture, from, until));
    }

    /** As {@link #all(String, LocalDate, LocalDate)}, within a transaction. */
    public static Map<String, Set<HalfDay>> all(Handle handle, String prefecture, LocalDate from, LocalDate until) {
        Map<String, Set<HalfDay>> all = new HashMap<>();
        handle.createQuery(
                        "SELECT o.day, o.half, o.adviser_id FROM dispatch_offer o"
                                + " JOIN dispatch_adviser a ON a.id = o.adviser_id"
                                + " WHERE a.prefecture_code = :prefecture AND a.retired_at IS NULL AND o.day BETWEEN :from AND :until")
                .bind("prefecture", prefecture)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> {
                    all.computeIfAbsent(row.getString(3), id -> new TreeSet<>()).add(halfDay(row));
                    return row.getString(3);
                })
                .list();
        return all;
    }

    /**
     * From one day to another these and no others.
     *
     * @return false if the adviser is none of theirs to change
     */
    public boolean replace(String adviser, LocalDate from, LocalDate until, Set<HalfDay> offered, Viewer by) {
        if (offered.stream()
                .anyMatch(one -> one.day().isBefore(from) || one.day().isAfter(until))) {
            throw new IllegalArgumentException("offered outside of " + from + " to " + until);
        }
        return changing(adviser, by, "OFFERS_REPLACED", transaction -> {
            clear(transaction, adviser, from, until);
            Absences.over(transaction, adviser, from, until);
            insert(transaction, adviser, offered);
        });
    }

    /**
     * What was shown becomes what is wanted; what somebody else offered or took away meanwhile stays theirs.
     *
     * @return false if the adviser is none of theirs to change
     */
    public boolean change(String adviser, Set<HalfDay> shown, Set<HalfDay> wanted, Viewer by) {
        return changing(adviser, by, "OFFERS_CHANGED", transaction -> {
            delete(transaction, adviser, without(shown, wanted));
            insert(transaction, adviser, without(wanted, shown));
        });
    }

    private static Set<HalfDay> without(Set<HalfDay> some, Set<HalfDay> those) {
        Set<HalfDay> rest = new TreeSet<>(some);
        rest.removeAll(those);
        return rest;
    }

    /** These too. */
    public boolean add(String adviser, Collection<HalfDay> offered, Viewer by) {
        return changing(adviser, by, "OFFERS_ADDED", transaction -> insert(transaction, adviser, offered));
    }

    /** These no more. */
    public boolean remove(String adviser, Collection<HalfDay> offered, Viewer by) {
        return changing(adviser, by, "OFFERS_REMOVED", transaction -> delete(transaction, adviser, offered));
    }

    /**
     * These no more, because the adviser's own calendar says that they are busy; within a transaction of the system's, which enters it.
     *
     * @return how many of them had been offered, or would be again
     */
    public static int taken(Handle transaction, String adviser, Collection<HalfDay> busy) {
        return delete(transaction, adviser, busy);
    }

    private boolean changing(String adviser, Viewer by, String action, Consumer<Handle> change) {
        String prefecture = by.prefecture();
        return control.jdbi().inTransaction(transaction -> {
            Optional<AdviserRecord> there = AdviserRows.lock(transaction, prefecture, adviser)
                    .filter(one -> by.may(Right.DISPATCH) || by.userId().equals(one.userId()));
            there.ifPresent(one -> {
                change.accept(transaction);
                boolean own = by.userId().equals(one.userId()) && by.may(Right.ADVISE);
                Right right = own ? Right.ADVISE : Right.DISPATCH;
                ControlAudit.record(transaction, by.doing(right, action, "adviser", adviser, null));
            });
            return there.isPresent();
        });
    }

    /** Nothing is offered from one day to another. */
    static void clear(Handle transaction, String adviser, LocalDate from, LocalDate until) {
        transaction.execute(
                "DELETE FROM dispatch_offer WHERE adviser_id = ? AND day BETWEEN ? AND ?", adviser, from, until);
    }

    static void insert(Handle transaction, String adviser, Collection<HalfDay> offered) {
        Absences.over(transaction, adviser, offered);
        batch(
                transaction,
                "INSERT IGNORE INTO dispatch_offer (adviser_id, day, half) VALUES (:adviser, :day, :half)",
                adviser,
                offered,
                Map.of());
    }

    /** How many were offered, or would have been again. */
    private static int delete(Handle transaction, String adviser, Collection<HalfDay> offered) {
        return Absences.over(transaction, adviser, offered)
                + batch(
                        transaction,
                        "DELETE FROM dispatch_offer WHERE adviser_id = :adviser AND day = :day AND half = :half",
                        adviser,
                        offered,
                        Map.of());
    }

    /** @param more what else is bound in each row */
    static int batch(
            Handle transaction, String sql, String adviser, Collection<HalfDay> halves, Map<String, String> more) {
        if (halves.size() > MOST) {
            throw new IllegalArgumentException("half-days at once: " + halves.size());
        }
        if (halves.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = transaction.prepareBatch(sql);
        halves.forEach(one -> batch.bindMap(more)
                .bind("adviser", adviser)
                .bind("day", one.day())
                .bind("half", one.half().name())
                .add());
        return Arrays.stream(batch.execute()).sum();
    }

    static HalfDay halfDay(ResultSet row) throws SQLException {
        return new HalfDay(row.getObject(1, LocalDate.class), HalfDay.Half.valueOf(row.getString(2)));
    }
}
