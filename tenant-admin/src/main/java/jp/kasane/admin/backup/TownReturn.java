package jp.kasane.admin.backup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A town's entry, people and grants coming back into the control database. What is still there stays as it is now: a grant that was
 * revoked after the backup is not revived, and somebody who has left does not return. Only what is missing altogether comes back.
 */
final class TownReturn {

    private static final String REASON = "バックアップから戻しました。管理者が確認しています。 / Restored from a backup, being checked.";

    private final ControlDatabase control;
    private final Clock clock;

    TownReturn(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /**
     * Who came back.
     *
     * @param invited have a record here again but no identity: they get an invitation
     * @param replaced user names that are somebody else's by now: neither the person nor their grants came back
     */
    record People(List<String> invited, List<String> replaced) {}

    /** Refuses a town that can be entered, or is just being made. */
    void refuseUnlessShut(String code, String prefecture) {
        control.jdbi().useHandle(handle -> {
            refuseUnlessShut(TenantRegistry.find(handle, code));
            boolean known = new TenantRegistry(control).prefecture(prefecture).isPresent();
            if (!known) {
                throw new BackupRefused("prefecture.unknown", prefecture);
            }
        });
    }

    private static void refuseUnlessShut(Optional<Tenant> town) {
        town.ifPresent(there -> {
            if (there.state() == Tenant.State.ACTIVE) {
                throw new BackupRefused("town.open", there.code());
            }
            if (there.state() == Tenant.State.ONBOARDING) {
                throw new BackupRefused("town.making", there.code());
            }
            if (there.state() != Tenant.State.SUSPENDED) {
                throw new BackupRefused("town.left", there.code());
            }
        });
    }

    /** The town's entry, locked until the transaction ends, so that nobody opens the town meanwhile. */
    Tenant lockEntry(Handle transaction, TownEntry entry, String server) {
        String database = Tenant.databaseNameOf(entry.code());
        Map<String, String> now = Map.ofEntries(
                Map.entry("server_id", server),
                Map.entry("state", Tenant.State.SUSPENDED.name()),
                Map.entry("state_reason", REASON),
                Map.entry("database_name", database),
                Map.entry("database_user", database),
                Map.entry("changed_at", now()));
        TownEntry.add(transaction, TownEntry.Table.TENANT, entry.town(), now);
        transaction
                .createQuery("SELECT code FROM tenant WHERE code = :code FOR UPDATE")
                .bind("code", entry.code())
                .mapTo(String.class)
                .one();
        Optional<Tenant> town = TenantRegistry.find(transaction, entry.code());
        refuseUnlessShut(town);
        return town.orElseThrow();
    }

    /** Brings missing people and grants back and asks for the invitations. */
    People people(Handle transaction, TownEntry entry) {
        List<String> invited = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        List<String> replacedIds = new ArrayList<>();
        for (Map<String, @Nullable String> person : entry.people()) {
            String id = TownEntry.text(person, "id");
            String name = TownEntry.text(person, "username");
            if (nameIsAnothers(transaction, person)) {
                replaced.add(name);
                replacedIds.add(id);
            } else if (enter(transaction, entry, person)) {
                invited.add(name);
            }
        }
        entry.grants().stream()
                .filter(grant -> !replacedIds.contains(TownEntry.text(grant, "user_id")))
                .forEach(grant -> TownEntry.add(transaction, TownEntry.Table.GRANT_TABLE, grant, Map.of()));
        return new People(invited, replaced);
    }

    private boolean enter(Handle transaction, TownEntry entry, Map<String, @Nullable String> person) {
        boolean ended = "ENDED".equals(person.get("state"));
        Map<String, @Nullable String> row = new java.util.LinkedHashMap<>(person);
        row.put("subject", null);
        Map<String, String> changed = Map.of("state", ended ? "ENDED" : "INVITED", "changed_at", now());
        if (!TownEntry.add(transaction, TownEntry.Table.PERSON_TABLE, row, changed) || ended) {
            return false;
        }
        new Jobs(control, clock)
                .enqueue(
                        transaction,
                        Place.town(entry.code()),
                        new JobRequest.InviteUser(TownEntry.text(person, "id")),
                        null);
        return true;
    }

    private static boolean nameIsAnothers(Handle transaction, Map<String, @Nullable String> person) {
        return transaction
                        .createQuery("SELECT COUNT(*) FROM app_user WHERE prefecture_code = :prefecture"
                                + " AND username = :name AND id <> :id")
                        .bind("prefecture", person.get("prefecture_code"))
                        .bind("name", person.get("username"))
                        .bind("id", person.get("id"))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private String now() {
        return LocalDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC)
                .toString()
                .replace('T', ' ');
    }
}
