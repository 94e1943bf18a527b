package jp.kasane.web.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import org.junit.jupiter.api.Test;

/** What the gate makes of an operation before anybody asks for it. */
class GateTest {

    @Requires(Right.RECORD_READ)
    void namesARight() {}

    void namesNone() {}

    private static Method operation(String name) throws NoSuchMethodException {
        return GateTest.class.getDeclaredMethod(name);
    }

    @Test
    void asksForTheRightThatAnOperationNames() throws NoSuchMethodException {
        assertThat(Gate.right(operation("namesARight"))).isEqualTo(Right.RECORD_READ);
    }

    @Test
    void anOperationThatNamesNoRightIsNotThere() {
        assertThatThrownBy(() -> Gate.right(operation("namesNone")))
                .isInstanceOf(Denied.class)
                .extracting(denied -> ((Denied) denied).reason())
                .isEqualTo(Denied.Reason.NOT_FOUND);
    }
}
