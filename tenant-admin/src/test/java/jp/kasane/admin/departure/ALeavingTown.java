package jp.kasane.admin.departure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import jp.kasane.admin.Installation;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.admin.transfer.ATransfer;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.departures.Departures;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;

/** Imabetsu, with people and records, whose leaving the prefecture and its own administrator agreed to; nobody has to wait. */
final class ALeavingTown implements AutoCloseable {

    static final String CODE = ATransfer.IMABETSU;
    static final String NAME = "今別町";
    static final Place TOWN = Place.town(CODE);
    static final Passphrase PASSPHRASE = new Passphrase("correct horse battery");

    final ATransfer here;
    final Installation installation;
    final Path folder;
    final String onlyHere;
    final String elsewhereToo;
    final Viewer ken;
    final Viewer machi;

    ALeavingTown(Path folder) throws Exception {
        this.folder = folder;
        here = new ATransfer(folder);
        installation = here.installation;
        Files.createDirectories(folder.resolve("backups"));
        here.tables.fill(new Random(11), 4);
        onlyHere = identified("only-here", TOWN, StandardRole.CASE_WORKER);
        elsewhereToo = identified("elsewhere-too", TOWN, StandardRole.CASE_WORKER);
        installation.server.asRoot("INSERT INTO " + installation.database + ".access_grant (id, user_id, place_kind,"
                + " place_code, role, purpose, state, valid_from, created_at) VALUES ('0ELSEWHERE', '" + elsewhereToo
                + "', 'TOWN', '023043', 'AUDITOR', 'x', 'REVOKED', NOW(), NOW(6))");
        ken = viewer("ken", Place.prefecture(Installation.AOMORI), StandardRole.PREFECTURE_ADMINISTRATOR);
        machi = viewer("machi", TOWN, StandardRole.TOWN_ADMINISTRATOR);
    }

    /** Both have agreed, and the time of waiting is over. */
    ALeavingTown agreed() {
        departures().ask(ken, CODE, NAME, "別の仕組みに移る");
        departures().agree(machi, CODE, NAME);
        return this;
    }

    Departures departures() {
        return new Departures(installation.admin, Clock.systemUTC(), Duration.ZERO);
    }

    Offboarding offboarding() {
        return new Offboarding(installation.admin, installation.servers(), installation.keys, Clock.systemUTC());
    }

    Offboarding.Begun begin() throws IOException {
        return offboarding().begin(CODE, NAME, folder, PASSPHRASE);
    }

    private String identified(String username, Place place, StandardRole role) {
        String id = installation.person(username, place, role);
        here.worker.carriedOut(place, new jp.kasane.kernel.jobs.JobRequest.InviteUser(id));
        return id;
    }

    private Viewer viewer(String username, Place place, StandardRole role) {
        String id = identified(username, place, role);
        installation.server.asRoot(
                "UPDATE " + installation.database + ".app_user SET state = 'ACTIVE' WHERE id = '" + id + "'");
        return new Viewer(id, place, Set.of(role), "request-1");
    }

    Tenant town() {
        return new TenantRegistry(installation.admin).find(CODE).orElseThrow();
    }

    String one(String sql) {
        return installation.one(sql);
    }

    boolean databaseIsThere() {
        return !installation.server.tablesOf("kasane_t_" + CODE).isEmpty();
    }

    @Override
    public void close() {
        here.close();
    }

    void published() {
        String control = installation.database;
        installation.server.asRoot("INSERT INTO " + control + ".published_arrangement VALUES ('" + CODE
                + "', '見本の体制', '2026-04-01', 'BODIES', '{}', REPEAT('0', 64), 'x', NOW(6))");
    }

    /** Once handed in to the prefecture, whose record it is, with a file for an answer that was not given; and once only begun. */
    void appliedForAdvisers() {
        String control = installation.database;
        String request = "INSERT INTO " + control + ".dispatch_request VALUES ('%s', '020001', 'PROGRAMME', '" + CODE
                + "', '%s', '{}', 1, 'x', %s, NOW(6))";
        String file = "INSERT INTO " + control
                + ".dispatch_attachment VALUES ('%s', '%s', 'x.pdf', 'x', 'x', NOW(6), %s, NULL)";
        installation.server.asRoot(
                "INSERT INTO " + control + ".dispatch_programme VALUES ('PROGRAMME', '020001', 2026, '派遣', 'QUOTA',"
                        + " 'OPEN', '{}', 1, 'x', NOW(6), TRUE)",
                request.formatted("SENT", "ACCEPTED", "NOW(6)"),
                request.formatted("BEGUN", "DRAFT", "NULL"),
                "INSERT INTO " + control + ".dispatch_request_version VALUES ('SENT', 1, '{}', 'x', NOW(6))",
                file.formatted("SENT", "SENT", "NOW(6)"),
                file.formatted("TOBESENT", "SENT", "NULL"),
                file.formatted("BEGUN", "BEGUN", "NULL"));
    }

    /** Of an order that came to nothing: nothing but its end forgets it. */
    void orderedOnceMore() {
        installation.server.asRoot("INSERT INTO " + installation.database + ".first_definition VALUES ('" + CODE
                + "', '{}', '見本の注文', NOW(6))");
    }
}
