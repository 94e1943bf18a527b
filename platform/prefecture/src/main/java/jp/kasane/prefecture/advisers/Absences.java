package jp.kasane.prefecture.advisers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.jdbi.v3.core.Handle;

/**
 * The half-days that advisers offer no more because they cannot come then, each with its causes. One is offered again once its last cause
 * is taken back, unless anything was said of it since, by the adviser, an officer, a file or a calendar: what is newer stays. All of it
 * within transactions of an officer's; another prefecture's advisers are not there.
 */
public final class Absences {

    private static final String OFFERED =
            "SELECT day, half FROM dispatch_offer WHERE adviser_id = :adviser AND day BETWEEN :from AND :until";
    private static final String WITHDRAWN =
            "SELECT DISTINCT day, half FROM dispatch_withdrawn WHERE adviser_id = :adviser AND day BETWEEN :from AND :until";
    private static final String HELD = " FOR UPDATE";
    private static final String ONCE = "INSERT IGNORE INTO dispatch_withdrawn (adviser_id, day, half, cause)"
            + " VALUES (:adviser, :day, :half, :cause)";

    private Absences() {}

    /**
     * Whoever cannot come from one day to another offers nothing there any more. What another cause withdrew there before has two from now on.
     *
     * @return what they would offer there but for this
     */
    public static Set<HalfDay> withdraw(
            Handle transaction, String adviser, String cause, LocalDate from, LocalDate until, Viewer by) {
        if (AdviserRows.lock(transaction, by.prefecture(), adviser).isEmpty()) {
            return Set.of();
        }
        Set<HalfDay> gone = between(transaction, OFFERED + HELD, adviser, from, until);
        gone.addAll(between(transaction, WITHDRAWN + HELD, adviser, from, until));
        Offers.batch(transaction, ONCE, adviser, gone, Map.of("cause", cause));
        Offers.clear(transaction, adviser, from, until);
        ControlAudit.record(transaction, by.doing(Right.DISPATCH, "OFFERS_WITHDRAWN", "adviser", adviser, null));
        return gone;
    }

    private static Set<HalfDay> between(Handle handle, String sql, String adviser, LocalDate from, LocalDate until) {
        return handle.createQuery(sql)
                .bind("adviser", adviser)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> Offers.halfDay(row))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What becomes of those half-days once the cause is taken back; what is offered by now is left out. */
    public static Map<Afterwards, Set<HalfDay>> outlook(
            Handle handle, String prefecture, String adviser, String cause, Collection<HalfDay> withdrawn) {
        Map<Afterwards, Set<HalfDay>> outlook = new EnumMap<>(Afterwards.class);
        Optional<AdviserRecord> there = AdviserRows.find(handle, prefecture, adviser);
        TreeSet<HalfDay> rest = new TreeSet<>(withdrawn);
        if (there.isEmpty() || rest.isEmpty()) {
            return outlook;
        }
        Map<HalfDay, Integer> others = others(handle, adviser, cause);
        rest.removeAll(between(
                handle, OFFERED, adviser, rest.first().day(), rest.last().day()));
        for (HalfDay one : rest) {
            Afterwards afterwards =
                    there.get().retired() ? Afterwards.RETIRED : afterwards(others.getOrDefault(one, -1));
            outlook.computeIfAbsent(afterwards, each -> new TreeSet<>()).add(one);
        }
        return outlook;
    }

    /** @param others how many other causes there are; less than none: not even this one */
    private static Afterwards afterwards(int others) {
        if (others < 0) {
            return Afterwards.CHANGED;
        }
        return others == 0 ? Afterwards.OFFERED : Afterwards.ABSENT;
    }

    /** What the cause still withdraws, and how many others do. */
    private static Map<HalfDay, Integer> others(Handle handle, String adviser, String cause) {
        Map<HalfDay, Integer> others = new TreeMap<>();
        handle.createQuery("SELECT day, half, COUNT(*) - 1 FROM dispatch_withdrawn WHERE adviser_id = :adviser"
                        + " GROUP BY day, half HAVING SUM(cause = :cause) > 0")
                .bind("adviser", adviser)
                .bind("cause", cause)
                .map((row, context) -> Map.entry(Offers.halfDay(row), row.getInt(3)))
                .forEach(one -> others.put(one.getKey(), one.getValue()));
        return others;
    }

    /** The cause is none any more, and these, which nothing else withdraws, are offered again. */
    public static void end(Handle transaction, String adviser, String cause, Set<HalfDay> again, Viewer by) {
        if (AdviserRows.lock(transaction, by.prefecture(), adviser).isEmpty()) {
            return;
        }
        transaction.execute("DELETE FROM dispatch_withdrawn WHERE adviser_id = ? AND cause = ?", adviser, cause);
        if (!again.isEmpty()) {
            Offers.insert(transaction, adviser, again);
            ControlAudit.record(transaction, by.doing(Right.DISPATCH, "OFFERS_GIVEN_BACK", "adviser", adviser, null));
        }
    }

    /** Something newer was said of each from one day to another: nobody gives them back. */
    static void over(Handle transaction, String adviser, LocalDate from, LocalDate until) {
        transaction.execute(
                "DELETE FROM dispatch_withdrawn WHERE adviser_id = ? AND day BETWEEN ? AND ?", adviser, from, until);
    }

    /**
     * The same of these.
     *
     * @return how many half-days nobody gives back by that
     */
    static int over(Handle transaction, String adviser, Collection<HalfDay> said) {
        Set<HalfDay> withdrawn = transaction
                .createQuery("SELECT DISTINCT day, half FROM dispatch_withdrawn WHERE adviser_id = :adviser")
                .bind("adviser", adviser)
                .map((row, context) -> Offers.halfDay(row))
                .filter(said::contains)
                .collect(Collectors.toSet());
        Offers.batch(
                transaction,
                "DELETE FROM dispatch_withdrawn WHERE adviser_id = :adviser AND day = :day AND half = :half",
                adviser,
                withdrawn,
                Map.of());
        return withdrawn.size();
    }
}
