package jp.kasane.admin.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.FirstDefinitions;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;

/** The registry's entry of a town that comes in out of an export. */
final class ImportedEntry {

    private final ControlDatabase control;
    private final Clock clock;
    private final Contents contents;

    ImportedEntry(ControlDatabase control, Clock clock, Contents contents) {
        this.control = control;
        this.clock = clock;
        this.contents = contents;
    }

    /** A town that is there is not replaced; one that has left may come back; one whose making was cut off, also by an earlier import, is made anew. */
    void refuseUnlessAbsent() {
        TenantRegistry registry = new TenantRegistry(control);
        String code = contents.town().code();
        String prefecture = contents.town().prefectureCode();
        if (registry.prefecture(prefecture).isEmpty()) {
            throw new TransferRefused("prefecture.unknown", prefecture);
        }
        registry.find(code).ifPresent(there -> {
            if (there.state() != Tenant.State.ONBOARDING && there.state() != Tenant.State.DEPARTED) {
                throw new TransferRefused("town.there", code);
            }
            if (underWay(code)) {
                throw new TransferRefused("town.making", code);
            }
        });
    }

    /** Waits for an order that is just being entered: in a transaction, for a single statement waits for none. */
    private boolean underWay(String code) {
        return control.jdbi()
                .inTransaction(transaction -> transaction
                        .createQuery("SELECT id FROM job WHERE uniqueness = :name"
                                + " AND kind <> 'KEEP_TOWN' LOCK IN SHARE MODE")
                        .bind("name", "town:" + code + ":state")
                        .mapTo(String.class)
                        .findOne())
                .isPresent();
    }

    /** Enters it as ONBOARDING, as it was called and ran. What an earlier order wanted it to begin with is forgotten. */
    Tenant enter(ExportFile file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        file.each((name, in) -> {
            if (name.equals(ControlRows.TOWN.file())) {
                Rows.each(in, rows::add);
            }
        });
        if (rows.size() != 1
                || !rows.get(0).path("code").asText().equals(contents.town().code())) {
            throw new TransferRefused("manifest.unreadable");
        }
        return control.jdbi().inTransaction(transaction -> enter(transaction, rows.get(0)));
    }

    private Tenant enter(Handle transaction, JsonNode row) {
        String code = row.path("code").asText();
        TenantRegistry.move(transaction, code, Tenant.State.DEPARTED, Tenant.State.ONBOARDING, null);
        FirstDefinitions.forget(transaction, code);
        Optional<Tenant> there = TenantRegistry.find(transaction, code);
        if (there.isPresent()) {
            return there.get();
        }
        String server =
                RegistryEntries.leastLoadedServer(transaction).orElseThrow(() -> new TransferRefused("server.unknown"));
        RegistryEntries.enter(
                transaction,
                new RegistryEntries.NewTown(
                        code,
                        row.path("prefecture_code").asText(),
                        row.path("name").asText(),
                        row.path("kana").asText(),
                        row.path("single_officer").asInt() != 0),
                server,
                clock.instant());
        return TenantRegistry.find(transaction, code).orElseThrow();
    }

    static void keepPassword(Handle handle, Tenant town, byte[] sealedPassword) {
        RegistryEntries.keepPassword(handle, town.code(), sealedPassword);
    }

    static void keepSchemaVersion(Handle handle, Tenant town, String version) {
        RegistryEntries.keepSchemaVersion(handle, town.code(), version);
    }

    /** People of the town with no identity here. */
    static List<String> uninvited(Handle transaction, Tenant town) {
        return transaction
                .createQuery("SELECT DISTINCT u.id FROM app_user u JOIN access_grant g ON g.user_id = u.id"
                        + " WHERE g.place_kind = 'TOWN' AND g.place_code = :code AND g.state = 'GRANTED'"
                        + " AND u.state = 'INVITED' AND u.subject IS NULL ORDER BY u.id")
                .bind("code", town.code())
                .mapTo(String.class)
                .list();
    }
}
