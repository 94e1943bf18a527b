package jp.kasane.kernel.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.departures.DepartureOutcome.Act;
import jp.kasane.kernel.departures.DepartureOutcome.Done;
import jp.kasane.kernel.departures.DepartureOutcome.Reason;
import jp.kasane.kernel.departures.DepartureOutcome.Refused;
import jp.kasane.kernel.testing.AClock;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town leaves when the prefecture asked and the town agreed, each typing its name; nobody decides it alone. */
class DeparturesTest {

    private static final String TOWN = ARegistry.IMABETSU;
    private static final String NAME = "今別町";

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    private final ControlDatabase control = ControlDatabase.open(
            server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    private final ARegistry registry = new ARegistry(control);
    private final AClock clock = new AClock();
    private final Departures departures = new Departures(control, clock, Departures.WAIT);
    private final Viewer ken = holder("ken", Place.prefecture(ARegistry.AOMORI), StandardRole.PREFECTURE_ADMINISTRATOR);

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void thePrefectureAsksTheTownAgreesAndThenThereIsTimeToThink() {
        Viewer machi = townAdministrator("machi");

        assertThat(departures.ask(ken, TOWN, NAME, "別の仕組みに移る")).isEqualTo(new Done(Act.ASKED));
        assertThat(departures.agree(machi, TOWN, " " + NAME + " ")).isEqualTo(new Done(Act.AGREED));

        Departure leaving = departures.of(TOWN).orElseThrow();
        assertThat(leaving.state()).isEqualTo(Departure.State.AGREED);
        assertThat(leaving.askedBy()).isEqualTo(ken.userId());
        assertThat(leaving.agreedBy()).contains(machi.userId());
        assertThat(leaving.eraseFrom()).contains(clock.instant().plus(Duration.ofDays(14)));
        assertThat(trail("TOWN", TOWN)).containsExactly("DEPARTURE_ASKED 別の仕組みに移る", "DEPARTURE_AGREED -");
        assertThat(trail("PREFECTURE", ARegistry.AOMORI)).containsExactly("DEPARTURE_ASKED 別の仕組みに移る");
    }

    @Test
    void theTownCannotBeginItAndStrangersCanDoNothing() {
        Viewer machi = townAdministrator("machi");
        Viewer akita = holder("akita", Place.prefecture(ARegistry.AKITA), StandardRole.PREFECTURE_ADMINISTRATOR);
        Viewer officer = holder("officer", Place.prefecture(ARegistry.AOMORI), StandardRole.PREFECTURE_OFFICER);
        Viewer neighbour = holder("neighbour", Place.town(ARegistry.YOMOGITA), StandardRole.TOWN_ADMINISTRATOR);
        for (Viewer stranger : List.of(machi, akita, officer, neighbour)) {
            assertRefused(departures.ask(stranger, TOWN, NAME, "x"), Reason.NOT_ADMINISTRATOR);
        }
        departures.ask(ken, TOWN, NAME, "x");
        for (Viewer stranger : List.of(akita, officer, neighbour)) {
            assertRefused(departures.agree(stranger, TOWN, NAME), Reason.NOT_ADMINISTRATOR);
            assertRefused(departures.withdraw(stranger, TOWN, "x"), Reason.NOT_ADMINISTRATOR);
        }
        assertThat(departures.of(TOWN).orElseThrow().state()).isEqualTo(Departure.State.ASKED);
    }

    @Test
    void whoseGrantEndedAMomentAgoDecidesNothing() {
        Viewer machi = townAdministrator("machi");
        departures.ask(ken, TOWN, NAME, "x");
        control.jdbi().useHandle(handle -> handle.execute("UPDATE access_grant SET state = 'REVOKED'"));
        assertRefused(departures.agree(machi, TOWN, NAME), Reason.NOT_ADMINISTRATOR);
        assertRefused(departures.withdraw(ken, TOWN, "x"), Reason.NOT_ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "今別", "蓬田村", "今別町 役場", "今別町今別町"})
    void anotherNameThanTheTownsIsNoAgreement(String typed) {
        Viewer machi = townAdministrator("machi");
        assertRefused(departures.ask(ken, TOWN, typed, "x"), Reason.OTHER_NAME);
        departures.ask(ken, TOWN, NAME, "x");
        assertRefused(departures.agree(machi, TOWN, typed), Reason.OTHER_NAME);
    }

    @Test
    void whereTheTownHasAnAdministratorNobodyOfThePrefectureAgrees() {
        townAdministrator("machi");
        Viewer second = holder("second", Place.prefecture(ARegistry.AOMORI), StandardRole.PREFECTURE_ADMINISTRATOR);
        departures.ask(ken, TOWN, NAME, "x");
        assertThat(departures.townDecides(TOWN)).isTrue();
        assertRefused(departures.agree(second, TOWN, NAME), Reason.TOWN_DECIDES);
        assertRefused(departures.agree(ken, TOWN, NAME), Reason.OWN_REQUEST);
    }

    @Test
    void whereNobodyEverCameASecondOneOfThePrefectureAgreesButNotWhoAsked() {
        registry.grant(registry.invited("never-came"), Place.town(TOWN), StandardRole.TOWN_ADMINISTRATOR);
        Viewer second = holder("second", Place.prefecture(ARegistry.AOMORI), StandardRole.PREFECTURE_ADMINISTRATOR);
        departures.ask(ken, TOWN, NAME, "x");
        assertThat(departures.townDecides(TOWN)).isFalse();
        assertRefused(departures.agree(ken, TOWN, NAME), Reason.OWN_REQUEST);
        assertThat(departures.agree(second, TOWN, NAME)).isEqualTo(new Done(Act.AGREED));
    }

    @Test
    void whoAskedForThePrefectureDoesNotAgreeForTheTownToo() {
        registry.grant(ken.userId(), Place.town(TOWN), StandardRole.TOWN_ADMINISTRATOR);
        Viewer sameInTown =
                new Viewer(ken.userId(), Place.town(TOWN), Set.of(StandardRole.TOWN_ADMINISTRATOR), "request-1");
        departures.ask(ken, TOWN, NAME, "x");
        assertRefused(departures.agree(sameInTown, TOWN, NAME), Reason.OWN_REQUEST);
    }

    @Test
    void eitherSideWithdrawsItAndItCanBeAskedForAgain() {
        Viewer machi = townAdministrator("machi");
        departures.ask(ken, TOWN, NAME, "x");
        assertThat(departures.withdraw(machi, TOWN, "残る")).isEqualTo(new Done(Act.WITHDRAWN));
        assertRefused(departures.agree(machi, TOWN, NAME), Reason.NOTHING_ASKED);
        clock.pass(Duration.ofSeconds(1));
        departures.ask(ken, TOWN, NAME, "もう一度");
        departures.agree(machi, TOWN, NAME);
        assertThat(departures.withdraw(ken, TOWN, "思い直した")).isEqualTo(new Done(Act.WITHDRAWN));
        assertThat(departures.of(TOWN).orElseThrow().state()).isEqualTo(Departure.State.WITHDRAWN);
        assertRefused(departures.withdraw(ken, TOWN, "x"), Reason.NOTHING_ASKED);
    }

    @Test
    void isAskedForOnceAndAgreedToOnce() {
        Viewer machi = townAdministrator("machi");
        departures.ask(ken, TOWN, NAME, "x");
        assertRefused(departures.ask(ken, TOWN, NAME, "y"), Reason.ALREADY_ASKED);
        departures.agree(machi, TOWN, NAME);
        assertRefused(departures.agree(townAdministrator("other"), TOWN, NAME), Reason.ALREADY_AGREED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONBOARDING", "DEPARTING", "DEPARTED"})
    void aTownThatIsBeingMadeOrIsShutForItIsNotDecidedAbout(String state) {
        control.jdbi().useHandle(handle -> handle.execute("UPDATE tenant SET state = ?", state));
        assertRefused(departures.ask(ken, TOWN, NAME, "x"), Reason.NOT_OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPORTED", "ERASING", "ERASED"})
    void onceItIsExportedOnlyTheOperatorStopsIt(String state) {
        departures.ask(ken, TOWN, NAME, "x");
        control.jdbi().useHandle(handle -> handle.execute("UPDATE departure SET state = ?", state));
        assertRefused(departures.withdraw(ken, TOWN, "x"), Reason.NOTHING_ASKED);
    }

    private Viewer townAdministrator(String username) {
        return holder(username, Place.town(TOWN), StandardRole.TOWN_ADMINISTRATOR);
    }

    private Viewer holder(String username, Place place, StandardRole role) {
        boolean elsewhere = place.equals(Place.prefecture(ARegistry.AKITA));
        String id = elsewhere ? registry.personElsewhere(username) : registry.person(username);
        registry.grant(id, place, role);
        return new Viewer(id, place, Set.of(role), "request-1");
    }

    private List<String> trail(String kind, String code) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT CONCAT(action, ' ', COALESCE(purpose, '-'))"
                                + " FROM control_audit WHERE place_kind = :kind AND place_code = :code ORDER BY id")
                        .bind("kind", kind)
                        .bind("code", code)
                        .mapTo(String.class)
                        .list());
    }

    private static void assertRefused(DepartureOutcome outcome, Reason reason) {
        assertThat(outcome).isEqualTo(new Refused(reason));
    }
}
