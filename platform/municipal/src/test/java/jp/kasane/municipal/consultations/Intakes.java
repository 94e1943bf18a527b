package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import jp.kasane.municipal.forms.TypedForm;

/** Consultations of people who do not exist. */
final class Intakes {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Intakes() {}

    static Intake about(String name, String kana) {
        return about(name, kana, "家賃の支払いが難しく、食料も残り少ないとのこと。");
    }

    static Intake about(String name, String kana, String body) {
        return new Intake(
                new Intake.Received(LocalDate.of(2026, 11, 20), LocalTime.of(10, 30), Channel.PHONE),
                new Intake.Contact("例示 次郎", Relation.NEIGHBOUR, "017-000-0000"),
                new Intake.AboutWhom(name, kana, LocalDate.of(1950, 4, 1), "架空町大字見本1-1", false),
                Set.of(Field.ELDERLY, Field.POVERTY),
                Urgency.SOON,
                body,
                new Intake.NextStep(Intake.NextStep.Kind.VISIT, "午前中に", LocalDate.of(2026, 11, 25)));
    }

    static Intake any() {
        return about("架空 太郎", "かくう たろう");
    }

    static Intake concealed() {
        Intake any = any();
        return any.about(new Intake.AboutWhom("見本 花子", "みほん はなこ", null, "秘匿すべき住所9-9", true));
    }

    static Intake receivedOn(LocalDate day) {
        Intake any = any();
        return new Intake(
                new Intake.Received(day, null, Channel.WINDOW),
                any.contact(),
                new Intake.AboutWhom("架空 太郎", "かくう たろう", null, "", false),
                any.fields(),
                any.urgency(),
                any.body(),
                new Intake.NextStep(Intake.NextStep.Kind.NONE, "", null));
    }

    /** A form that is in order. */
    static TypedForm form() {
        return IntakeForm.write(any());
    }
}
