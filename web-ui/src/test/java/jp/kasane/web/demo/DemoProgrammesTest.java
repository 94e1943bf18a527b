package jp.kasane.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.kernel.time.PublicHolidays;
import jp.kasane.prefecture.advisers.AdviserDraft;
import jp.kasane.prefecture.programmes.Contradictions;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.routes.Municipalities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoProgrammesTest {

    private static final Municipalities AOMORI = Municipalities.bundled("020001");
    private static final Set<String> TOWNS =
            AOMORI.own().stream().map(one -> one.code().value()).collect(Collectors.toSet());

    private static final List<LocalDate> TURN_OF_THE_YEAR =
            LocalDate.of(2026, 12, 29).datesUntil(LocalDate.of(2027, 1, 4)).toList();

    /** Every week of some years, the turns of the year among them. */
    static Stream<LocalDate> days() {
        return Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(9)).limit(120);
    }

    @ParameterizedTest
    @MethodSource("days")
    void onEveryDayTownsCanApplyAndThereIsTimeLeftToVisitThem(LocalDate today) {
        for (DemoProgrammes one : DemoProgrammes.values()) {
            ProgrammeDraft draft = one.draft(today);
            assertThat(Contradictions.of(draft, TOWNS)).as(one + "").isEmpty();
            assertThat(draft.settings().takesApplicationsOn(today)).isTrue();
            assertThat(ChronoUnit.DAYS.between(today, draft.settings().until())).isGreaterThanOrEqualTo(100);
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyApplicationNamesDaysOfTheProgramme(LocalDate today) {
        assertThat(DemoApplication.all()).allSatisfy(one -> {
            ProgrammeDraft programme = one.programme().draft(today);
            Programme kept = new Programme(
                    "p",
                    "020001",
                    programme.year(),
                    programme.title(),
                    programme.kind(),
                    Programme.State.OPEN,
                    programme.settings(),
                    1);
            assertThat(one.answers(kept, today).preferred())
                    .allMatch(day -> programme.year().contains(day))
                    .noneMatch(one.answers(kept, today).impossible()::contains);
            assertThat(one.answers(kept, today).subjects()).isNotEmpty();
            assertThat(one.answers(kept, today).given()).hasSize(2).doesNotContainValue("");
            one.decision()
                    .ifPresent(
                            why -> assertThat(programme.settings().criteria()).containsAll(why.criteria()));
        });
    }

    @Test
    void advisersAreMadeUpAndKnowWhatTownsAskFor() {
        Set<String> known = DemoAdviser.all().stream()
                .map(one -> one.draft(null, AOMORI))
                .flatMap(draft -> draft.profile().fields().stream())
                .collect(Collectors.toSet());
        assertThat(DemoAdviser.all())
                .hasSize(5)
                .extracting(one -> one.draft(null, AOMORI))
                .extracting(AdviserDraft::name)
                .allMatch(name -> name.startsWith("架空") || name.startsWith("見本"));
        for (DemoProgrammes one : DemoProgrammes.values()) {
            assertThat(one.draft(LocalDate.of(2026, 5, 1)).settings().subjects())
                    .extracting(Subject::title)
                    .as("somebody knows something of " + one)
                    .anyMatch(known::contains);
        }
    }

    @Test
    void advisersOfferWorkingDaysOfAllTheYear() {
        FiscalYear year = new FiscalYear(2026);
        assertThat(DemoAdviser.all()).allSatisfy(one -> {
            assertThat(one.offers(year)).hasSizeGreaterThan(70).allSatisfy(half -> {
                assertThat(year.contains(half.day())).isTrue();
                assertThat(half.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(PublicHolidays.on(half.day())).isEmpty();
                assertThat(TURN_OF_THE_YEAR).doesNotContain(half.day());
            });
            assertThat(one.offers(year).stream()
                            .map(half -> half.day().getMonth())
                            .distinct())
                    .hasSize(12);
        });
    }
}
