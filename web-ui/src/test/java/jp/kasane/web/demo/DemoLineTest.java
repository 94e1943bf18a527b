package jp.kasane.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.kasane.municipal.consultations.Intake;
import org.junit.jupiter.api.Test;

class DemoLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void everyLineIsAConsultationOnAnyDay() {
        for (LocalDate day : List.of(TODAY, LocalDate.of(2027, 4, 1), LocalDate.of(2028, 2, 29))) {
            assertThat(DemoRecords.lines())
                    .hasSizeGreaterThanOrEqualTo(12)
                    .allSatisfy(
                            line -> assertThat(line.intake("見本町", day).body()).isNotBlank());
        }
    }

    @Test
    void listsLookAlive() {
        List<Intake> all = DemoRecords.lines().stream()
                .map(line -> line.intake("見本町", TODAY))
                .toList();

        assertThat(all).map(Intake::urgency).containsAll(List.of(jp.kasane.municipal.consultations.Urgency.values()));
        assertThat(all).map(intake -> intake.aboutWhom().addressConcealed()).contains(true, false);
        assertThat(all).map(intake -> intake.nextStep().due()).anyMatch(due -> due != null && due.isBefore(TODAY));
    }
}
