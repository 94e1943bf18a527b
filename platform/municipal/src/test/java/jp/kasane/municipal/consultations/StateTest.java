package jp.kasane.municipal.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.municipal.consultations.State.Act;
import jp.kasane.municipal.disclosure.Extent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of state and act, and every sequence of acts. */
class StateTest {

    private static final Consultation.By SOMEBODY = new Consultation.By("A", Instant.parse("2026-11-22T01:00:00Z"));

    static Stream<Arguments> everyPair() {
        List<Arguments> pairs = new ArrayList<>();
        for (State state : State.values()) {
            for (Act act : Act.values()) {
                pairs.add(Arguments.of(state, act, expected(state, act)));
            }
        }
        return pairs.stream();
    }

    /** The life cycle once more, as told rather than tabled. */
    private static Optional<State> expected(State state, Act act) {
        return switch (state.name() + " " + act.name()) {
            case "OPEN REVISE", "OPEN ASSIGN", "DONE REOPEN" -> Optional.of(State.OPEN);
            case "OPEN FINISH" -> Optional.of(State.DONE);
            case "OPEN VOID", "DONE VOID" -> Optional.of(State.VOIDED);
            default -> Optional.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void anActLeadsWhereTheTableSaysOrNowhere(State state, Act act, Optional<State> next) {
        assertThat(state.after(act)).isEqualTo(next);
        assertThat(state.possible().contains(act)).isEqualTo(next.isPresent());
    }

    @Property
    void aRecordFollowsTheTableThroughAnySequenceOfActs(@ForAll List<Act> acts) {
        Consultation record =
                Consultation.record(new ReceiptNumber(new FiscalYear(2026), 1), Intakes.any(), "A", SOMEBODY);
        for (Act act : acts) {
            State before = record.state();
            Optional<State> next = before.after(act);
            if (next.isPresent()) {
                perform(record, act);
                assertThat(record.state()).isEqualTo(next.get());
            } else if (act != Act.RECORD) {
                assertThatThrownBy(() -> perform(record, act)).isInstanceOf(IllegalStateException.class);
                assertThat(record.state()).isEqualTo(before);
            }
        }
    }

    @Property
    void aVoidedRecordNeverChangesAgain(@ForAll Act act) {
        assertThat(State.VOIDED.after(act)).isEmpty();
    }

    private static void perform(Consultation record, Act act) {
        switch (act) {
            case REVISE -> record.revise(Intakes.any(), Extent.ALL, SOMEBODY);
            case ASSIGN -> record.assign("B", SOMEBODY);
            case FINISH -> record.finish(SOMEBODY);
            case REOPEN -> record.reopen(SOMEBODY);
            case VOID -> record.declareVoid("二重に登録した", SOMEBODY);
            case RECORD -> throw new IllegalStateException("a record begins once");
        }
    }
}
