package jp.kasane.kernel.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import jp.kasane.kernel.authority.GrantDesk;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;

/** 今別町 with two administrators, and 蓬田村 with one, in a control database of their own. */
final class TownOffice implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
    static final Place IMABETSU = Place.town(ARegistry.IMABETSU);
    static final Place YOMOGITA = Place.town(ARegistry.YOMOGITA);

    final ControlDatabase control;
    final ARegistry registry;
    final Grants grants;
    final Roster roster;
    final People people;
    final SignInCare signIns;
    final Reshuffle reshuffle;
    final Viewer aoi;
    final Viewer ren;

    TownOffice() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        registry = new ARegistry(control);
        grants = new Grants(control, CLOCK);
        roster = new Roster(control);
        Jobs jobs = new Jobs(control, CLOCK);
        people = new People(control, new GrantDesk(control, CLOCK), jobs, CLOCK);
        signIns = new SignInCare(control, jobs, CLOCK);
        reshuffle = new Reshuffle(control, people, CLOCK);
        aoi = administrator("aoi", IMABETSU);
        ren = administrator("ren", IMABETSU);
    }

    Viewer administrator(String username, Place place) {
        String id = registry.person(username);
        registry.grant(id, place, StandardRole.TOWN_ADMINISTRATOR);
        return grants.viewer(id, place, "request-1").orElseThrow();
    }

    String caseWorker(String username) {
        String id = registry.person(username);
        registry.grant(id, IMABETSU, StandardRole.CASE_WORKER);
        return id;
    }

    Terms caseWork() {
        return new Terms(StandardRole.CASE_WORKER, "福祉係", "配属", TODAY, null);
    }

    List<String> jobs() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT(kind, ' ', place_code) FROM job ORDER BY created_at, id")
                        .mapTo(String.class)
                        .list());
    }

    List<String> trail() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT action FROM control_audit ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    long users() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM app_user")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void close() {
        control.close();
    }
}
