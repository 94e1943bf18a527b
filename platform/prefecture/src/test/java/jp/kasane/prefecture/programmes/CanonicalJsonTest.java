package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Terms;
import org.junit.jupiter.api.Test;

/** How settings are kept. */
class CanonicalJsonTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    private static ProgrammeSettings settings(String json) {
        return CanonicalJson.read(json, ProgrammeSettings.class);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ProgrammeSettings settings = ADraft.ofAomori().build().settings();
        assertThat(settings(CanonicalJson.write(settings))).isEqualTo(settings);
    }

    @Test
    void equalSettingsAreEqualTexts() {
        ProgrammeSettings plain = ProgrammeSettings.plain(APRIL, MARCH, APRIL, MARCH);
        String one = CanonicalJson.write(plain.weighing(Map.of(Goal.TRAVEL, 3, Goal.WISHES, 5, Goal.LOAD, 7)));
        String other = CanonicalJson.write(plain.weighing(Map.of(Goal.LOAD, 7, Goal.WISHES, 5, Goal.TRAVEL, 3)));
        assertThat(one).isEqualTo(other).contains("\"from\":\"2026-04-01\"");
    }

    @Test
    void whatAnEarlierVersionDidNotKnowIsEmpty() {
        ProgrammeSettings read = settings("""
                {"from":"2026-04-01","until":"2027-03-31","applyFrom":"2026-04-01","applyUntil":"2027-03-31",
                 "stages":[{"id":"S1","title":"現状把握"}],"questions":[{"id":"Q1","title":"課題"}],
                 "exclusions":[{"townCode":"022012"}]}""");
        assertThat(read.subjects()).isEmpty();
        assertThat(read.terms()).isEqualTo(Terms.USUAL);
        assertThat(read.contractor()).isEmpty();
        assertThat(read.stages()).containsExactly(new StageSetting("S1", "現状把握", "", 0, null, null, null));
        assertThat(read.questions()).containsExactly(new Question("Q1", "課題", "", false, List.of()));
        assertThat(read.excluded("022012")).contains("");
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() {
        assertThat(settings("{\"from\":\"2026-04-01\",\"later\":{\"a\":1}}").from())
                .isEqualTo(APRIL);
    }

    @Test
    void whatIsDamagedIsAFaultThatQuotesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("{\"from\":\"秘密\"}"))
                .withMessageNotContaining("秘密")
                .withNoCause();
    }

    @Test
    void noWeightIsNegative() {
        ProgrammeSettings plain = ProgrammeSettings.plain(APRIL, MARCH, APRIL, MARCH);
        assertThatIllegalArgumentException().isThrownBy(() -> plain.weighing(Map.of(Goal.TRAVEL, -1)));
    }

    @Test
    void applicationsAreTakenFromTheFirstDayToTheLast() {
        ProgrammeSettings settings = ADraft.ofAomori().build().settings();
        assertThat(settings.takesApplicationsOn(settings.applyFrom().minusDays(1)))
                .isFalse();
        assertThat(settings.takesApplicationsOn(settings.applyFrom())).isTrue();
        assertThat(settings.takesApplicationsOn(settings.applyUntil())).isTrue();
        assertThat(settings.takesApplicationsOn(settings.applyUntil().plusDays(1)))
                .isFalse();
    }

    @Test
    void thereIsAVisitForEachStageOrAsManyAsAreSet() {
        assertThat(ADraft.ofAomori().build().settings().visits()).isEqualTo(4);
        assertThat(ProgrammeSettings.plain(APRIL, MARCH, APRIL, MARCH).visits()).isEqualTo(1);
    }
}
