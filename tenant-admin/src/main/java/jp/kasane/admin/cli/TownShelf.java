package jp.kasane.admin.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionShelf;
import jp.kasane.municipal.definition.DefinitionVersion;
import jp.kasane.municipal.definition.TakeOutcome;

/**
 * The definitions of one town, as whoever operates the installation reaches them. Taking one in or out is entered in the trail, which the
 * town reads, before the town's database keeps it: what was broken off may stand there, what stands nowhere was not done.
 */
final class TownShelf implements Shelf {

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final Tenant town;

    TownShelf(ControlDatabase control, DatabaseServers servers, Tenant town) {
        this.control = control;
        this.servers = servers;
        this.town = town;
    }

    @Override
    public TakeOutcome take(Definition definition, String fileName) {
        Optional<String> elsewhere = definition.isOfAnother(town.code(), town.name());
        if (elsewhere.isPresent()) {
            return new TakeOutcome.Elsewhere(elsewhere.get());
        }
        return transaction(shelf -> {
            TakeOutcome outcome = shelf.take(definition, fileName, null, Instant.now());
            if (outcome instanceof TakeOutcome.Taken taken) {
                enter("CREATE", taken.version());
            }
            return outcome;
        });
    }

    @Override
    public Optional<Definition> export(LocalDate day) {
        return transaction(shelf -> {
            Optional<DefinitionVersion> version = shelf.validOn(day);
            version.ifPresent(one -> enter("EXPORT", one));
            return version.map(shelf::read);
        });
    }

    @Override
    public List<DefinitionVersion> versions() {
        return transaction(DefinitionShelf::all);
    }

    private void enter(String action, DefinitionVersion version) {
        control.jdbi()
                .useTransaction(transaction -> ControlAudit.record(
                        transaction,
                        new ControlAudit.Act(
                                null,
                                null,
                                town.place().kind().name(),
                                town.code(),
                                action,
                                "definition",
                                version.id(),
                                null,
                                null)));
    }

    private <T> T transaction(Function<DefinitionShelf, T> work) {
        try (Connection connection = servers.server(town.server().id())
                .dataSource(town.databaseName())
                .getConnection()) {
            connection.setAutoCommit(false);
            T result = work.apply(new DefinitionShelf(connection));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new Refusal("definition.database", town.code(), e.getErrorCode());
        }
    }
}
