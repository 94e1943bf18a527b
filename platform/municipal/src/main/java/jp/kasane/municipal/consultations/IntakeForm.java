package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.forms.TypedForm;
import org.jspecify.annotations.Nullable;

/** The fields of the intake form, and an intake written back into them. */
public final class IntakeForm {

    public static final String RECEIVED_ON = "received_on";
    public static final String RECEIVED_AT = "received_at";
    public static final String CHANNEL = "channel";
    public static final String RELATION = "relation";
    public static final String CONTACT_NAME = "contact_name";
    public static final String CONTACT_PHONE = "contact_phone";
    public static final String PERSON_NAME = "person_name";
    public static final String PERSON_KANA = "person_kana";
    public static final String BORN_ON = "born_on";
    public static final String ADDRESS = "address";
    public static final String CONCEALED = "concealed";
    public static final String FIELDS = "fields";
    public static final String URGENCY = "urgency";
    public static final String BODY = "body";
    public static final String NEXT_STEP = "next_step";
    public static final String NEXT_DUE = "next_due";
    public static final String NEXT_NOTE = "next_note";

    /** In the order in which the form asks, which is the order of the error summary. */
    public static final List<String> ORDER = List.of(
            RECEIVED_ON,
            RECEIVED_AT,
            CHANNEL,
            RELATION,
            CONTACT_NAME,
            CONTACT_PHONE,
            PERSON_NAME,
            PERSON_KANA,
            BORN_ON,
            ADDRESS,
            CONCEALED,
            FIELDS,
            URGENCY,
            BODY,
            NEXT_STEP,
            NEXT_DUE,
            NEXT_NOTE);

    private IntakeForm() {}

    /** The intake as somebody would have typed it; {@link IntakeReader} reads exactly the same intake from it. */
    public static TypedForm write(Intake intake) {
        Intake.AboutWhom person = intake.aboutWhom();
        return TypedForm.empty()
                .with(RECEIVED_ON, date(intake.received().on()))
                .with(RECEIVED_AT, time(intake.received().at()))
                .with(CHANNEL, intake.received().channel().name())
                .with(RELATION, intake.contact().relation().name())
                .with(CONTACT_NAME, intake.contact().name())
                .with(CONTACT_PHONE, intake.contact().phone())
                .with(PERSON_NAME, person.name())
                .with(PERSON_KANA, person.kana())
                .with(BORN_ON, date(person.bornOn()))
                .with(ADDRESS, person.address())
                .with(CONCEALED, person.addressConcealed() ? new String[] {"yes"} : new String[0])
                .with(FIELDS, intake.fields().stream().map(Field::name).toArray(String[]::new))
                .with(URGENCY, intake.urgency().name())
                .with(BODY, intake.body())
                .with(NEXT_STEP, intake.nextStep().kind().name())
                .with(NEXT_DUE, date(intake.nextStep().due()))
                .with(NEXT_NOTE, intake.nextStep().note());
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : JapaneseDates.day(date);
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
