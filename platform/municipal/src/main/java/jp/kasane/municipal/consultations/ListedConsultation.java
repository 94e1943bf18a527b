package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a list: enough to know it again and to see what is due. It never carries an address. */
public record ListedConsultation(
        String id,
        String number,
        LocalDate receivedOn,
        Channel channel,
        String personName,
        String personKana,
        boolean addressConcealed,
        Set<Field> fields,
        Urgency urgency,
        Intake.NextStep.Kind nextStep,
        @Nullable LocalDate nextStepDue,
        State state,
        String recordedBy,
        @Nullable String assignedTo) {

    public boolean overdueOn(LocalDate today) {
        return state == State.OPEN && nextStepDue != null && nextStepDue.isBefore(today);
    }

    @Override
    public String toString() {
        return "consultation " + id;
    }
}
