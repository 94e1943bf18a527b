package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.kasane.municipal.consultations.Channel;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.Field;
import jp.kasane.municipal.consultations.Intake;
import jp.kasane.municipal.consultations.IntakeForm;
import jp.kasane.municipal.consultations.IntakeReader;
import jp.kasane.municipal.consultations.Relation;
import jp.kasane.municipal.consultations.State;
import jp.kasane.municipal.consultations.Urgency;
import jp.kasane.municipal.disclosure.Basis;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Words WORDS = new Words(Messages.in(Language.JAPANESE));

    private static Intake intake(String name, String body) {
        return new Intake(
                new Intake.Received(DAY, null, Channel.PHONE),
                new Intake.Contact("", Relation.SELF, ""),
                new Intake.AboutWhom(name, "", null, "架空町1", true),
                Set.of(Field.CHILD, Field.POVERTY),
                Urgency.SOON,
                body,
                new Intake.NextStep(Intake.NextStep.Kind.VISIT, "", null));
    }

    private static ConsultationSheet saved(Intake intake, boolean addressHidden) {
        return new ConsultationSheet(
                "01",
                2,
                "R8-0001",
                intake,
                addressHidden,
                State.OPEN,
                null,
                Basis.OWN_AGENCY,
                "A",
                "A",
                DAY,
                Instant.EPOCH,
                Instant.EPOCH,
                "B");
    }

    private static MultivaluedMap<String, String> sent(Intake mine, String... chosen) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        TypedForm form = IntakeForm.write(mine);
        IntakeForm.ORDER.forEach(field -> form.all(field).forEach(text -> sent.add("mine." + field, text)));
        for (int i = 0; i < chosen.length; i += 2) {
            sent.add("choose." + chosen[i], chosen[i + 1]);
        }
        return sent;
    }

    @Test
    void keepsFieldByFieldWhatWasChosen() {
        Intake theirs = intake("見本 花子", "先に保存された\n内容");
        Intake mine = intake("見本 華子", "わたしの\n内容");

        TypedForm merged = Choices.merged(sent(mine, "person_name", "theirs", "body", "mine"), saved(theirs, false));

        assertThat(new IntakeReader(DAY).read(merged))
                .isEqualTo(new IntakeReader.Reading.Understood(intake("見本 花子", "わたしの\n内容")));
    }

    @Test
    void offersOnlyWhatDiffersToChooseFrom() {
        List<ConflictPage.Row> rows =
                Choices.offered(WORDS, saved(intake("見本 花子", "内容"), false), IntakeForm.write(intake("見本 華子", "内容")));

        assertThat(rows)
                .filteredOn(ConflictPage.Row::differs)
                .extracting(ConflictPage.Row::name)
                .containsExactly("person_name");
    }

    @Test
    void neverOffersAnAddressThatIsNotForThisReader() {
        assertThat(Choices.offered(WORDS, saved(intake("見本", "内容"), true), IntakeForm.write(intake("見本", "内容"))))
                .extracting(ConflictPage.Row::name)
                .doesNotContain(IntakeForm.ADDRESS, IntakeForm.CONCEALED);
    }

    @Test
    void aVersionThatWasTamperedWithIsOlderThanAny() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.add("version", "9 OR 1=1");

        assertThat(new Typed(sent).version()).isZero();
    }
}
