package jp.kasane.kernel.tenancy;

import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.authority.Right;

/** What the kernel's tests ask of a town's database. */
final class Asking {

    private Asking() {}

    static AuditEntry read(String id) {
        return AuditEntry.of(AuditEntry.Action.READ, Right.RECORD_READ, "consultation", id);
    }

    static String marker(TownUnit unit) {
        return unit.withoutPersonalData(t -> (String)
                t.entities().createNativeQuery("SELECT code FROM town_marker").getSingleResult());
    }

    static String database(TownUnit unit) {
        return unit.withoutPersonalData(t ->
                (String) t.entities().createNativeQuery("SELECT DATABASE()").getSingleResult());
    }

    static long count(TownUnit unit, String sql) {
        return unit.withoutPersonalData(
                t -> ((Number) t.entities().createNativeQuery(sql).getSingleResult()).longValue());
    }

    static int execute(TownTransaction transaction, String sql) {
        return sql.startsWith("SELECT")
                ? transaction.entities().createNativeQuery(sql).getResultList().size()
                : transaction.entities().createNativeQuery(sql).executeUpdate();
    }

    static void setting(TownTransaction transaction, String name) {
        execute(transaction, "INSERT INTO setting VALUES ('" + name + "', '', NOW(6), NULL)");
    }
}
