package jp.kasane.kernel.tenancy;

import static jp.kasane.kernel.tenancy.Asking.marker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a node remembers of a town stays with that town, and goes with it. */
class RememberedTest {

    private static final Supplier<String> NEVER = () -> {
        throw new AssertionError("made again");
    };

    private static TestTowns prefecture;
    private static Tenant here;
    private static Tenant there;

    @BeforeAll
    static void openTheTowns() {
        prefecture = new TestTowns();
        here = prefecture.newTown();
        there = prefecture.newTown();
    }

    @AfterAll
    static void close() {
        prefecture.close();
    }

    private static Towns towns(Duration idle) {
        return new Towns(prefecture.keys(), new Towns.Limits(4, Duration.ofSeconds(20), idle), "kernel-tests");
    }

    private static TownUnit enter(Towns towns, Tenant town) {
        return towns.open(town, prefecture.newViewer(town, StandardRole.CASE_WORKER));
    }

    private static String remembered(Towns towns, Tenant town, Supplier<String> making) {
        try (TownUnit unit = enter(towns, town)) {
            return unit.remembered(String.class, "01ARZ3NDEKTSV4RRFFQ69G5FAV", making);
        }
    }

    @Test
    void theNextWhoEntersTheTownFindsItAndWhoEntersAnotherMakesTheirOwn() {
        try (Towns towns = towns(Duration.ofMinutes(5))) {
            assertThat(remembered(towns, here, () -> "ours")).isEqualTo("ours");
            assertThat(remembered(towns, there, () -> "theirs")).isEqualTo("theirs");
            assertThat(remembered(towns, here, NEVER)).isEqualTo("ours");
            assertThat(remembered(towns, there, NEVER)).isEqualTo("theirs");
        }
    }

    @Test
    void aTownThatNobodyAsksForIsForgotten() throws Exception {
        try (Towns towns = towns(Duration.ofMillis(50))) {
            remembered(towns, here, () -> "before");
            while (towns.openTowns() > 0) {
                Thread.sleep(10);
            }
            assertThat(remembered(towns, here, () -> "after")).isEqualTo("after");
        }
    }

    @Test
    void nobodyAsksThroughAUnitThatIsClosed() {
        try (Towns towns = towns(Duration.ofMinutes(5))) {
            TownUnit unit = enter(towns, here);
            marker(unit);
            unit.close();
            assertThatThrownBy(() -> unit.remembered(String.class, "1", () -> "x"))
                    .isInstanceOf(NoTownBound.class);
        }
    }
}
