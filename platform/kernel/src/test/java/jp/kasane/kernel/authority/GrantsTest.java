package jp.kasane.kernel.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which grants open a place at this moment: those of the person, of the place, and live; each condition alone. */
class GrantsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    private static ControlDatabase control;
    private static ARegistry registry;
    private static int people;

    private final Grants grants = at(NOON);
    private final Place town = Place.town(registry.freshTown());
    private final Place neighbour = Place.town(registry.freshTown());
    private final String user = registry.person("of-grants-" + ++people);

    @BeforeAll
    static void open() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        control = ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        registry = new ARegistry(control);
    }

    @AfterAll
    static void close() {
        control.close();
    }

    private static Grants at(Instant moment) {
        return new Grants(control, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static void change(String grant, String assignment) {
        control.jdbi()
                .useHandle(handle -> handle.execute("UPDATE access_grant SET " + assignment + " WHERE id = ?", grant));
    }

    private boolean opened() {
        return grants.viewer(user, town, "r").isPresent();
    }

    @Test
    void aGrantOpensItsPlaceToItsPerson() {
        registry.grant(user, town, StandardRole.COORDINATOR);
        assertThat(grants.viewer(user, town, "r"))
                .contains(new Viewer(user, town, java.util.Set.of(StandardRole.COORDINATOR), "r"));
    }

    @Test
    void anothersGrantOpensNothingToMe() {
        registry.grant(registry.person("another-" + ++people), town, StandardRole.TOWN_ADMINISTRATOR);
        assertThat(opened()).isFalse();
        assertThat(grants.liveOf(user)).isEmpty();
    }

    @Test
    void aGrantOfOneTownOpensNoOther() {
        registry.grant(user, neighbour, StandardRole.TOWN_ADMINISTRATOR);
        assertThat(opened()).isFalse();
        assertThat(grants.viewer(grants.liveOf(user), town, "r")).isEmpty();
    }

    @Test
    void theRolesOfOneTownAreNotThoseOfTheOther() {
        registry.grant(user, town, StandardRole.SPECIALIST);
        registry.grant(user, neighbour, StandardRole.TOWN_ADMINISTRATOR);
        assertThat(grants.viewer(grants.liveOf(user), town, "r").orElseThrow().roles())
                .containsExactly(StandardRole.SPECIALIST);
    }

    @Test
    void whatIsNotGrantedOpensNothing() {
        String grant = registry.grant(user, town, StandardRole.COORDINATOR);
        for (String state : List.of("PROPOSED", "DECLINED", "REVOKED")) {
            change(grant, "state = '" + state + "'");
            assertThat(opened()).as(state).isFalse();
            assertThat(grants.liveOf(user)).as(state).isEmpty();
        }
        change(grant, "state = 'GRANTED'");
        assertThat(opened()).isTrue();
    }

    @Test
    void whatHasNotBegunOrIsOverOpensNothing() {
        String grant = registry.grant(user, town, StandardRole.COORDINATOR);
        change(grant, "valid_from = '2026-11-23'");
        assertThat(opened()).isFalse();
        assertThat(grants.liveOf(user)).isEmpty();
        change(grant, "valid_from = '2026-04-01', valid_to = '2026-11-21'");
        assertThat(opened()).isFalse();
        assertThat(grants.liveOf(user)).isEmpty();
    }

    @Test
    void itsDaysAreJapans() {
        String grant = registry.grant(user, town, StandardRole.COORDINATOR);
        change(grant, "valid_to = '2027-03-31'");
        assertThat(at(Instant.parse("2027-03-31T14:59:59Z")).liveOf(user)).hasSize(1);
        assertThat(at(Instant.parse("2027-03-31T15:00:00Z")).liveOf(user)).isEmpty();
    }

    @Test
    void thatItWasUsedIsNotedSoThatItDoesNotLapse() {
        String grant = registry.grant(user, town, StandardRole.TOWN_ADMINISTRATOR);
        change(grant, "void_if_unused_at = '2026-11-22 04:00:00'");
        Grants later = at(NOON.plusSeconds(7200));
        assertThat(later.liveOf(user)).isEmpty();
        assertThat(opened()).isTrue();
        assertThat(later.liveOf(user)).hasSize(1);
    }
}
