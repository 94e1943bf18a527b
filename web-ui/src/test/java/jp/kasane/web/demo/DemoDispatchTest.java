package jp.kasane.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.requests.Requests;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.routes.Positions;
import jp.kasane.prefecture.routes.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the demonstration lays down about advisers' visits, and that it does so once. */
class DemoDispatchTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<String> TABLES = List.of(
            "dispatch_adviser",
            "dispatch_offer",
            "dispatch_programme",
            "dispatch_position",
            "dispatch_route",
            "dispatch_request",
            "dispatch_visit",
            "control_audit");

    private final TestTowns places = new TestTowns();
    private final Towns towns =
            new Towns(places.keys(), Towns.Limits.USUAL, "kasane-town", places.registry()::sealedPasswords);
    private final DemoTowns demo =
            new DemoTowns(places.registry(), towns, places.grants(), new Users(places.control(), CLOCK), "1");

    @BeforeEach
    void onlyTheOfficer() {
        person("ken-officer", Place.prefecture(TestTowns.PREFECTURE), StandardRole.PREFECTURE_OFFICER);
    }

    @AfterEach
    void close() {
        towns.close();
        places.close();
    }

    private void person(String username, Place place, StandardRole role) {
        String id = Ids.next();
        places.control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO app_user (id, prefecture_code, subject, username, display_name, email, state, created_at,"
                                + " changed_at) VALUES (?, '020001', ?, ?, '架空 助言', 'x@example.invalid', 'ACTIVE', NOW(6), NOW(6))",
                        id,
                        id,
                        username));
        places.grant(id, place, role);
    }

    private void town(DemoApplication one) {
        if (places.registry().find(one.town()).isEmpty()) {
            places.control()
                    .jdbi()
                    .useHandle(handle -> handle.execute(
                            "INSERT INTO tenant (code, prefecture_code, name, kana, state, server_id, database_name,"
                                    + " database_user, single_officer, created_at, changed_at) VALUES (?, '020001', '見本町',"
                                    + " 'みほんちょう', 'ACTIVE', 'embedded', ?, ?, FALSE, NOW(6), NOW(6))",
                            one.town(),
                            Tenant.databaseNameOf(one.town()),
                            Tenant.databaseNameOf(one.town())));
            person(one.username(), Place.town(one.town()), one.role());
        }
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(
                table,
                places.control()
                        .jdbi()
                        .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Integer.class)
                                .one())));
        return counts;
    }

    private void fill(DemoDispatch dispatch, DemoApplications applications) {
        dispatch.fill();
        applications.fill();
    }

    private DemoDispatch dispatch() {
        return new DemoDispatch(demo, places.control(), CLOCK);
    }

    private DemoApplications applications() {
        return new DemoApplications(demo, places.control(), CLOCK);
    }

    @Test
    void waitsForWhoSignsInAsTheFirstAdviser() {
        DemoDispatch dispatch = dispatch();
        dispatch.fill();
        assertThat(dispatch.filled()).isFalse();
        assertThat(counts().values()).containsOnly(0);
        person("adviser-1", Place.prefecture(TestTowns.PREFECTURE), StandardRole.ADVISER);
        dispatch.fill();
        assertThat(dispatch.filled()).isTrue();
        assertThat(counts()).containsEntry("dispatch_adviser", 5).containsEntry("dispatch_programme", 3);
        assertThat(counts()).containsEntry("dispatch_position", 41).containsEntry("dispatch_route", 21);
    }

    @Test
    void townsApplyAsTheyComeAndMostAreAccepted() {
        person("adviser-1", Place.prefecture(TestTowns.PREFECTURE), StandardRole.ADVISER);
        DemoDispatch dispatch = dispatch();
        DemoApplications applications = applications();
        fill(dispatch, applications);
        assertThat(applications.filled()).isFalse();
        assertThat(counts()).containsEntry("dispatch_request", 0);
        DemoApplication.all().forEach(this::town);
        fill(dispatch, applications);
        assertThat(applications.filled()).isTrue();
        List<Programme> programmes = new Programmes(places.control(), CLOCK).of(TestTowns.PREFECTURE);
        Requests requests = new Requests(places.control(), CLOCK);
        Programme quota = DemoProgrammes.QUOTA.among(programmes).orElseThrow();
        assertThat(requests.ofProgramme(TestTowns.PREFECTURE, quota.id()))
                .extracting(TownRequest::state)
                .containsOnly(TownRequest.State.ACCEPTED, TownRequest.State.SENT)
                .hasSize(5);
        assertThat(counts()).containsEntry("dispatch_visit", 4 * 4 + 2 + 2);
        Programme group = DemoProgrammes.GROUP.among(programmes).orElseThrow();
        assertThat(requests.ofProgramme(TestTowns.PREFECTURE, group.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.answers().group()).isEqualTo("包括的相談支援ワーキング"));
    }

    @Test
    void anotherStartLeavesWhatIsThere() {
        person("adviser-1", Place.prefecture(TestTowns.PREFECTURE), StandardRole.ADVISER);
        DemoApplication.all().forEach(this::town);
        fill(dispatch(), applications());
        Map<String, Integer> first = counts();
        assertThat(first.values()).doesNotContain(0);
        DemoDispatch again = dispatch();
        DemoApplications too = applications();
        fill(again, too);
        fill(again, too);
        assertThat(counts()).isEqualTo(first);
        assertThat(again.filled() && too.filled()).isTrue();
    }

    @Test
    void adviser1SignsInAsTheFirstAdviserAndAllOfferDaysThatAreLeft() {
        person("adviser-1", Place.prefecture(TestTowns.PREFECTURE), StandardRole.ADVISER);
        fill(dispatch(), applications());
        List<AdviserRecord> all = new Advisers(places.control(), CLOCK).of(TestTowns.PREFECTURE);
        assertThat(all)
                .filteredOn(one -> one.userId() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("架空 助言"));
        LocalDate today = LocalDate.ofInstant(CLOCK.instant(), Grants.JAPAN);
        assertThat(new Offers(places.control())
                        .all(
                                TestTowns.PREFECTURE,
                                today.plusDays(1),
                                DemoProgrammes.year(today).lastDay()))
                .hasSize(5)
                .allSatisfy((adviser, offers) -> assertThat(offers).hasSizeGreaterThan(15));
    }

    @Test
    void thePositionsAndWaysStand() {
        assertThat(new Positions(places.control()).of(TestTowns.PREFECTURE)).isEmpty();
        assertThat(DemoDispatch.places()).hasSize(41);
        assertThat(DemoDispatch.ways())
                .anyMatch(way -> !way.closedMonths().isEmpty())
                .anyMatch(way -> way.winterMinutes() != null);
        assertThat(new Routes(places.control()).count(TestTowns.PREFECTURE)).isZero();
    }
}
