package jp.kasane.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlocksTest {

    private final AtomicInteger tries = new AtomicInteger();

    private Supplier<String> failing(int times, String state) {
        return () -> {
            if (tries.incrementAndGet() <= times) {
                throw new UnableToExecuteStatementException(new SQLException("refused", state), null);
            }
            return "done";
        };
    }

    @Test
    void whatWorksIsDoneOnce() {
        assertThat(Deadlocks.again(failing(0, "40001"))).isEqualTo("done");
        assertThat(tries).hasValue(1);
    }

    @Test
    void whatTheDatabaseRolledBackIsTriedAgain() {
        assertThat(Deadlocks.again(failing(4, "40001"))).isEqualTo("done");
        assertThat(tries).hasValue(5);
    }

    @Test
    void whatIsRolledBackForEverIsGivenUp() {
        assertThatThrownBy(() -> Deadlocks.again(failing(99, "40001")))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(tries).hasValue(5);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"23000", "08S01", "42000"})
    void anyOtherRefusalIsNotTriedAgain(String state) {
        assertThatThrownBy(() -> Deadlocks.again(failing(1, state)))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(tries).hasValue(1);
    }
}
