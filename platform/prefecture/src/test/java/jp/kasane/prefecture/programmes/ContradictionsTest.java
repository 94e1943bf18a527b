package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Contradiction.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What cannot hold together in a programme, and what only looks so. */
class ContradictionsTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final Set<String> TOWNS = Set.of("022012", "023035", "023078");

    /** Settings in which nothing contradicts, to be spoilt one by one. */
    private static final class Settings {
        LocalDate from = JUNE;
        LocalDate until = MARCH;
        LocalDate applyFrom = LocalDate.of(2026, 4, 10);
        LocalDate applyUntil = LocalDate.of(2026, 5, 20);
        int quota = 2;
        int visits = 2;
        List<StageSetting> stages = List.of(stage("A", 0, null, null, null), stage("B", 28, 90, null, null));
        List<Subject> subjects = List.of(new Subject("T1", "参加支援"));
        List<Question> questions = List.of();
        List<Exclusion> exclusions = List.of();
        List<LocalDate> closed = List.of();
        Terms terms = new Terms(480, 90, 18_000, null, false);
        Programme.Kind kind = Programme.Kind.QUOTA;

        List<Kind> spoilt(Consumer<Settings> how) {
            how.accept(this);
            return found().stream().map(Contradiction::kind).toList();
        }

        List<Contradiction> found() {
            ProgrammeSettings settings = new ProgrammeSettings(
                    from,
                    until,
                    applyFrom,
                    applyUntil,
                    quota,
                    visits,
                    stages,
                    subjects,
                    questions,
                    "",
                    exclusions,
                    closed,
                    List.of(),
                    terms,
                    Map.of(),
                    "",
                    false);
            return Contradictions.of(new ProgrammeDraft(new FiscalYear(2026), "派遣", kind, settings), TOWNS);
        }
    }

    private static StageSetting stage(
            String id, int least, @Nullable Integer most, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new StageSetting(id, "段階" + id, "", least, most, from, until);
    }

    private static List<Kind> spoilt(Consumer<Settings> how) {
        return new Settings().spoilt(how);
    }

    @Test
    void whatFitsIsNotTold() {
        assertThat(new Settings().found()).isEmpty();
        assertThat(spoilt(settings -> settings.applyUntil = LocalDate.of(2026, 9, 30)))
                .as("towns may still apply while the first visits are held")
                .isEmpty();
    }

    @Test
    void aPeriodRunsForwardWithinItsYear() {
        assertThat(spoilt(settings -> settings.until = JUNE.minusDays(1))).containsExactly(Kind.PERIOD_BACKWARDS);
        assertThat(spoilt(settings -> settings.until = MARCH.plusDays(1))).containsExactly(Kind.PERIOD_OUTSIDE_YEAR);
        assertThat(spoilt(settings -> settings.from = LocalDate.of(2026, 3, 31)))
                .containsExactly(Kind.PERIOD_OUTSIDE_YEAR);
    }

    @Test
    void allHolidaysAreToldAndEndTheSearch() {
        assertThat(spoilt(settings -> {
                    settings.from = LocalDate.of(2026, 12, 29);
                    settings.until = LocalDate.of(2027, 1, 3);
                }))
                .containsExactly(Kind.NO_WORKING_DAY);
        assertThat(spoilt(settings -> settings.closed =
                        IntStream.range(0, 365).mapToObj(JUNE::plusDays).toList()))
                .containsExactly(Kind.NO_WORKING_DAY);
    }

    @Test
    void applyingRunsForwardAndEndsBeforeVisitsDo() {
        assertThat(spoilt(settings -> settings.applyUntil = settings.applyFrom.minusDays(1)))
                .containsExactly(Kind.APPLYING_BACKWARDS);
        assertThat(spoilt(settings -> {
                    settings.until = LocalDate.of(2027, 2, 26);
                    settings.applyUntil = LocalDate.of(2027, 3, 1);
                }))
                .containsExactly(Kind.APPLYING_AFTER_PERIOD);
    }

    @Test
    void aStageLiesWithinThePeriodAndRunsForward() {
        assertThat(spoilt(settings -> settings.stages =
                        List.of(stage("A", 0, null, JUNE.minusDays(1), null), stage("B", 28, null, null, null))))
                .containsExactly(Kind.STAGE_OUTSIDE_PERIOD);
        assertThat(spoilt(settings -> settings.stages = List.of(
                        stage("A", 0, null, JUNE.plusDays(30), JUNE.plusDays(29)), stage("B", 28, null, null, null))))
                .containsExactly(Kind.STAGE_BACKWARDS);
        assertThat(spoilt(settings -> settings.stages = List.of(
                        stage("A", 0, null, LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 7)),
                        stage("B", 28, null, null, null))))
                .as("a Saturday and a Sunday")
                .containsExactly(Kind.NO_WORKING_DAY);
    }

    @Test
    void theDaysBetweenStagesFitThePeriod() {
        Settings settings = new Settings();
        settings.stages = List.of(stage("A", 0, null, null, null), stage("B", 320, null, null, null));
        assertThat(settings.found()).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Kind.STAGE_TOO_LATE);
            assertThat(told.id()).isEqualTo("B");
            assertThat(told.values()).containsExactly(LocalDate.of(2027, 4, 19), MARCH);
        });
    }

    @Test
    void spacingIsAddedUpOverTheStages() {
        assertThat(spoilt(settings -> {
                    settings.visits = 4;
                    settings.stages = List.of(
                            stage("A", 0, null, null, null),
                            stage("B", 100, null, null, null),
                            stage("C", 100, null, null, null),
                            stage("D", 104, null, null, null));
                }))
                .containsExactly(Kind.STAGE_TOO_LATE);
    }

    @Test
    void aStageThatIsFixedTooFarAwayIsTold() {
        assertThat(spoilt(settings -> settings.stages = List.of(
                        stage("A", 0, null, null, LocalDate.of(2026, 6, 30)),
                        stage("B", 28, 60, LocalDate.of(2026, 10, 1), null))))
                .containsExactly(Kind.STAGE_TOO_FAR);
    }

    @Test
    void atTheMostIsNoLessThanAtTheLeast() {
        assertThat(spoilt(settings ->
                        settings.stages = List.of(stage("A", 0, null, null, null), stage("B", 28, 27, null, null))))
                .containsExactly(Kind.SPACING_BACKWARDS);
    }

    @Test
    void thereIsOneVisitForEachStage() {
        assertThat(spoilt(settings -> settings.visits = 5)).containsExactly(Kind.VISITS_NOT_STAGES);
        assertThat(spoilt(settings -> settings.visits = 1)).containsExactly(Kind.VISITS_NOT_STAGES);
        assertThat(spoilt(settings -> {
                    settings.stages = List.of();
                    settings.visits = 5;
                }))
                .isEmpty();
    }

    @Test
    void theQuotaIsThereAndNotBeyondTheTownsThatMayApply() {
        assertThat(spoilt(settings -> settings.quota = 0)).containsExactly(Kind.QUOTA_MISSING);
        assertThat(spoilt(settings -> {
                    settings.quota = 0;
                    settings.kind = Programme.Kind.ON_REQUEST;
                }))
                .isEmpty();
        assertThat(spoilt(settings -> settings.quota = 3)).isEmpty();
        assertThat(spoilt(settings -> {
                    settings.quota = 3;
                    settings.exclusions = List.of(new Exclusion("022012", "昨年度に受けた"));
                }))
                .containsExactly(Kind.QUOTA_BEYOND_TOWNS);
    }

    @Test
    void aTownThatIsExcludedIsOneOfThePrefectureAndIsNamedOnce() {
        assertThat(spoilt(settings -> settings.exclusions = List.of(new Exclusion("032018", "別の県"))))
                .containsExactly(Kind.TOWN_ELSEWHERE);
        assertThat(spoilt(settings ->
                        settings.exclusions = List.of(new Exclusion("022012", "一"), new Exclusion("022012", "二"))))
                .containsExactly(Kind.TOWN_TWICE);
    }

    @Test
    void nobodyCouldTellTwoOfOneTitleApart() {
        assertThat(spoilt(
                        settings -> settings.subjects = List.of(new Subject("T1", "参加支援"), new Subject("T2", "参加支援"))))
                .containsExactly(Kind.SUBJECT_TWICE);
        assertThat(spoilt(settings -> settings.questions = List.of(
                        new Question("Q1", "課題", "", true, List.of("ある", "ある")),
                        new Question("Q2", "課題", "", true, List.of("ある")))))
                .containsExactly(Kind.QUESTION_TWICE, Kind.CHOICES_TOO_ALIKE, Kind.CHOICES_TOO_ALIKE);
        assertThat(spoilt(settings -> settings.stages = List.of(
                        stage("A", 0, null, null, null), new StageSetting("B", "段階A", "", 28, null, null, null))))
                .containsExactly(Kind.STAGE_TWICE);
    }

    @Test
    void feesAreWithinTheBudget() {
        assertThat(spoilt(settings -> settings.terms = new Terms(480, 90, 18_000, 71_999L, false)))
                .containsExactly(Kind.FEES_BEYOND_BUDGET);
        assertThat(spoilt(settings -> settings.terms = new Terms(480, 90, 18_000, 72_000L, false)))
                .isEmpty();
        assertThat(spoilt(settings -> settings.terms = new Terms(480, 90, Integer.MAX_VALUE, 72_000L, false)))
                .containsExactly(Kind.FEES_BEYOND_BUDGET);
    }

    @Test
    void advisersKnowSubjectsOnlyWhereThereAreSome() {
        assertThat(spoilt(settings -> {
                    settings.subjects = List.of();
                    settings.terms = new Terms(480, 90, 0, null, true);
                }))
                .containsExactly(Kind.FIELDS_WITHOUT_SUBJECTS);
        assertThat(spoilt(settings -> settings.terms = new Terms(60, 90, 0, null, false)))
                .containsExactly(Kind.NOON_BEYOND_DAY);
    }
}
