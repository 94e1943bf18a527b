package jp.kasane.municipal.consultations;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.control.Ids;
import jp.kasane.municipal.disclosure.Basis;
import jp.kasane.municipal.disclosure.Extent;
import jp.kasane.municipal.disclosure.Marker;
import jp.kasane.municipal.disclosure.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * One contact that reached the town, as it is kept. It is recorded with a number that never changes, corrected and handed on while
 * it is open, finished, opened again, or voided with a reason; {@link State} is the table of that life. Whoever changes it leaves
 * their name and the moment. Outside this capability it is seen as a {@link ConsultationSheet}.
 */
@Entity
@Table(name = "consultation")
class Consultation {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Id
    private String id;

    @Version
    private long version;

    @Column(updatable = false)
    private String number;

    @Column(name = "fiscal_year", updatable = false)
    private int fiscalYear;

    @Column(updatable = false)
    private int serial;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "received_at")
    private @Nullable String receivedAt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "contact_name")
    private String contactName;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_relation")
    private Relation contactRelation;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "person_kana")
    private String personKana;

    @Column(name = "person_born_on")
    private @Nullable LocalDate personBornOn;

    @Column(name = "person_address")
    private String personAddress;

    @Column(name = "address_concealed")
    private boolean addressConcealed;

    private String fields;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Basic(fetch = FetchType.LAZY)
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_step")
    private Intake.NextStep.Kind nextStep;

    @Column(name = "next_step_note")
    private String nextStepNote;

    @Column(name = "next_step_due")
    private @Nullable LocalDate nextStepDue;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Basis basis;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "assigned_to")
    private @Nullable String assignedTo;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "void_reason")
    private @Nullable String voidReason;

    @Column(name = "keep_until")
    private LocalDate keepUntil;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    /** For the entity manager alone. */
    @SuppressWarnings("NullAway")
    protected Consultation() {}

    /** Who does something, and when. */
    record By(String userId, Instant at) {}

    /** Takes a contact down. */
    @SuppressWarnings("NullAway")
    static Consultation record(ReceiptNumber number, Intake intake, @Nullable String assignedTo, By by) {
        Consultation taken = new Consultation();
        taken.id = Ids.next();
        taken.number = number.toString();
        taken.fiscalYear = number.fiscalYear().year();
        taken.serial = number.serial();
        taken.state = State.OPEN;
        taken.basis = Basis.OWN_AGENCY;
        taken.recordedBy = by.userId();
        taken.assignedTo = assignedTo;
        taken.createdAt = LocalDateTime.ofInstant(by.at(), ZoneOffset.UTC);
        taken.write(intake);
        taken.touched(by);
        return taken;
    }

    /** Corrects it. An address the corrector may not know stays as it is. */
    void revise(Intake now, Extent known, By by) {
        step(State.Act.REVISE, by);
        write(completed(now, known));
    }

    /** Whether the correction would change nothing. */
    boolean says(Intake now, Extent known) {
        return completed(now, known).equals(intake());
    }

    private Intake completed(Intake now, Extent known) {
        return known.showsAddress() ? now : now.about(now.aboutWhom().livingWhere(intake().aboutWhom()));
    }

    void assign(@Nullable String colleague, By by) {
        step(State.Act.ASSIGN, by);
        assignedTo = colleague;
    }

    void finish(By by) {
        step(State.Act.FINISH, by);
    }

    void reopen(By by) {
        step(State.Act.REOPEN, by);
    }

    void declareVoid(String reason, By by) {
        step(State.Act.VOID, by);
        voidReason = reason;
    }

    private void step(State.Act act, By by) {
        state = state.after(act)
                .orElseThrow(() -> new IllegalStateException(act + " is not possible while " + state + ": ask first"));
        touched(by);
    }

    private void touched(By by) {
        changedAt = LocalDateTime.ofInstant(by.at(), ZoneOffset.UTC);
        changedBy = by.userId();
    }

    private void write(Intake intake) {
        receivedOn = intake.received().on();
        LocalTime at = intake.received().at();
        receivedAt = at == null ? null : at.format(CLOCK);
        channel = intake.received().channel();
        contactName = intake.contact().name();
        contactRelation = intake.contact().relation();
        contactPhone = intake.contact().phone();
        personName = intake.aboutWhom().name();
        personKana = intake.aboutWhom().kana();
        personBornOn = intake.aboutWhom().bornOn();
        personAddress = intake.aboutWhom().address();
        addressConcealed = intake.aboutWhom().addressConcealed();
        fields = intake.fields().stream().map(Field::name).collect(Collectors.joining(","));
        urgency = intake.urgency();
        body = intake.body();
        nextStep = intake.nextStep().kind();
        nextStepNote = intake.nextStep().note();
        nextStepDue = intake.nextStep().due();
        keepUntil = Retention.keepUntil(receivedOn);
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    State state() {
        return state;
    }

    @Nullable
    String voidReason() {
        return voidReason;
    }

    RecordFacts facts() {
        Set<Marker> markers = addressConcealed ? Set.of(Marker.CONCEALED_ADDRESS) : Set.of();
        return new RecordFacts(recordedBy, assignedTo, basis, markers);
    }

    Intake intake() {
        return new Intake(
                new Intake.Received(receivedOn, receivedAt == null ? null : LocalTime.parse(receivedAt), channel),
                new Intake.Contact(contactName, contactRelation, contactPhone),
                new Intake.AboutWhom(personName, personKana, personBornOn, personAddress, addressConcealed),
                fieldsOf(fields),
                urgency,
                body,
                new Intake.NextStep(nextStep, nextStepNote, nextStepDue));
    }

    static Set<Field> fieldsOf(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split(",", -1)).map(Field::valueOf).collect(Collectors.toSet());
    }

    /** As it may leave, to the extent that was decided. */
    ConsultationSheet sheet(Extent extent) {
        Intake whole = intake();
        boolean hide = !extent.showsAddress();
        return new ConsultationSheet(
                id,
                version,
                number,
                hide ? whole.about(whole.aboutWhom().withoutAddress()) : whole,
                hide,
                state,
                voidReason,
                basis,
                recordedBy,
                assignedTo,
                keepUntil,
                createdAt.toInstant(ZoneOffset.UTC),
                changedAt.toInstant(ZoneOffset.UTC),
                changedBy);
    }
}
