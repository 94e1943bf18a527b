package jp.kasane.admin.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.FirstDefinitions;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.DefinitionShelf;
import jp.kasane.municipal.definition.TakeOutcome;
import org.jdbi.v3.core.Handle;

/**
 * Puts the arrangement that a town begins with into its database, whole and once, however often it is done. While the town is being made
 * it has what the newest order names and nothing else; into a town that is open, and in which nobody came, the newest order adds a
 * version (ADR 20). A database in which anything else ever happened loses nothing. The trail, which tells who ordered it, is told
 * before the town's database keeps it, on a connection of its own.
 */
final class FirstDefinitionStep {

    /** What a town that is being made has rows in; whoever works in a town leaves some in others, in the access log at least. */
    private static final Set<String> OF_MAKING = Set.of("town_marker", "definition_version");

    private static final int SHOWN = 3;

    private final ControlDatabase control;
    private final DatabaseServers servers;

    FirstDefinitionStep(ControlDatabase control, DatabaseServers servers) {
        this.control = control;
        this.servers = servers;
    }

    /** What was read of the town holds until it has what it begins with: it is not opened, and no older worker opens it, in between. */
    void carryOut(Task<OnboardTown> task) {
        try (Handle handle = control.jdbi().open()) {
            handle.useTransaction(held -> takeIn(held, task));
        }
    }

    private void takeIn(Handle held, Task<OnboardTown> task) {
        Tenant town = held(held, task.request().code());
        Optional<FirstDefinition> ordered = FirstDefinitions.of(held, town.code());
        boolean beingMade = town.state() == Tenant.State.ONBOARDING;
        if (beingMade) {
            refuseUsed(town);
        }
        if (beingMade || ordered.isPresent()) {
            keep(town, ordered, beingMade, task);
        }
    }

    private static Tenant held(Handle handle, String code) {
        handle.createQuery("SELECT state FROM tenant WHERE code = :code FOR UPDATE")
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
        return TenantRegistry.find(handle, code)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the registry has no such town"));
    }

    /** A town that is being taken in out of an export is ONBOARDING too, and stays so when the import is cut off. */
    private void refuseUsed(Tenant town) {
        TownDatabase database = new TownDatabase(servers.server(town.server().id()), town);
        String used = database.counts().entrySet().stream()
                .filter(table -> table.getValue() > 0 && !OF_MAKING.contains(table.getKey()))
                .map(Map.Entry::getKey)
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        if (!used.isEmpty()) {
            throw StepRefused.telling(
                    JobFailure.STATE,
                    "the town's database is not a new one (rows in " + used
                            + "): nothing was taken out of it; an import that was cut off is completed by the same command");
        }
    }

    private void keep(Tenant town, Optional<FirstDefinition> ordered, boolean beingMade, Task<OnboardTown> task) {
        Optional<Definition> first = ordered.map(one -> DefinitionFiles.FORMAT.kept(one.content()));
        try (Connection connection = servers.server(town.server().id())
                .dataSource(town.databaseName())
                .getConnection()) {
            connection.setAutoCommit(false);
            DefinitionShelf shelf = new DefinitionShelf(connection);
            if (beingMade) {
                shelf.beginAnew(first.orElse(null));
            }
            if (first.isPresent()) {
                take(shelf, town, first.get(), ordered.get().fileName(), task);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StepRefused(JobFailure.DATABASE, "the town's database does not answer", e);
        }
    }

    private void take(DefinitionShelf shelf, Tenant town, Definition first, String fileName, Task<OnboardTown> task) {
        TakeOutcome outcome = shelf.take(first, fileName, null, Instant.now());
        if (outcome instanceof TakeOutcome.Taken taken) {
            control.jdbi()
                    .useTransaction(transaction -> ControlAudit.record(
                            transaction,
                            new ControlAudit.Act(
                                    task.requestedBy(),
                                    null,
                                    town.place().kind().name(),
                                    town.code(),
                                    "CREATE",
                                    "definition",
                                    taken.version().id(),
                                    null,
                                    null)));
        }
    }
}
