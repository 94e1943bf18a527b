package jp.kasane.kernel.succession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** The SQL of {@link Successions}. */
final class SuccessionRows {

    private static final String MERGERS = "SELECT predecessor, successor, merged_on FROM merger WHERE ";

    private SuccessionRows() {}

    static Optional<Tenant> locked(Handle transaction, String townCode) {
        transaction
                .createQuery("SELECT code FROM tenant WHERE code = :code FOR UPDATE")
                .bind("code", townCode)
                .mapTo(String.class)
                .findOne();
        return TenantRegistry.find(transaction, townCode);
    }

    static List<TownName> names(Handle handle, String townCode) {
        return handle.createQuery("SELECT DATE('1000-01-01') AS valid_from, name, kana FROM tenant WHERE code = :code"
                        + " UNION ALL SELECT valid_from, name, kana FROM town_name WHERE town_code = :code"
                        + " ORDER BY valid_from")
                .bind("code", townCode)
                .map((row, context) -> new TownName(
                        row.getObject("valid_from", LocalDate.class), row.getString("name"), row.getString("kana")))
                .list();
    }

    static boolean addName(Handle transaction, String townCode, TownName name, String by, Instant now) {
        return transaction
                        .createUpdate("INSERT IGNORE INTO town_name (town_code, valid_from, name, kana, planned_by,"
                                + " planned_at) VALUES (:code, :from, :name, :kana, :by, :now)")
                        .bind("code", townCode)
                        .bind("from", name.from())
                        .bind("name", name.name())
                        .bind("kana", name.kana())
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    static boolean dropName(Handle transaction, String townCode, LocalDate from) {
        return transaction
                        .createUpdate("DELETE FROM town_name WHERE town_code = :code AND valid_from = :from")
                        .bind("code", townCode)
                        .bind("from", from)
                        .execute()
                == 1;
    }

    static Optional<Merger> merger(Handle handle, String townCode) {
        return mergers(handle, "predecessor = :code", townCode).findOne();
    }

    static List<Merger> predecessors(Handle handle, String townCode) {
        return mergers(handle, "successor = :code ORDER BY merged_on, predecessor", townCode)
                .list();
    }

    private static ResultIterable<Merger> mergers(Handle handle, String where, String townCode) {
        return handle.createQuery(MERGERS + where)
                .bind("code", townCode)
                .map((row, context) -> new Merger(
                        row.getString("predecessor"),
                        row.getString("successor"),
                        row.getObject("merged_on", LocalDate.class)));
    }

    static void addMerger(Handle transaction, Merger merger, String why, String by, Instant now) {
        transaction
                .createUpdate("INSERT INTO merger (predecessor, successor, merged_on, why, planned_by, planned_at)"
                        + " VALUES (:from, :to, :on, :why, :by, :now)")
                .bind("from", merger.predecessor())
                .bind("to", merger.successor())
                .bind("on", merger.on())
                .bind("why", why)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    static void dropMerger(Handle transaction, String townCode) {
        transaction
                .createUpdate("DELETE FROM merger WHERE predecessor = :code")
                .bind("code", townCode)
                .execute();
    }
}
