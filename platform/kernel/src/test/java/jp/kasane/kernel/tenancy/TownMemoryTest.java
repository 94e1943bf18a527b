package jp.kasane.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TownMemoryTest {

    private final TownMemory memory = new TownMemory();
    private final List<String> made = new ArrayList<>();

    private String asked(String id) {
        return memory.of(String.class, id, () -> {
            made.add(id);
            return "of " + id;
        });
    }

    @Test
    void whatWasMadeOnceIsNotMadeAgain() {
        assertThat(asked("1")).isEqualTo("of 1").isSameAs(asked("1"));
        assertThat(made).containsExactly("1");
    }

    @Test
    void holdsFewThingsAndGivesUpTheOneThatNobodyAskedForLongest() {
        List.of("1", "2", "3", "1", "4").forEach(this::asked);
        assertThat(TownMemory.MOST).isEqualTo(3);
        List.of("1", "3", "4").forEach(this::asked);
        assertThat(made).containsExactly("1", "2", "3", "4");
        asked("2");
        assertThat(made).containsExactly("1", "2", "3", "4", "2");
    }

    @Test
    void thingsOfTwoKindsWithOneIdAreTwo() {
        asked("1");
        assertThat(memory.of(Integer.class, "1", () -> 7)).isEqualTo(7);
        assertThat(asked("1")).isEqualTo("of 1");
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        try {
            memory.of(String.class, "1", () -> {
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException e) {
            made.add(String.valueOf(e.getMessage()));
        }
        asked("1");
        assertThat(made).containsExactly("no", "1");
    }
}
