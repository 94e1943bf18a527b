package jp.kasane.kernel.upgrades;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.upgrades.UpgradeProgress.TownTurn;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of upgrades. */
final class UpgradeRows {

    private UpgradeRows() {}

    /** An upgrade as its row has it. */
    record Head(String id, String version, UpgradeState state) {}

    /** A town's database as the registry has it. */
    record Standing(String code, @Nullable String version, boolean onTheWay) {

        boolean needs(SchemaVersion newest) {
            return onTheWay || (version != null && SchemaVersion.of(version).isOlderThan(newest));
        }
    }

    /** The one that runs or is stopped, locked for the caller's transaction. */
    static Optional<Head> unfinished(Handle transaction) {
        return transaction
                .createQuery("SELECT id, to_version, state FROM schema_upgrade WHERE unfinished = 1 FOR UPDATE")
                .map(UpgradeRows::head)
                .findOne();
    }

    static Optional<Head> latest(Handle handle) {
        return handle.createQuery("SELECT id, to_version, state FROM schema_upgrade ORDER BY created_at DESC, id DESC"
                        + " LIMIT 1")
                .map(UpgradeRows::head)
                .findOne();
    }

    /** Every town that has a database, those that an earlier upgrade left half-way last, otherwise by code. */
    static List<Standing> standings(Handle handle) {
        return handle.createQuery(
                        "SELECT code, schema_version, upgrading_to FROM tenant WHERE state IN ('ACTIVE', 'SUSPENDED')"
                                + " ORDER BY upgrading_to IS NOT NULL, code")
                .map((row, context) -> new Standing(
                        row.getString("code"), row.getString("schema_version"), row.getString("upgrading_to") != null))
                .list();
    }

    static void enter(Handle transaction, Head upgrade, List<String> towns, Instant now) {
        transaction
                .createUpdate("INSERT INTO schema_upgrade (id, to_version, state, unfinished, created_at)"
                        + " VALUES (:id, :version, :state, 1, :now)")
                .bind("id", upgrade.id())
                .bind("version", upgrade.version())
                .bind("state", upgrade.state().name())
                .bind("now", now)
                .execute();
        for (int i = 0; i < towns.size(); i++) {
            transaction.execute(
                    "INSERT INTO schema_upgrade_town (upgrade_id, position, town_code) VALUES (?, ?, ?)",
                    upgrade.id(),
                    i,
                    towns.get(i));
        }
    }

    static void move(Handle transaction, Head upgrade, UpgradeState to, Instant now) {
        if (!upgrade.state().mayBecome(to)) {
            throw new IllegalStateException("an upgrade that is " + upgrade.state() + " does not become " + to);
        }
        transaction.execute(
                "UPDATE schema_upgrade SET state = ?, unfinished = ?, ended_at = ? WHERE id = ?",
                to.name(),
                to.ended() ? null : 1,
                to.ended() ? now : null,
                upgrade.id());
    }

    static List<TownTurn> towns(Handle handle, String upgradeId) {
        return handle.createQuery("SELECT u.town_code, j.state, j.failure, j.failure_detail FROM schema_upgrade_town u"
                        + " LEFT JOIN job j ON j.id = u.job_id WHERE u.upgrade_id = :id ORDER BY u.position")
                .bind("id", upgradeId)
                .map((row, context) -> new TownTurn(
                        row.getString("town_code"),
                        Optional.ofNullable(row.getString("state")).map(JobState::valueOf),
                        Optional.ofNullable(row.getString("failure")).map(JobFailure::valueOf),
                        Optional.ofNullable(row.getString("failure_detail"))))
                .list();
    }

    static void turnComes(Handle transaction, String upgradeId, String town, String jobId) {
        transaction.execute(
                "UPDATE schema_upgrade_town SET job_id = ? WHERE upgrade_id = ? AND town_code = ?",
                jobId,
                upgradeId,
                town);
    }

    /** Where a town's jobs are asked: at its prefecture; empty for a town that is no longer in the registry. */
    static Optional<Place> home(Handle handle, String town) {
        return handle.createQuery("SELECT prefecture_code FROM tenant WHERE code = :code")
                .bind("code", town)
                .mapTo(String.class)
                .findOne()
                .map(Place::prefecture);
    }

    static void forget(Handle transaction, String upgradeId, String town) {
        transaction.execute("DELETE FROM schema_upgrade_town WHERE upgrade_id = ? AND town_code = ?", upgradeId, town);
    }

    private static Head head(ResultSet row, StatementContext context) throws SQLException {
        return new Head(row.getString("id"), row.getString("to_version"), UpgradeState.valueOf(row.getString("state")));
    }
}
