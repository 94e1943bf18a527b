package jp.kasane.kernel.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.departures.Departure.State;
import jp.kasane.kernel.departures.DepartureOutcome.Done;
import jp.kasane.kernel.testing.AClock;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Generated quarrels about a town's leaving: whatever they do, it is agreed to only by two people of the right sides. */
class DepartureLifeTest {

    private static final EmbeddedMariaDb SERVER = EmbeddedMariaDb.get();
    private static final ControlDatabase CONTROL = ControlDatabase.open(
            SERVER.url(SERVER.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    private static final ARegistry REGISTRY = new ARegistry(CONTROL);
    private static final Departures DEPARTURES = new Departures(CONTROL, new AClock(), Departures.WAIT);
    private static final Place AOMORI = Place.prefecture(ARegistry.AOMORI);
    private static final Viewer KEN = holder("ken", AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR);
    private static final Viewer SECOND = holder("second", AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR);
    private static final Viewer OFFICER = holder("officer", AOMORI, StandardRole.PREFECTURE_OFFICER);
    private static int towns;

    @AfterContainer
    static void close() {
        CONTROL.close();
    }

    @Property(tries = 40)
    void isAgreedToByTwoOfTheRightSides(
            @ForAll boolean administered, @ForAll @Size(min = 4, max = 16) List<@IntRange(max = 11) Integer> steps) {
        String town = REGISTRY.freshTown();
        Viewer machi = holder("machi-" + towns++, Place.town(town), StandardRole.TOWN_ADMINISTRATOR);
        if (!administered) {
            CONTROL.jdbi()
                    .useHandle(handle ->
                            handle.execute("UPDATE app_user SET state = 'INVITED' WHERE id = ?", machi.userId()));
        }
        List<Viewer> people = List.of(KEN, SECOND, OFFICER, machi);
        for (int step : steps) {
            Optional<Departure> before = DEPARTURES.of(town);
            Viewer by = people.get(step % people.size());
            boolean done = act(step / people.size(), by, town) instanceof Done;
            assertMoved(before.map(Departure::state), DEPARTURES.of(town).map(Departure::state), done);
            DEPARTURES.of(town).filter(one -> one.state() == State.AGREED).ifPresent(one -> {
                assertThat(one.agreedBy()).isPresent();
                assertThat(one.agreedBy().get()).isNotEqualTo(one.askedBy());
                assertThat(one.askedBy()).isIn(KEN.userId(), SECOND.userId());
                boolean byTown = one.agreedBy().get().equals(machi.userId());
                assertThat(byTown || !administered).isTrue();
            });
        }
    }

    private static DepartureOutcome act(int act, Viewer by, String town) {
        return switch (act) {
            case 0 -> DEPARTURES.ask(by, town, "試験町", "x");
            case 1 -> DEPARTURES.agree(by, town, "試験町");
            default -> DEPARTURES.withdraw(by, town, "x");
        };
    }

    private static void assertMoved(Optional<State> before, Optional<State> after, boolean done) {
        if (!done) {
            assertThat(after).isEqualTo(before);
            return;
        }
        State from = before.orElse(State.WITHDRAWN);
        Set<State> legal = switch (from) {
            case WITHDRAWN, ERASED -> Set.of(State.ASKED);
            case ASKED -> Set.of(State.AGREED, State.WITHDRAWN);
            case AGREED -> Set.of(State.WITHDRAWN);
            case EXPORTED, ERASING -> Set.of();
        };
        assertThat(legal).contains(after.orElseThrow());
    }

    private static Viewer holder(String username, Place place, StandardRole role) {
        String id = REGISTRY.person(username);
        REGISTRY.grant(id, place, role);
        return new Viewer(id, place, Set.of(role), "r");
    }
}
