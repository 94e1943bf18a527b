package jp.kasane.municipal.consultations;

import java.util.Optional;
import jp.kasane.municipal.forms.TypedForm;

/** One version of a consultation as it was, kept in the history: the form as it would be typed, and what stood around it. */
final class Snapshot {

    private Snapshot() {}

    static String of(Consultation version) {
        TypedForm form = IntakeForm.write(version.intake())
                .with("_state", version.state().name())
                .with(
                        "_assigned",
                        Optional.ofNullable(version.facts().assignedTo()).orElse(""))
                .with("_void", Optional.ofNullable(version.voidReason()).orElse(""));
        return form.toJson();
    }
}
