package jp.kasane.kernel.authority;

import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.kasane.kernel.authority.GrantOutcome.AwaitsApproval;
import jp.kasane.kernel.authority.GrantOutcome.Closed;
import jp.kasane.kernel.authority.GrantOutcome.Granted;
import jp.kasane.kernel.authority.GrantOutcome.Reason;
import jp.kasane.kernel.authority.GrantOutcome.Refused;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantDeskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
    private static final Place IMABETSU = Place.town(ARegistry.IMABETSU);
    private static final Place YOMOGITA = Place.town(ARegistry.YOMOGITA);

    private ControlDatabase control;
    private ARegistry registry;
    private GrantDesk desk;
    private Grants grants;

    @BeforeEach
    void twoTowns() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        registry = new ARegistry(control);
        desk = new GrantDesk(control, CLOCK);
        grants = new Grants(control, CLOCK);
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void aProposalOpensNothingUntilAnotherAdministratorApproves() {
        Viewer aoi = administrator("aoi", IMABETSU);
        Viewer ren = administrator("ren", IMABETSU);
        String mei = registry.person("mei");

        Grant proposed = ((AwaitsApproval) desk.carryOut(aoi, propose(mei, CASE_WORKER))).grant();
        assertThat(grants.viewer(mei, IMABETSU, "r")).isEmpty();

        assertThat(desk.carryOut(ren, new GrantOrder.Approve(proposed.id()))).isInstanceOf(Granted.class);
        assertThat(grants.viewer(mei, IMABETSU, "r").orElseThrow().roles()).containsExactly(CASE_WORKER);
        assertThat(trail(proposed.id())).containsExactly("PROPOSE " + aoi.userId(), "APPROVE " + ren.userId());
    }

    @Test
    void aRefusedOrderLeavesNoTrace() {
        Viewer aoi = administrator("aoi", IMABETSU);
        administrator("ren", IMABETSU);
        String mei = registry.person("mei");
        Grant proposed = ((AwaitsApproval) desk.carryOut(aoi, propose(mei, CASE_WORKER))).grant();

        assertThat(desk.carryOut(aoi, new GrantOrder.Approve(proposed.id())))
                .isEqualTo(new Refused(Reason.OWN_PROPOSAL));

        assertThat(trail(proposed.id())).containsExactly("PROPOSE " + aoi.userId());
    }

    @Test
    void whoActsInARoleWithoutThatRightChangesNothing() {
        Viewer aoi = administrator("aoi", IMABETSU);
        Viewer coordinating = new Viewer(aoi.userId(), IMABETSU, Set.of(StandardRole.COORDINATOR), "r");

        assertThat(desk.carryOut(coordinating, propose(registry.person("mei"), CASE_WORKER)))
                .isEqualTo(new Refused(Reason.NOT_ADMINISTRATOR));
    }

    @Test
    void anotherTownsGrantDoesNotExist() {
        Viewer aoi = administrator("aoi", IMABETSU);
        Viewer ren = administrator("ren", YOMOGITA);
        Grant rens = grants.ofPlace(YOMOGITA).get(0);

        for (GrantOrder order : List.<GrantOrder>of(
                new GrantOrder.Approve(rens.id()),
                new GrantOrder.Decline(rens.id(), "不要"),
                new GrantOrder.Revoke(rens.id(), "不要"),
                new GrantOrder.End(rens.id(), TODAY, "不要"))) {
            assertThat(desk.carryOut(aoi, order)).isEqualTo(new Refused(Reason.NOT_HERE));
        }
        assertThat(grants.viewer(ren.userId(), YOMOGITA, "r")).isPresent();
    }

    @Test
    void anAdministratorRevokedAMomentAgoChangesNothing() {
        Viewer aoi = administrator("aoi", IMABETSU);
        Viewer ren = administrator("ren", IMABETSU);
        desk.carryOut(aoi, new GrantOrder.Revoke(grantOf(ren), "異動"));

        assertThat(desk.carryOut(ren, propose(registry.person("mei"), CASE_WORKER)))
                .isEqualTo(new Refused(Reason.NOT_ADMINISTRATOR));
    }

    @ParameterizedTest(name = "for good: {0}")
    @ValueSource(booleans = {true, false})
    void whoTakesTheOtherAdministratorAwayHasNobodyWaveTheirProposalsThrough(boolean atOnce) {
        Viewer aoi = administrator("aoi", IMABETSU);
        Viewer ren = administrator("ren", IMABETSU);
        String puppet = registry.person("puppet");
        GrantOrder away =
                atOnce ? new GrantOrder.Revoke(grantOf(ren), "異動") : new GrantOrder.End(grantOf(ren), TODAY, "異動");
        assertThat(desk.carryOut(aoi, away)).isInstanceOf(Closed.class);

        assertThat(daysLater(1).carryOut(aoi, propose(puppet, TODAY.plusDays(1))))
                .isInstanceOf(AwaitsApproval.class);
    }

    @Test
    void aTownWhoseOtherAdministratorLeftIsNotHeldUpForEver() {
        Viewer aoi = administrator("aoi", IMABETSU);
        Viewer ren = administrator("ren", IMABETSU);
        desk.carryOut(aoi, new GrantOrder.Revoke(grantOf(ren), "退職"));

        assertThat(daysLater(15).carryOut(aoi, propose(registry.person("mei"), TODAY.plusDays(15))))
                .isInstanceOf(Granted.class);
    }

    @Test
    void anAdministratorWhoNeverCameIsReplacedAtOnce() {
        Viewer aoi = administrator("aoi", IMABETSU);
        Grant mistyped = ((Granted) desk.carryOut(aoi, propose(registry.invited("mistyped"), TODAY))).grant();
        desk.carryOut(aoi, new GrantOrder.Revoke(mistyped.id(), "宛先の誤り"));

        assertThat(desk.carryOut(aoi, propose(registry.person("mei"), TODAY))).isInstanceOf(Granted.class);
    }

    private GrantDesk daysLater(int days) {
        return new GrantDesk(control, Clock.offset(CLOCK, Duration.ofDays(days)));
    }

    private static GrantOrder propose(String userId, LocalDate from) {
        return new GrantOrder.Propose(userId, TOWN_ADMINISTRATOR, null, "管理", from, null);
    }

    @Test
    void aPersonOfAnotherPrefectureDoesNotExist() {
        Viewer aoi = administrator("aoi", IMABETSU);
        String stranger = registry.personElsewhere("stranger");

        assertThat(desk.carryOut(aoi, propose(stranger, CASE_WORKER))).isEqualTo(new Refused(Reason.NO_SUCH_PERSON));
    }

    @Test
    void ordersAreCarriedOutTogetherOrNotAtAll() {
        Viewer aoi = administrator("aoi", IMABETSU);
        administrator("ren", IMABETSU);
        String mei = registry.person("mei");

        List<GrantOutcome> outcomes = control.jdbi()
                .inTransaction(transaction -> desk.carryOut(
                        transaction,
                        aoi,
                        List.of(propose(mei, CASE_WORKER), new GrantOrder.Revoke("no-such-grant", "異動"))));

        assertThat(outcomes.get(0)).isInstanceOf(AwaitsApproval.class);
        assertThat(outcomes.get(1)).isEqualTo(new Refused(Reason.NOT_HERE));
        assertThat(grants.ofPlace(IMABETSU)).hasSize(2);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            String town = registry.freshTown();
            Viewer aoi = administrator("aoi" + round, Place.town(town));
            Viewer ren = administrator("ren" + round, Place.town(town));

            List<GrantOutcome> outcomes = atOnce(
                    () -> desk.carryOut(aoi, new GrantOrder.Revoke(grantOf(ren), "異動")),
                    () -> desk.carryOut(ren, new GrantOrder.Revoke(grantOf(aoi), "異動")));

            assertThat(outcomes).filteredOn(Closed.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(new Refused(Reason.NOT_ADMINISTRATOR));
            assertThat(liveAdministrators(Place.town(town))).isEqualTo(1);
        }
    }

    @Test
    void manyWhoGoAtOnceInASingleOfficerTownLeaveOne() throws Exception {
        String town = registry.singleOfficerTown();
        List<Viewer> viewers = IntStream.range(0, 6)
                .mapToObj(n -> administrator("officer" + n, Place.town(town)))
                .toList();

        List<GrantOutcome> outcomes = atOnce(viewers.stream()
                .map(viewer -> (java.util.concurrent.Callable<GrantOutcome>)
                        () -> desk.carryOut(viewer, new GrantOrder.Revoke(grantOf(viewer), "退職")))
                .toList());

        assertThat(outcomes).filteredOn(Closed.class::isInstance).hasSize(5);
        assertThat(outcomes).contains(new Refused(Reason.LAST_ADMINISTRATOR));
        assertThat(liveAdministrators(Place.town(town))).isEqualTo(1);
    }

    @SafeVarargs
    private static List<GrantOutcome> atOnce(java.util.concurrent.Callable<GrantOutcome>... acts) throws Exception {
        return atOnce(List.of(acts));
    }

    private static List<GrantOutcome> atOnce(List<java.util.concurrent.Callable<GrantOutcome>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier together = new CyclicBarrier(acts.size());
        try {
            List<Future<GrantOutcome>> running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        together.await();
                        return act.call();
                    }))
                    .toList();
            List<GrantOutcome> outcomes = new java.util.ArrayList<>();
            for (Future<GrantOutcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private Viewer administrator(String name, Place place) {
        String id = registry.person(name);
        registry.grant(id, place, TOWN_ADMINISTRATOR);
        return grants.viewer(id, place, "request-1").orElseThrow();
    }

    private String grantOf(Viewer viewer) {
        return grants.ofPlace(viewer.place()).stream()
                .filter(grant -> grant.userId().equals(viewer.userId()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long liveAdministrators(Place place) {
        return grants.ofPlace(place).stream().filter(grants::live).count();
    }

    private static GrantOrder propose(String userId, StandardRole role) {
        return new GrantOrder.Propose(userId, role, null, "配属", TODAY, null);
    }

    private List<String> trail(String grantId) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT(action, ' ', actor_id) FROM control_audit WHERE subject_id = :id ORDER BY id")
                        .bind("id", grantId)
                        .mapTo(String.class)
                        .list());
    }
}
