package jp.kasane.kernel.tenancy;

import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.tenancy.Tenant.State;
import org.jdbi.v3.core.Handle;

/** How a town's entry in the registry comes to be: entered when onboarding is asked for, completed step by step after that. */
public final class RegistryEntries {

    private static final int COLOURS = 10;

    private RegistryEntries() {}

    /** A town as it is entered, before anything of it exists. */
    public record NewTown(String code, String prefectureCode, String name, String kana, boolean singleOfficer) {}

    /** The database server with the fewest towns. */
    public static Optional<String> leastLoadedServer(Handle transaction) {
        return transaction
                .createQuery("SELECT s.id FROM database_server s LEFT JOIN tenant t ON t.server_id = s.id"
                        + " GROUP BY s.id ORDER BY COUNT(t.code), s.id LIMIT 1")
                .mapTo(String.class)
                .findOne();
    }

    /** Enters the town as ONBOARDING, which nobody can enter. */
    public static void enter(Handle transaction, NewTown town, String serverId, Instant now) {
        String name = Tenant.databaseNameOf(town.code());
        transaction
                .createUpdate("INSERT INTO tenant (code, prefecture_code, name, kana, state, server_id, database_name,"
                        + " database_user, colour, single_officer, created_at, changed_at) VALUES (:code, :prefecture,"
                        + " :name, :kana, :state, :server, :database, :database, :colour, :single, :now, :now)")
                .bind("code", town.code())
                .bind("prefecture", town.prefectureCode())
                .bind("name", town.name())
                .bind("kana", town.kana())
                .bind("state", State.ONBOARDING.name())
                .bind("server", serverId)
                .bind("database", name)
                .bind("colour", "c" + Integer.parseInt(town.code().substring(2, 5)) % COLOURS)
                .bind("single", town.singleOfficer())
                .bind("now", now)
                .execute();
    }

    public static void keepPassword(Handle transaction, String code, byte[] sealed) {
        change(transaction, code, "database_password", sealed);
    }

    public static void keepSchemaVersion(Handle transaction, String code, String version) {
        change(transaction, code, "schema_version", version);
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
