package jp.kasane.admin.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
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

/**
 * Puts the arrangement that a town begins with into its database, whole and once, however often it is done. While the town is being made
 * it has what the newest order names and nothing else; into a town that is open, and in which nobody came, the newest order adds a
 * version (ADR 20). The trail, which tells who ordered it, is told before the town's database keeps it.
 */
final class FirstDefinitionStep {

    private final ControlDatabase control;
    private final DatabaseServers servers;

    FirstDefinitionStep(ControlDatabase control, DatabaseServers servers) {
        this.control = control;
        this.servers = servers;
    }

    void carryOut(Task<OnboardTown> task) {
        String code = task.request().code();
        Tenant town = new TenantRegistry(control)
                .find(code)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the registry has no such town"));
        Optional<FirstDefinition> ordered =
                control.jdbi().withHandle(handle -> FirstDefinitions.of(handle, town.code()));
        boolean beingMade = town.state() == Tenant.State.ONBOARDING;
        if (beingMade || ordered.isPresent()) {
            keep(town, ordered, beingMade, task);
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
