package jp.kasane.admin.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.trail.Anchors;
import jp.kasane.kernel.trail.SignedAnchor;
import jp.kasane.kernel.trail.TrailState;

/**
 * Verifies a town's access log while the town works: anchors first, then seals, then entries, then the index, each as it is at one
 * moment and none older than the one before, so that what is written meanwhile is never missed in an earlier look. That it was
 * verified, and whether it was whole, stands in the access log of the town.
 */
public final class Verifier {

    private final ControlDatabase control;
    private final DatabaseServers servers;

    /** @param servers as the sealer's user enters them */
    public Verifier(ControlDatabase control, DatabaseServers servers) {
        this.control = control;
        this.servers = servers;
    }

    /** @param kept an anchor that somebody outside took away earlier */
    public Report verify(Tenant town, Optional<SignedAnchor> kept) {
        Findings findings = new Findings();
        Anchors store = new Anchors(control);
        List<SignedAnchor> anchors = store.all(town.code());
        AnchorCheck check = new AnchorCheck(store.publicKeys(), findings).check(anchors);
        kept.ifPresent(one -> check.checkKept(one, anchors));
        Report report = walk(town, anchors.size(), check, findings);
        enter(report);
        return report;
    }

    private Report walk(Tenant town, long anchors, AnchorCheck check, Findings findings) {
        DataSource source = servers.server(town.server().id()).dataSource("");
        IndexCheck index = new IndexCheck();
        try (Connection ofSeals = source.getConnection();
                Statement statement = EntryStream.streaming(ofSeals);
                ResultSet seals = statement.executeQuery("SELECT " + TownTrail.SEAL_COLUMNS + " FROM `"
                        + town.databaseName() + "`.audit_seal ORDER BY number");
                Connection ofEntries = source.getConnection()) {
            ChainWalk walk;
            try (EntryStream entries = new EntryStream(ofEntries, town.databaseName(), index)) {
                walk = new ChainWalk(town.code(), entries, check.expected(), findings);
                while (seals.next()) {
                    walk.seal(TownTrail.seal(town.code(), seals));
                }
                walk.end();
            }
            compareIndex(ofEntries, town, index, findings);
            return report(town, anchors, check, walk, findings);
        } catch (SQLException e) {
            throw new IllegalStateException("the access log of " + town.code() + " cannot be read", e);
        }
    }

    private static void compareIndex(Connection connection, Tenant town, IndexCheck index, Findings findings)
            throws SQLException {
        try (Statement statement = EntryStream.streaming(connection);
                ResultSet rows = statement.executeQuery(
                        "SELECT record_id, shown_hour FROM `" + town.databaseName() + "`.audit_shown")) {
            index.compare(rows, findings);
        }
    }

    private static Report report(Tenant town, long anchors, AnchorCheck check, ChainWalk walk, Findings findings) {
        Seal last = walk.last();
        return new Report(
                town.code(),
                walk.lastSound().total(),
                walk.late(),
                walk.seals(),
                walk.unsealed(),
                anchors,
                last.number() == 0 ? Optional.empty() : Optional.of(last.at()),
                check.restored(),
                check.superseded(),
                findings.all());
    }

    private void enter(Report report) {
        Place place = Place.town(report.town());
        String action = report.whole() ? TrailState.WHOLE : TrailState.TAMPERED;
        control.jdbi()
                .useTransaction(transaction -> ControlAudit.record(
                        transaction,
                        new ControlAudit.Act(
                                null, null, place.kind().name(), place.code(), action, "audit", null, null, null)));
    }
}
