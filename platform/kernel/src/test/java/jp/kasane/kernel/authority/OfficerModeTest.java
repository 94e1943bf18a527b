package jp.kasane.kernel.authority;

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
import jp.kasane.kernel.authority.ModeOutcome.Act;
import jp.kasane.kernel.authority.ModeOutcome.Done;
import jp.kasane.kernel.authority.ModeOutcome.Reason;
import jp.kasane.kernel.authority.ModeOutcome.Refused;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may make one officer everything at once, and what it changes. */
class OfficerModeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
    private static final Place IMABETSU = Place.town(ARegistry.IMABETSU);

    private final ControlDatabase control = open();
    private final ARegistry registry = new ARegistry(control);
    private final GrantDesk desk = new GrantDesk(control, CLOCK);
    private final OfficerMode mode = new OfficerMode(control, CLOCK);
    private final Viewer aoi = administrator("aoi");

    private static ControlDatabase open() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        return ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    }

    @AfterEach
    void close() {
        control.close();
    }

    private Viewer administrator(String username) {
        return holder(registry.person(username), IMABETSU, StandardRole.TOWN_ADMINISTRATOR);
    }

    private Viewer holder(String userId, Place place, StandardRole role) {
        registry.grant(userId, place, role);
        return new Viewer(userId, place, Set.of(role), "request-1");
    }

    private boolean on() {
        return new TenantRegistry(control)
                .find(ARegistry.IMABETSU)
                .orElseThrow()
                .singleOfficer();
    }

    private List<String> trail() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT CONCAT(action, ' ', subject_kind, ' ', purpose)"
                                + " FROM control_audit WHERE place_kind = 'TOWN' AND place_code = :code ORDER BY id")
                        .bind("code", ARegistry.IMABETSU)
                        .mapTo(String.class)
                        .list());
    }

    private static GrantOrder propose(String userId) {
        return new GrantOrder.Propose(userId, StandardRole.CASE_WORKER, null, "配属", TODAY, null);
    }

    private static void assertRefused(ModeOutcome outcome, Reason reason) {
        assertThat(outcome).isEqualTo(new Refused(reason));
    }

    @Test
    void whoActsInARoleWithoutThatRightSwitchesNothing() {
        Viewer coordinating = new Viewer(aoi.userId(), IMABETSU, Set.of(StandardRole.COORDINATOR), "request-1");

        assertRefused(mode.turnOn(coordinating, "担当はひとり"), Reason.NOT_ADMINISTRATOR);
        assertThat(on()).isFalse();
    }

    @Test
    void theOnlyAdministratorSwitchesItOnAlone() {
        assertThat(mode.turnOn(aoi, "担当はひとり")).isEqualTo(new Done(Act.ON));

        assertThat(on()).isTrue();
        assertThat(trail()).containsExactly("SINGLE_OFFICER_ON tenant 担当はひとり");
        assertThat(desk.carryOut(aoi, propose(registry.person("mei")))).isInstanceOf(GrantOutcome.Granted.class);
    }

    @Test
    void whereSomebodyElseAdministersItWaitsForThem() {
        Viewer ren = administrator("ren");

        assertThat(mode.turnOn(aoi, "担当はひとり")).isEqualTo(new Done(Act.PROPOSED));
        assertThat(on()).isFalse();
        assertThat(mode.waiting(IMABETSU))
                .hasValueSatisfying(waiting -> assertThat(waiting.proposer()).isEqualTo("架空 aoi"));
        assertThat(desk.carryOut(aoi, propose(registry.person("mei")))).isInstanceOf(GrantOutcome.AwaitsApproval.class);

        assertThat(mode.approve(ren)).isEqualTo(new Done(Act.APPROVED));
        assertThat(on()).isTrue();
        assertThat(mode.waiting(IMABETSU)).isEmpty();
        assertThat(trail()).contains("SINGLE_OFFICER_PROPOSED tenant 担当はひとり", "SINGLE_OFFICER_APPROVED tenant 担当はひとり");
    }

    @Test
    void nobodyApprovesWhatTheyProposed() {
        administrator("ren");
        mode.turnOn(aoi, "担当はひとり");

        assertRefused(mode.approve(aoi), Reason.OWN_PROPOSAL);
        assertRefused(mode.turnOn(aoi, "もう一度"), Reason.ALREADY_WAITS);
        assertThat(on()).isFalse();
    }

    @Test
    void anAdministratorWhoHasNotArrivedYetIsSomebodyElseAsWell() {
        holder(registry.invited("ren"), IMABETSU, StandardRole.TOWN_ADMINISTRATOR);

        assertThat(mode.turnOn(aoi, "担当はひとり")).isEqualTo(new Done(Act.PROPOSED));
    }

    @Test
    void aProposalIsTurnedDownByAnotherOrTakenBackByItsMaker() {
        Viewer ren = administrator("ren");
        mode.turnOn(aoi, "担当はひとり");
        assertThat(mode.decline(ren, "ふたりいる")).isEqualTo(new Done(Act.DECLINED));
        assertRefused(mode.approve(ren), Reason.NOTHING_WAITS);

        mode.turnOn(aoi, "担当はひとり");
        assertThat(mode.decline(aoi, "取り下げ")).isEqualTo(new Done(Act.DECLINED));
        assertRefused(mode.decline(aoi, "もう一度"), Reason.NOTHING_WAITS);
        assertThat(on()).isFalse();
    }

    @Test
    void switchingItOffHoldsFromTheNextOrderOn() {
        mode.turnOn(aoi, "担当はひとり");

        assertThat(mode.turnOff(aoi, "二人体制にする")).isEqualTo(new Done(Act.OFF));

        assertThat(on()).isFalse();
        assertThat(desk.carryOut(aoi, propose(registry.person("mei")))).isInstanceOf(GrantOutcome.AwaitsApproval.class);
        assertRefused(mode.turnOff(aoi, "もう一度"), Reason.ALREADY_OFF);
    }

    @Test
    void anyAdministratorSwitchesItOffWhoeverSwitchedItOn() {
        mode.turnOn(aoi, "担当はひとり");
        Viewer ren = administrator("ren");

        assertRefused(mode.turnOn(ren, "念のため"), Reason.ALREADY_ON);
        assertThat(mode.turnOff(ren, "ふたりになった")).isEqualTo(new Done(Act.OFF));
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"TOWN_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyButATownsAdministratorSwitchesAnything(StandardRole role) {
        Place place = role.placeKind() == Place.Kind.TOWN ? IMABETSU : Place.prefecture(ARegistry.AOMORI);
        Viewer other = holder(registry.person("sora"), place, role);

        assertRefused(mode.turnOn(other, "試験"), Reason.NOT_ADMINISTRATOR);
        assertRefused(mode.turnOff(other, "試験"), Reason.NOT_ADMINISTRATOR);
        assertRefused(mode.approve(other), Reason.NOT_ADMINISTRATOR);
        assertRefused(mode.decline(other, "試験"), Reason.NOT_ADMINISTRATOR);
        assertThat(trail()).isEmpty();
    }

    @Test
    void anAdministratorRevokedAMomentAgoSwitchesNothing() {
        Viewer ren = administrator("ren");
        String grant = new Grants(control, CLOCK)
                .ofPlace(IMABETSU).stream()
                        .filter(one -> one.userId().equals(ren.userId()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        desk.carryOut(aoi, new GrantOrder.Revoke(grant, "異動"));

        assertRefused(mode.turnOn(ren, "担当はひとり"), Reason.NOT_ADMINISTRATOR);
    }

    @Test
    void whoTookTheOtherAdministratorAwayIsNotTheOnlyOneYet() {
        Viewer ren = administrator("ren");
        Grants grants = new Grants(control, CLOCK);
        assertThat(grants.viewer(ren.userId(), IMABETSU, "ren has come")).isPresent();
        Grant rens = grants.ofPlace(IMABETSU).stream()
                .filter(one -> one.userId().equals(ren.userId()))
                .findFirst()
                .orElseThrow();
        assertThat(desk.carryOut(aoi, new GrantOrder.Revoke(rens.id(), "異動"))).isInstanceOf(GrantOutcome.Closed.class);

        assertThat(mode.turnOn(aoi, "担当はひとり")).isEqualTo(new Done(Act.PROPOSED));
        assertThat(on()).isFalse();

        OfficerMode later = new OfficerMode(control, Clock.offset(CLOCK, Duration.ofDays(15)));
        later.decline(aoi, "取り下げ");
        assertThat(later.turnOn(aoi, "担当はひとり")).isEqualTo(new Done(Act.ON));
    }

    @Test
    void anotherTownsModeIsNoneOfTheirs() {
        mode.turnOn(aoi, "担当はひとり");
        Viewer yomo = holder(registry.person("yomo"), Place.town(ARegistry.YOMOGITA), StandardRole.TOWN_ADMINISTRATOR);

        assertRefused(mode.turnOff(yomo, "試験"), Reason.ALREADY_OFF);
        assertThat(on()).isTrue();
    }

    @Test
    void twoWhoProposeAtOnceLeaveOneProposal() throws Exception {
        Viewer ren = administrator("ren");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<ModeOutcome>> running = List.of(aoi, ren).stream()
                    .map(one -> threads.submit(() -> {
                        together.await();
                        return mode.turnOn(one, "担当はひとり");
                    }))
                    .toList();
            assertThat(List.of(running.get(0).get(), running.get(1).get()))
                    .containsExactlyInAnyOrder(new Done(Act.PROPOSED), new Refused(Reason.ALREADY_WAITS));
        } finally {
            threads.shutdownNow();
        }
        assertThat(on()).isFalse();
    }
}
