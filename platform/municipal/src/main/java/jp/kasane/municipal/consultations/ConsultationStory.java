package jp.kasane.municipal.consultations;

import java.util.List;

/** One consultation with what happened to it, newest first. */
public record ConsultationStory(ConsultationSheet sheet, List<PastAct> acts) {
    public ConsultationStory {
        acts = List.copyOf(acts);
    }

    @Override
    public String toString() {
        return "story of " + sheet;
    }
}
