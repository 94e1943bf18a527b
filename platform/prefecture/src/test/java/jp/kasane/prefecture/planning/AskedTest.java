package jp.kasane.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AskedTest {

    @Test
    void nobodySearchesForHours() {
        assertThatIllegalArgumentException().isThrownBy(() -> Asked.plan(121));
        assertThatIllegalArgumentException().isThrownBy(() -> Asked.plan(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Trouble.Ill("x", LocalDate.of(2026, 6, 2), LocalDate.of(2026, 6, 1)));
    }
}
