package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.TimeReading;
import jp.kasane.municipal.consultations.Channel;
import jp.kasane.municipal.consultations.ConsultationQuery;
import jp.kasane.municipal.consultations.Field;
import jp.kasane.municipal.consultations.Intake;
import jp.kasane.municipal.consultations.IntakeForm;
import jp.kasane.municipal.consultations.Relation;
import jp.kasane.municipal.consultations.State;
import jp.kasane.municipal.consultations.Urgency;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyChoiceAndFieldHasWords(Language language) {
        Words words = new Words(Messages.in(language));

        Stream.of(
                        Channel.values(),
                        Relation.values(),
                        Field.values(),
                        Urgency.values(),
                        Intake.NextStep.Kind.values(),
                        State.values(),
                        State.Act.values(),
                        ConsultationQuery.States.values(),
                        ConsultationQuery.Whose.values())
                .flatMap(Stream::of)
                .forEach(choice -> assertThat(words.choice((Enum<?>) choice)).isNotBlank());
        IntakeForm.ORDER.forEach(
                field -> assertThat(words.m().t("intake." + field)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonToRefuseADateOrTimeHasWords(Language language) {
        Words words = new Words(Messages.in(language));

        for (DateReading.Reason reason : DateReading.Reason.values()) {
            String key = "problem.date." + reason.name().toLowerCase(Locale.ROOT);
            assertThat(words.problem(Problem.of("born_on", key))).isNotBlank();
            assertThat(words.problem(Problem.of("born_on", key, LocalDate.of(1989, 1, 8))))
                    .isNotBlank();
        }
        for (TimeReading.Reason reason : TimeReading.Reason.values()) {
            assertThat(words.problem(Problem.of(
                            "received_at", "problem.time." + reason.name().toLowerCase(Locale.ROOT))))
                    .isNotBlank();
        }
    }

    @Test
    void aRefusalNamesTheDayThatWasPerhapsMeantInItsRightEra() {
        Words words = new Words(Messages.in(Language.JAPANESE));

        assertThat(words.problem(Problem.of("born_on", "problem.date.era_ended", LocalDate.of(1989, 1, 8))))
                .contains("平成元年1月8日(日)");
    }
}
