package jp.kasane.municipal.consultations;

import java.time.Instant;
import java.time.LocalDate;
import jp.kasane.municipal.disclosure.Basis;
import org.jspecify.annotations.Nullable;

/**
 * 相談受付票: one consultation as it may be shown to the one who asked.
 *
 * @param version which version this is; a correction names the version it was made on
 * @param number 受付番号
 * @param addressHidden there is (or may be) an address that this reader or this way out does not get
 * @param assignedTo whose work it is; null while nobody's
 * @param keepUntil 保存期限
 */
public record ConsultationSheet(
        String id,
        long version,
        String number,
        Intake intake,
        boolean addressHidden,
        State state,
        @Nullable String voidReason,
        Basis basis,
        String recordedBy,
        @Nullable String assignedTo,
        LocalDate keepUntil,
        Instant createdAt,
        Instant changedAt,
        String changedBy) {

    /** Whether something promised by then has not been done. */
    public boolean overdueOn(LocalDate today) {
        LocalDate due = intake.nextStep().due();
        return state == State.OPEN && due != null && due.isBefore(today);
    }

    @Override
    public String toString() {
        return "consultation " + id + " version " + version;
    }
}
