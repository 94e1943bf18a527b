package jp.kasane.municipal.consultations;

import java.util.Optional;
import jp.kasane.municipal.forms.TypedForm;

/** One version of a consultation as it was, kept in the history: the form as it would be typed, and what stood around it. */
final class Snapshot {

    private Snapshot() {}

    static String of(Consultation version) {
        TypedForm form = IntakeForm.write(version.intake())
                .with(PastVersion.STATE, version.state().name())
                .with(
                        PastVersion.ASSIGNED,
                        Optional.ofNullable(version.facts().assignedTo()).orElse(""))
                .with(
                        PastVersion.VOID,
                        Optional.ofNullable(version.voidReason()).orElse(""));
        return form.toJson();
    }
}
