package jp.kasane.municipal.consultations;

import java.util.List;

/**
 * 記録の変更履歴: one consultation with every version it had, newest first.
 *
 * @param sheet as it stands today
 */
public record ConsultationHistory(ConsultationSheet sheet, List<PastVersion> versions) {

    public ConsultationHistory {
        versions = List.copyOf(versions);
    }

    @Override
    public String toString() {
        return "history of " + sheet;
    }
}
