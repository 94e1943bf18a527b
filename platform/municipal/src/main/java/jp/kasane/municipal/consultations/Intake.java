package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was taken down about one contact: when and how it came, from whom, about whom, what it is about, how urgent, and what
 * happens next. Texts are kept exactly as they were typed.
 *
 * @param fields the fields of welfare it touches; none while nobody can say yet
 * @param body what was said, in the worker's words; never empty
 */
public record Intake(
        Received received,
        Contact contact,
        AboutWhom aboutWhom,
        Set<Field> fields,
        Urgency urgency,
        String body,
        NextStep nextStep) {

    /** The longest text of a consultation, in characters as people count them (code points). */
    public static final int LONGEST_BODY = 100_000;

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_PHONE = 50;
    public static final int LONGEST_ADDRESS = 200;
    public static final int LONGEST_NOTE = 500;

    public Intake {
        Objects.requireNonNull(urgency);
        fields = fields.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fields));
        if (body.isBlank()) {
            throw new IllegalArgumentException("a consultation says what it is about");
        }
        within(body, LONGEST_BODY);
        LocalDate born = aboutWhom.bornOn();
        if (born != null && born.isAfter(received.on())) {
            throw new IllegalArgumentException("nobody is born after the day of the consultation");
        }
        if (nextStep.due() != null && nextStep.due().isBefore(received.on())) {
            throw new IllegalArgumentException("nothing falls due before the day of the consultation");
        }
    }

    /** When and how the contact came. The time is unknown when only the day was noted. */
    public record Received(LocalDate on, @Nullable LocalTime at, Channel channel) {
        public Received {
            Objects.requireNonNull(on);
            Objects.requireNonNull(channel);
        }
    }

    /** Who made contact; nameless if they would not say. */
    public record Contact(String name, Relation relation, String phone) {
        public Contact {
            Objects.requireNonNull(relation);
            within(name, LONGEST_NAME);
            within(phone, LONGEST_PHONE);
        }
    }

    /** Whom it is about; anything may be unknown yet. A concealed address (支援措置) goes to nobody without need. */
    public record AboutWhom(
            String name, String kana, @Nullable LocalDate bornOn, String address, boolean addressConcealed) {
        public AboutWhom {
            within(name, LONGEST_NAME);
            within(kana, LONGEST_NAME);
            within(address, LONGEST_ADDRESS);
        }

        /** The same with the address of another version: for somebody who corrects a record without knowing the address. */
        AboutWhom livingWhere(AboutWhom before) {
            return new AboutWhom(name, kana, bornOn, before.address, before.addressConcealed);
        }

        AboutWhom withoutAddress() {
            return new AboutWhom(name, kana, bornOn, "", addressConcealed);
        }
    }

    /** What happens next, until when, and anything to remember with it. */
    public record NextStep(Kind kind, String note, @Nullable LocalDate due) {

        /** The usual next steps after a contact. */
        public enum Kind {
            /** 未定 */
            UNDECIDED,
            /** もう一度連絡する */
            CALL_BACK,
            /** 訪問する */
            VISIT,
            /** 面接・同行 */
            MEET,
            /** 機関につなぐ */
            REFER,
            /** 複合課題として多機関協働に上げる */
            COORDINATE,
            /** 見守る */
            WATCH,
            /** 必要なし（その場で終わった） */
            NONE
        }

        public NextStep {
            Objects.requireNonNull(kind);
            within(note, LONGEST_NOTE);
        }
    }

    Intake about(AboutWhom someone) {
        return new Intake(received, contact, someone, fields, urgency, body, nextStep);
    }

    private static void within(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("longer than " + longest + " characters");
        }
    }

    /** Never what was said, nor about whom. */
    @Override
    public String toString() {
        return "intake of " + received.on();
    }
}
