package jp.kasane.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.Tenant.State;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registry's states: which follow which, whatever is tried, and in which of them a town's people get in. */
class RegistryStatesTest {

    private static final Map<State, Set<State>> LEGAL = Map.of(
            State.ONBOARDING, Set.of(State.ACTIVE, State.SUSPENDED),
            State.ACTIVE, Set.of(State.SUSPENDED, State.DEPARTING),
            State.SUSPENDED, Set.of(State.ACTIVE, State.DEPARTING),
            State.MERGED, Set.of(),
            State.DEPARTING, Set.of(State.SUSPENDED, State.DEPARTED),
            State.DEPARTED, Set.of(State.ONBOARDING));

    private static final EmbeddedMariaDb SERVER = EmbeddedMariaDb.get();
    private static final ControlDatabase CONTROL = ControlDatabase.open(
            SERVER.url(SERVER.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
    private static final ARegistry REGISTRY = new ARegistry(CONTROL);

    @AfterContainer
    static void close() {
        CONTROL.close();
    }

    /** What somebody tries: from the state they believe it is in to another. */
    record Try(State from, State to) {}

    @Property(tries = 60)
    void onlyWhatTheTableAllowsFromTheStateItIsInMovesATown(
            @ForAll @Size(min = 5, max = 30) List<State> froms, @ForAll @Size(min = 5, max = 30) List<State> tos) {
        String code = REGISTRY.freshTown();
        State now = State.ACTIVE;
        for (int i = 0; i < Math.min(froms.size(), tos.size()); i++) {
            Try step = new Try(froms.get(i), tos.get(i));
            boolean moved = moved(code, step);
            boolean legal = step.from() == now && LEGAL.get(now).contains(step.to());
            assertThat(moved).as("%s while %s", step, now).isEqualTo(legal);
            now = legal ? step.to() : now;
            assertThat(state(code)).isEqualTo(now);
        }
    }

    private static boolean moved(String code, Try step) {
        try {
            return CONTROL.jdbi()
                    .inTransaction(handle -> TenantRegistry.move(handle, code, step.from(), step.to(), null));
        } catch (IllegalArgumentException illegal) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateSaysWhatMayFollowIt(State from) {
        for (State to : State.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(LEGAL.get(from).contains(to));
            if (!from.mayBecome(to)) {
                assertThatThrownBy(() -> CONTROL.jdbi()
                                .useTransaction(
                                        handle -> TenantRegistry.move(handle, ARegistry.IMABETSU, from, to, null)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aTownsPeopleGetInOnlyWhereItIsActiveOrHasMerged(State state) {
        String code = REGISTRY.freshTown();
        CONTROL.jdbi()
                .useHandle(handle -> handle.execute("UPDATE tenant SET state = ? WHERE code = ?", state.name(), code));
        assertThat(new TenantRegistry(CONTROL).find(code).orElseThrow().enterable())
                .isEqualTo(state == State.ACTIVE || state == State.MERGED);
    }

    @Test
    void mergedIsToldByTheDayAndKeptNowhere() {
        String code = REGISTRY.freshTown();
        CONTROL.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO merger VALUES (?, ?, ?, 'x', 'x', NOW(6), NULL)",
                        code,
                        ARegistry.IMABETSU,
                        LocalDate.now(Grants.JAPAN)));
        assertThat(state(code)).isEqualTo(State.MERGED);
        String kept = CONTROL.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT state FROM tenant WHERE code = :code")
                        .bind("code", code)
                        .mapTo(String.class)
                        .one());
        assertThat(kept).isEqualTo("ACTIVE");
        CONTROL.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE merger SET merged_on = ? WHERE predecessor = ?",
                        LocalDate.now(Grants.JAPAN).plusDays(1),
                        code));
        assertThat(state(code)).isEqualTo(State.ACTIVE);
    }

    private static State state(String code) {
        return new TenantRegistry(CONTROL).find(code).orElseThrow().state();
    }
}
