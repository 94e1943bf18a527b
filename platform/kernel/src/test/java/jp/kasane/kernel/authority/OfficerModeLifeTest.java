package jp.kasane.kernel.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.ModeOutcome.Act;
import jp.kasane.kernel.authority.ModeOutcome.Done;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Generated months of a town whose administrators come, go and switch: one hand alone never frees itself while there is another. */
class OfficerModeLifeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
    private static final int PEOPLE = 3;

    private static final ControlDatabase CONTROL = open();
    private static final ARegistry REGISTRY = new ARegistry(CONTROL);
    private static final OfficerMode MODE = new OfficerMode(CONTROL, CLOCK);
    private static final Grants GRANTS = new Grants(CONTROL, CLOCK);
    private static int towns;

    private static ControlDatabase open() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        return ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    }

    @AfterContainer
    static void close() {
        CONTROL.close();
    }

    @Property(tries = 40)
    void isSwitchedOnByTheOnlyAdministratorOrByTwo(
            @ForAll @IntRange(min = 1, max = PEOPLE) int administrators,
            @ForAll @Size(min = 4, max = 14) List<@IntRange(max = 4 * PEOPLE - 1) Integer> steps) {
        Place town = Place.town(REGISTRY.freshTown());
        List<Viewer> people = new java.util.ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            String id = REGISTRY.person("p" + towns++);
            if (n < administrators) {
                REGISTRY.grant(id, town, StandardRole.TOWN_ADMINISTRATOR);
            }
            people.add(new Viewer(id, town, Set.of(StandardRole.TOWN_ADMINISTRATOR), "r"));
        }
        for (int step : steps) {
            take(town, people.get(step % PEOPLE), step / PEOPLE);
        }
    }

    private static void take(Place town, Viewer by, int act) {
        boolean before = on(town);
        Optional<OfficerMode.Waiting> waited = MODE.waiting(town);
        ModeOutcome outcome = switch (act) {
            case 0 -> MODE.turnOn(by, "試験");
            case 1 -> MODE.approve(by);
            case 2 -> MODE.decline(by, "試験");
            default -> MODE.turnOff(by, "試験");
        };
        List<String> holders = GRANTS.ofPlace(town).stream().map(Grant::userId).toList();
        boolean after = on(town);
        if (!holders.contains(by.userId())) {
            assertThat(outcome).isEqualTo(new ModeOutcome.Refused(ModeOutcome.Reason.NOT_ADMINISTRATOR));
        }
        if (!before && after) {
            boolean alone = holders.equals(List.of(by.userId()));
            boolean second = outcome.equals(new Done(Act.APPROVED))
                    && waited.filter(one -> !one.proposedBy().equals(by.userId()))
                            .isPresent();
            assertThat(alone || second).isTrue();
        }
        if (before && !after) {
            assertThat(outcome).isEqualTo(new Done(Act.OFF));
        }
        if (outcome instanceof ModeOutcome.Refused) {
            assertThat(after).isEqualTo(before);
            assertThat(MODE.waiting(town)).isEqualTo(waited);
        }
        assertThat(after && MODE.waiting(town).isPresent()).isFalse();
    }

    private static boolean on(Place town) {
        return new TenantRegistry(CONTROL).find(town.code()).orElseThrow().singleOfficer();
    }
}
