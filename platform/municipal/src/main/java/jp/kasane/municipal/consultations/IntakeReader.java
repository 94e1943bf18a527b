package jp.kasane.municipal.consultations;

import static jp.kasane.municipal.consultations.IntakeForm.ADDRESS;
import static jp.kasane.municipal.consultations.IntakeForm.BODY;
import static jp.kasane.municipal.consultations.IntakeForm.BORN_ON;
import static jp.kasane.municipal.consultations.IntakeForm.CHANNEL;
import static jp.kasane.municipal.consultations.IntakeForm.CONCEALED;
import static jp.kasane.municipal.consultations.IntakeForm.CONTACT_NAME;
import static jp.kasane.municipal.consultations.IntakeForm.CONTACT_PHONE;
import static jp.kasane.municipal.consultations.IntakeForm.FIELDS;
import static jp.kasane.municipal.consultations.IntakeForm.NEXT_DUE;
import static jp.kasane.municipal.consultations.IntakeForm.NEXT_NOTE;
import static jp.kasane.municipal.consultations.IntakeForm.NEXT_STEP;
import static jp.kasane.municipal.consultations.IntakeForm.PERSON_KANA;
import static jp.kasane.municipal.consultations.IntakeForm.PERSON_NAME;
import static jp.kasane.municipal.consultations.IntakeForm.RECEIVED_AT;
import static jp.kasane.municipal.consultations.IntakeForm.RECEIVED_ON;
import static jp.kasane.municipal.consultations.IntakeForm.RELATION;
import static jp.kasane.municipal.consultations.IntakeForm.URGENCY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import org.jspecify.annotations.Nullable;

/**
 * Reads an intake out of what was typed, and says all that is wrong with it at once. Nothing is corrected silently: texts stay as
 * typed, dates that do not exist are refused.
 */
public final class IntakeReader {

    private final LocalDate today;

    /** @param today the day in Japan: a consultation cannot have come later */
    public IntakeReader(LocalDate today) {
        this.today = today;
    }

    /** What came of reading a form. */
    public sealed interface Reading {
        /** Everything was understood. */
        record Understood(Intake intake) implements Reading {}

        /** In the order of the form. */
        record Refused(List<Problem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public Reading read(TypedForm form) {
        TypedFields typed = new TypedFields(form);
        LocalDate receivedOn = typed.requiredDate(RECEIVED_ON);
        LocalTime receivedAt = typed.time(RECEIVED_AT);
        Channel channel = typed.requiredChoice(CHANNEL, Channel.class);
        Relation relation = typed.requiredChoice(RELATION, Relation.class);
        String contactName = typed.line(CONTACT_NAME, Intake.LONGEST_NAME);
        String phone = typed.line(CONTACT_PHONE, Intake.LONGEST_PHONE);
        Intake.AboutWhom aboutWhom = aboutWhom(typed, form.ticked(CONCEALED));
        Set<Field> fields = typed.choices(FIELDS, Field.class);
        Urgency urgency = typed.requiredChoice(URGENCY, Urgency.class);
        String body = typed.requiredText(BODY, Intake.LONGEST_BODY);
        Intake.NextStep.Kind kind = typed.requiredChoice(NEXT_STEP, Intake.NextStep.Kind.class);
        LocalDate due = typed.date(NEXT_DUE);
        String note = typed.text(NEXT_NOTE, Intake.LONGEST_NOTE);
        compare(typed, receivedOn, aboutWhom.bornOn(), due);
        if (!typed.problems().isEmpty()) {
            return new Reading.Refused(typed.problems());
        }
        return new Reading.Understood(new Intake(
                new Intake.Received(known(receivedOn), receivedAt, known(channel)),
                new Intake.Contact(contactName, known(relation), phone),
                aboutWhom,
                fields.isEmpty() ? Set.of() : EnumSet.copyOf(fields),
                known(urgency),
                body,
                new Intake.NextStep(known(kind), note, due)));
    }

    private static Intake.AboutWhom aboutWhom(TypedFields typed, boolean concealed) {
        String name = typed.line(PERSON_NAME, Intake.LONGEST_NAME);
        String kana = typed.line(PERSON_KANA, Intake.LONGEST_NAME);
        String address = typed.line(ADDRESS, Intake.LONGEST_ADDRESS);
        return new Intake.AboutWhom(name, kana, typed.date(BORN_ON), address, concealed);
    }

    private void compare(
            TypedFields typed, @Nullable LocalDate receivedOn, @Nullable LocalDate bornOn, @Nullable LocalDate due) {
        if (receivedOn == null) {
            return;
        }
        if (receivedOn.isAfter(today)) {
            typed.wrong(RECEIVED_ON, "problem.date.future", receivedOn);
        }
        if (bornOn != null && bornOn.isAfter(receivedOn)) {
            typed.wrong(BORN_ON, "problem.born.after", bornOn);
        }
        if (due != null && due.isBefore(receivedOn)) {
            typed.wrong(NEXT_DUE, "problem.due.before", due);
        }
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
