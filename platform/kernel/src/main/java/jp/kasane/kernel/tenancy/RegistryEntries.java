package jp.kasane.kernel.tenancy;

import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.tenancy.Tenant.State;
import org.jdbi.v3.core.Handle;

/** How a town's entry in the registry comes to be: entered when onboarding is asked for, completed step by step after that. */
public final class RegistryEntries {

    private RegistryEntries() {}

    /** A town as it is entered, before anything of it exists. */
    public record NewTown(String code, String prefectureCode, String name, String kana, boolean singleOfficer) {}

    /** The database server with the fewest towns, of those where the operator wants new ones. */
    public static Optional<String> leastLoadedServer(Handle transaction) {
        return transaction
                .createQuery("SELECT s.id FROM database_server s LEFT JOIN tenant t ON t.server_id = s.id"
                        + " WHERE s.accepts_towns GROUP BY s.id ORDER BY COUNT(t.code), s.id LIMIT 1")
                .mapTo(String.class)
                .findOne();
    }

    /**
     * The lock at the control database's server that an import of the town holds as long as it works: {@code GET_LOCK}, which ends with
     * its connection and which every user of the server may ask for.
     */
    public static String importLock(String code) {
        return "kasane_import_" + code;
    }

    /** Enters the town as ONBOARDING, which nobody can enter. */
    public static void enter(Handle transaction, NewTown town, String serverId, Instant now) {
        String name = Tenant.databaseNameOf(town.code());
        transaction
                .createUpdate("INSERT INTO tenant (code, prefecture_code, name, kana, state, server_id, database_name,"
                        + " database_user, single_officer, created_at, changed_at) VALUES (:code, :prefecture,"
                        + " :name, :kana, :state, :server, :database, :database, :single, :now, :now)")
                .bind("code", town.code())
                .bind("prefecture", town.prefectureCode())
                .bind("name", town.name())
                .bind("kana", town.kana())
                .bind("state", State.ONBOARDING.name())
                .bind("server", serverId)
                .bind("database", name)
                .bind("single", town.singleOfficer())
                .bind("now", now)
                .execute();
    }

    public static void keepPassword(Handle transaction, String code, byte[] sealed) {
        change(transaction, code, "database_password", sealed);
        transaction.execute("UPDATE tenant SET next_database_password = NULL WHERE code = ?", code);
    }

    /** Keeps a password that is about to be set, beside the one that holds; one that is kept already stays. */
    public static void keepNextPassword(Handle transaction, String code, byte[] sealed) {
        transaction.execute(
                "UPDATE tenant SET next_database_password = ? WHERE code = ? AND next_database_password IS NULL",
                sealed,
                code);
    }

    public static Optional<byte[]> nextPassword(Handle transaction, String code) {
        return transaction
                .createQuery("SELECT next_database_password FROM tenant WHERE code = :code"
                        + " AND next_database_password IS NOT NULL")
                .bind("code", code)
                .mapTo(byte[].class)
                .findOne();
    }

    /** The kept password is the one that holds from now on; false if none was kept. */
    public static boolean takeNextPassword(Handle transaction, String code) {
        return transaction.execute(
                        "UPDATE tenant SET database_password = next_database_password, next_database_password = NULL,"
                                + " changed_at = ? WHERE code = ? AND next_database_password IS NOT NULL",
                        Instant.now(),
                        code)
                == 1;
    }

    /** The town's database stands at that version, whole. */
    public static void keepSchemaVersion(Handle transaction, String code, String version) {
        transaction
                .createUpdate("UPDATE tenant SET schema_version = :version, upgrading_to = NULL, changed_at = :now"
                        + " WHERE code = :code")
                .bind("version", version)
                .bind("now", Instant.now())
                .bind("code", code)
                .execute();
    }

    /** From the next request on nobody enters the town, until {@link #keepSchemaVersion}. */
    public static void beginUpgrade(Handle transaction, String code, String version) {
        change(transaction, code, "upgrading_to", version);
    }

    public static void keepOrganization(Handle transaction, String code, String organizationId) {
        change(transaction, code, "organization_id", organizationId);
    }

    public static Optional<String> organization(Handle transaction, String code) {
        return transaction
                .createQuery("SELECT organization_id FROM tenant WHERE code = :code AND organization_id IS NOT NULL")
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
    }

    private static void change(Handle transaction, String code, String column, Object value) {
        transaction
                .createUpdate("UPDATE tenant SET " + column + " = :value, changed_at = :now WHERE code = :code")
                .bind("value", value)
                .bind("now", Instant.now())
                .bind("code", code)
                .execute();
    }
}
