package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Status.State;
import jp.kasane.kernel.testing.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: 'a'                                          | 2026-11-24 | HERE",
                "id: 'a', from: 'FY2026'                          | 2026-04-01 | HERE",
                "id: 'a', from: 'FY2026'                          | 2026-03-31 | COMING",
                "id: 'a', to: 'FY2025'                            | 2026-03-31 | HERE",
                "id: 'a', to: 'FY2025'                            | 2026-04-01 | GONE",
                "id: 'a', from: {words: 'いつか'}                  | 2026-11-24 | HERE",
                "id: 'a', statuses: [{state: 'planned'}]          | 2026-11-24 | COMING",
                "id: 'a', statuses: [{state: 'withdrawn'}]        | 2026-11-24 | GONE",
                "id: 'a', statuses: [{state: 'dormant'}]          | 2026-11-24 | HERE",
                "id: 'a', statuses: [{state: 'planned', from: '2024'}, {state: 'open', from: '2026'}] | 2025-12-31 | COMING",
                "id: 'a', statuses: [{state: 'planned', from: '2024'}, {state: 'open', from: '2026'}] | 2026-01-01 | HERE",
                "id: 'a', statuses: [{state: 'open', from: '2020', to: '2022'}, {state: 'withdrawn', from: '2023'}] | 2022-12-31 | HERE",
                "id: 'a', statuses: [{state: 'open', from: '2020', to: '2022'}, {state: 'withdrawn', from: '2023'}] | 2023-01-01 | GONE"
            })
    void isReadOffTheDatesAndTheStates(String keys, LocalDate at, Presence presence) {
        assertThat(Presence.of(about(keys), at)).isEqualTo(presence);
    }

    @Test
    void theLastStateThatHoldsOnTheDayIsTheOne() {
        About about = about("id: 'a', statuses: [{state: 'pilot', from: '2024'}, {state: 'open', from: '2026'}]");
        assertThat(Presence.state(about, LocalDate.of(2023, 1, 1))).isEmpty();
        assertThat(Presence.state(about, LocalDate.of(2025, 1, 1))).contains(State.PILOT);
        assertThat(Presence.state(about, LocalDate.of(2026, 1, 1))).contains(State.OPEN);
    }

    private static About about(String keys) {
        return Made.of(About.class, "{" + keys + "}");
    }
}
